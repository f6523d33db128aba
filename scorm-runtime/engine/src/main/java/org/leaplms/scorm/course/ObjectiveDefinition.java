package org.leaplms.scorm.course;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A local objective of an activity (SN 3.10).
 *
 * @param id identifier; blanks are normalised, encoded ones too; only a primary objective may have none
 * @param minNormalizedMeasure least measure that satisfies, -1 to 1, used if {@code satisfiedByMeasure}
 */
public record ObjectiveDefinition(
        @Nullable String id, boolean satisfiedByMeasure, double minNormalizedMeasure, List<ObjectiveMap> maps) {
    public ObjectiveDefinition {
        id = Ids.normalOrNull(id);
        maps = List.copyOf(maps);
    }

    /** An objective without threshold and without maps. */
    public static ObjectiveDefinition of(@Nullable String id, ObjectiveMap... maps) {
        return new ObjectiveDefinition(id, false, 1.0, List.of(maps));
    }

    /** The same objective, satisfied by a measure of at least {@code minimum}. */
    public ObjectiveDefinition satisfiedByMeasure(double minimum) {
        return new ObjectiveDefinition(id, true, minimum, maps);
    }
}
