package org.leaplms.scorm.cmi;

import org.leaplms.scorm.course.ScormStandard;

/** Makes data models of one standard; the table of its elements, which they share, is made once. Immutable. */
public final class DataModels {
    private final ModelTable table;
    private final Limits limits;

    private DataModels(ModelTable table, Limits limits) {
        this.table = table;
        this.limits = limits;
    }

    public static DataModels of(ScormStandard standard, Limits limits) {
        return new DataModels(ModelTable.of(standard), limits);
    }

    /** An empty data model. */
    public DataModel empty(Surroundings surroundings) {
        Rules rules = table.standard().is2004() ? new Rules2004(surroundings) : new Rules12();
        return new DataModel(table, rules, limits);
    }
}
