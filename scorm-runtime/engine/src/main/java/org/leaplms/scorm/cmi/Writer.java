package org.leaplms.scorm.cmi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes to the slots of one data model: what is refused, what is kept and flagged, what has been written. */
final class Writer {
    private final Rules rules;
    private final Limits limits;
    private final List<Slot> written = new ArrayList<>();

    Writer(Rules rules, Limits limits) {
        this.rules = rules;
        this.limits = limits;
    }

    /** SetValue or LMSSetValue. */
    Reply set(Slot slot, String value) {
        ApiFault fault = refusal(slot);
        return fault == null ? write(slot, value) : Reply.unwritten(fault);
    }

    private @Nullable ApiFault refusal(Slot slot) {
        if (slot.keyword != Slot.Keyword.NONE) {
            return slot.refusal != null
                    ? slot.refusal
                    : ApiFault.of(Fault.KEYWORD_SET, slot, "a keyword cannot be set");
        }
        if (!slot.element.access().writable()) {
            return ApiFault.of(Fault.READ_ONLY, slot, "a SCO may only read it");
        }
        for (Slot.Place place : slot.places) {
            Collection collection = place.collection();
            int most = collection.closed ? collection.count - 1 : collection.count;
            if (place.index() > most) {
                return ApiFault.of(Fault.INDEX_SET, slot, "the next record has the number " + collection.count);
            }
            if (place.index() >= limits.mostRecords()) {
                return ApiFault.of(Fault.TOO_MANY, slot, "the collection is full");
            }
        }
        String missing = missing(slot);
        return missing == null ? null : ApiFault.of(Fault.DEPENDENCY, slot, missing + " must be set first");
    }

    /** The name of an element of the same record that must have a value first and has none, or null. */
    private static @Nullable String missing(Slot slot) {
        Slot[] needed = slot.needed;
        if (needed == null) {
            List<String> names = slot.element.requires();
            needed = new Slot[names.size()];
            for (int i = 0; i < needed.length; i++) {
                Slot one = slot.sibling(names.get(i));
                if (one == null) {
                    return slot.siblingName(names.get(i));
                }
                needed[i] = one;
            }
            slot.needed = needed;
        }
        for (Slot each : needed) {
            if (each.value == null) {
                return each.name;
            }
        }
        return null;
    }

    private Reply write(Slot slot, String value) {
        Verdict verdict = slot.element.type().check(value);
        if (verdict.good() && slot.checker != null) {
            Verdict second = slot.checker.check(slot, value);
            verdict = second == null ? verdict : second;
        }
        if (value.length() > limits.longestValue()) {
            return refused(Fault.TOO_LONG, slot, value, "it is longer than " + limits.longestValue() + " characters");
        }
        switch (verdict.kind()) {
            case TYPE -> {
                return refused(Fault.TYPE, slot, value, verdict.detail());
            }
            case RANGE -> {
                return refused(Fault.RANGE, slot, value, verdict.detail());
            }
            case OVER_FLOOR -> {
                if (limits.enforceFloors()) {
                    return refused(Fault.TOO_LONG, slot, value, verdict.detail());
                }
            }
            case GOOD -> {}
        }
        Reply clash = Identities.clash(slot, value);
        return clash != null ? clash : store(slot, value, verdict);
    }

    private Reply store(Slot slot, String value, Verdict verdict) {
        if (rules instanceof Rules2004 scorm2004 && slot.reader != null) {
            Reply bucket = scorm2004.writeBucket(slot, value);
            if (bucket != null) {
                return bucket;
            }
        }
        String kept = rules.stored(slot, value);
        if (kept.length() > limits.longestValue()) {
            return refused(Fault.TOO_LONG, slot, value, "there is no room to append it");
        }
        String remark = verdict.good() ? rules.crowded(slot) : verdict.detail();
        if (remark != null && limits.enforceFloors()) {
            return refused(Fault.TOO_MANY, slot, value, remark);
        }
        put(slot, kept);
        return remark == null
                ? Reply.WRITTEN
                : new Reply("true", null, ApiFault.shown(slot.name) + ": kept although " + remark);
    }

    /** Puts a value without asking. */
    void put(Slot slot, String value) {
        slot.value = value;
        slot.reply = null;
        if (!slot.stored) {
            slot.stored = true;
            written.add(slot);
        }
        for (Slot.Place place : slot.places) {
            Collection collection = place.collection();
            if (place.index() >= collection.count) {
                collection.count = place.index() + 1;
            }
            collection.touch(place.index());
        }
    }

    /** Forgets a value. */
    void clear(Slot slot) {
        if (!slot.stored) {
            return;
        }
        slot.value = null;
        slot.reply = null;
        slot.stored = false;
        for (int i = written.size() - 1; i >= 0; i--) {
            if (written.get(i) == slot) {
                written.remove(i);
            }
        }
    }

    /** Names and values in turns of all that was written and belongs to the attempt, in the order it was first written. */
    List<Object> values() {
        List<Object> values = new ArrayList<>();
        for (Slot slot : written) {
            if (slot.value != null && !slot.fixed) {
                values.add(slot.name);
                values.add(slot.value);
            }
        }
        return values;
    }

    private static Reply refused(Fault kind, Slot slot, String value, String wrong) {
        return Reply.unwritten(ApiFault.of(kind, slot, value, wrong));
    }
}
