package org.leaplms.scorm.cmi;

import java.util.List;
import org.leaplms.scorm.course.ScormStandard;

/**
 * A standard's elements and keywords. Immutable.
 *
 * @param elements every element, in the order of the book
 * @param withChildren what has {@code _children}
 * @param version the value of {@code cmi._version}
 * @param closed collections a SCO may not add records to
 */
record ModelTable(
        ScormStandard standard,
        List<Element> elements,
        Node root,
        List<String> withChildren,
        String version,
        List<String> closed) {

    static ModelTable of(ScormStandard standard) {
        return standard.is2004() ? scorm2004(standard) : scorm12();
    }

    private static ModelTable scorm2004(ScormStandard edition) {
        List<Element> elements = Elements2004.of(edition);
        return new ModelTable(
                edition,
                elements,
                Node.treeOf(elements),
                List.of(
                        "cmi.comments_from_learner",
                        "cmi.comments_from_lms",
                        "cmi.interactions",
                        "cmi.learner_preference",
                        "cmi.objectives",
                        "cmi.objectives.n.score",
                        "cmi.score",
                        "adl.data"),
                "1.0",
                List.of("cmi.comments_from_lms", "adl.data"));
    }

    private static ModelTable scorm12() {
        List<Element> elements = Elements12.all();
        return new ModelTable(
                ScormStandard.SCORM_12,
                elements,
                Node.treeOf(elements),
                List.of(
                        "cmi.core",
                        "cmi.core.score",
                        "cmi.objectives",
                        "cmi.objectives.n.score",
                        "cmi.student_data",
                        "cmi.student_preference",
                        "cmi.interactions"),
                "3.4",
                List.of());
    }
}
