package org.leaplms.scorm.cmi;

import org.jspecify.annotations.Nullable;

/** SCORM 1.2: comments are appended, responses have loose forms, what has no value is blank. */
final class Rules12 implements Rules {

    @Override
    public Slot.@Nullable Reader reader(String path) {
        return null;
    }

    @Override
    public Slot.@Nullable Checker checker(String path) {
        return switch (path) {
            case "cmi.interactions.n.student_response", "cmi.interactions.n.correct_responses.n.pattern" ->
                (slot, value) -> Responses12.check(slot.siblingValue("type"), value);
            default -> null;
        };
    }

    @Override
    public String stored(Slot slot, String value) {
        String before = slot.value;
        return before != null && slot.element.path().equals("cmi.comments") ? before + value : value;
    }

    @Override
    public @Nullable String crowded(Slot slot) {
        return null;
    }

    @Override
    public boolean blankWithoutValue() {
        return true;
    }

    @Override
    public int code(Fault fault) {
        return fault.code12();
    }
}
