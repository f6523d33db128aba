package org.leaplms.scorm.cmi;

import java.util.ArrayList;
import java.util.List;
import org.leaplms.scorm.course.ScormStandard;

/** What a standard's data model consists of, for documentation and for tests of completeness. */
public final class ElementIndex {
    private ElementIndex() {}

    /**
     * One element.
     *
     * @param path name with {@code n} for every index
     * @param type the specification's data type in words
     * @param clause where the book describes it
     */
    public record Line(String path, Access access, String type, String clause) {}

    /** Every element of a standard in the order of the book; keywords such as {@code _count} are not elements. */
    public static List<Line> of(ScormStandard standard) {
        List<Line> lines = new ArrayList<>();
        for (Element element : ModelTable.of(standard).elements()) {
            lines.add(new Line(element.path(), element.access(), element.type().name(), element.clause()));
        }
        return lines;
    }
}
