package org.leaplms.scorm.cmi;

import org.jspecify.annotations.Nullable;

/** SCORM 2004: statuses decided by thresholds, responses, navigation data, shared data. */
final class Rules2004 implements Rules {
    /** The default language and no text: nothing at all. */
    private static final String NO_TEXT = "{lang=en}";

    private final Surroundings surroundings;

    Rules2004(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Slot.@Nullable Reader reader(String path) {
        return switch (path) {
            case "cmi.completion_status" ->
                new DecidedStatus("cmi.completion_threshold", "cmi.progress_measure", "completed", "incomplete");
            case "cmi.success_status" ->
                new DecidedStatus("cmi.scaled_passing_score", "cmi.score.scaled", "passed", "failed");
            case "adl.nav.request_valid.continue" ->
                (model, slot) -> Reply.read(surroundings.requestValid("continue", ""));
            case "adl.nav.request_valid.previous" ->
                (model, slot) -> Reply.read(surroundings.requestValid("previous", ""));
            case "adl.nav.request_valid.choice.{target=}" ->
                (model, slot) -> Reply.read(surroundings.requestValid("choice", slot.argument));
            case "adl.nav.request_valid.jump.{target=}" ->
                (model, slot) -> Reply.read(surroundings.requestValid("jump", slot.argument));
            case "adl.data.n.store" -> this::readBucket;
            default -> null;
        };
    }

    private Reply readBucket(DataModel model, Slot slot) {
        String id = bucket(slot);
        if (!surroundings.bucketReadable(id)) {
            return Reply.unread(
                    ApiFault.of(Fault.WRITE_ONLY, slot, "the manifest does not let this SCO read the bucket"));
        }
        String content = surroundings.bucket(id);
        return content == null
                ? Reply.unread(ApiFault.of(Fault.NO_VALUE, slot, "nothing was stored in the bucket"))
                : Reply.read(content);
    }

    private static String bucket(Slot slot) {
        String id = slot.siblingValue("id");
        return id == null ? "" : id;
    }

    @Override
    public Slot.@Nullable Checker checker(String path) {
        return switch (path) {
            case "cmi.interactions.n.learner_response" -> Rules2004::checkResponse;
            case "cmi.interactions.n.correct_responses.n.pattern" -> PatternRules::check;
            default -> null;
        };
    }

    private static @Nullable Verdict checkResponse(Slot slot, String value) {
        InteractionType type = InteractionType.of(slot.siblingValue("type"));
        return type == null ? null : type.response(value);
    }

    /** Writes to a bucket of shared data; null if the slot is none. */
    @Nullable
    Reply writeBucket(Slot slot, String value) {
        if (!slot.element.path().equals("adl.data.n.store")) {
            return null;
        }
        String id = bucket(slot);
        if (!surroundings.bucketWritable(id)) {
            return Reply.unwritten(
                    ApiFault.of(Fault.READ_ONLY, slot, "the manifest does not let this SCO write the bucket"));
        }
        surroundings.bucket(id, value);
        return Reply.WRITTEN;
    }

    @Override
    public String stored(Slot slot, String value) {
        if (!value.startsWith("{lang=") || !slot.element.path().startsWith("cmi.interactions.")) {
            return value;
        }
        return value.equals(NO_TEXT) ? "" : PatternRules.stored(slot, value);
    }

    @Override
    public @Nullable String crowded(Slot slot) {
        return RecordFloors.crowded(slot);
    }

    @Override
    public boolean blankWithoutValue() {
        return false;
    }

    @Override
    public int code(Fault fault) {
        return fault.code2004();
    }
}
