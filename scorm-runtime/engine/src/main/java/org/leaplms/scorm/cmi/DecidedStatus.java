package org.leaplms.scorm.cmi;

import org.jspecify.annotations.Nullable;

/** A status that a threshold, if there is one, decides, whatever the SCO said (RTE 4.2.4.1 and 4.2.22.1). */
final class DecidedStatus implements Slot.Reader {
    private final String thresholdName;
    private final String measureName;
    private final Reply reached;
    private final Reply missed;
    private @Nullable Slot threshold;
    private @Nullable Slot measure;

    private static final Reply UNKNOWN = Reply.read("unknown");

    DecidedStatus(String thresholdName, String measureName, String reached, String missed) {
        this.thresholdName = thresholdName;
        this.measureName = measureName;
        this.reached = Reply.read(reached);
        this.missed = Reply.read(missed);
    }

    @Override
    public @Nullable Reply read(DataModel model, Slot slot) {
        if (threshold == null) {
            threshold = model.slot(thresholdName);
            measure = model.slot(measureName);
        }
        String least = threshold == null ? null : threshold.value;
        if (least == null) {
            return null;
        }
        String amount = measure == null ? null : measure.value;
        if (amount == null) {
            return UNKNOWN;
        }
        return Reals.parse(amount) >= Reals.parse(least) ? reached : missed;
    }
}
