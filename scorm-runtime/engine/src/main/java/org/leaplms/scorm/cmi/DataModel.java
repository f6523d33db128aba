package org.leaplms.scorm.cmi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.ScormStandard;
import org.leaplms.scorm.json.JsonException;
import org.leaplms.scorm.json.JsonObject;

/**
 * The run-time data of one SCO in one attempt.
 *
 * <p>It knows values, types, access and dependencies, but no API state and no sequencing. Nothing it is given makes it
 * throw; every refusal is an {@link ApiFault} in the {@link Reply}. Not safe for use by several threads.
 */
public final class DataModel {
    private final Rules rules;
    private final Limits limits;
    private final Resolver resolver;
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final List<Slot> written = new ArrayList<>();
    private final List<Slot> handles = new ArrayList<>();

    private DataModel(ModelTable table, Rules rules, Limits limits) {
        this.rules = rules;
        this.limits = limits;
        this.resolver = new Resolver(table, rules);
    }

    /** An empty data model of a standard. */
    public static DataModel of(ScormStandard standard, Limits limits, Surroundings surroundings) {
        Rules rules = standard.is2004() ? new Rules2004(surroundings) : new Rules12();
        return new DataModel(ModelTable.of(standard), rules, limits);
    }

    /** The error code of a fault in this model's standard. */
    public int code(Fault fault) {
        return rules.code(fault);
    }

    /** A number for a name, by which it can be read and written faster; -1 if the name means nothing. */
    public int handle(String name) {
        Slot slot = slot(name);
        if (slot == null || !slot.lasting) {
            return -1;
        }
        if (slot.handle < 0) {
            slot.handle = handles.size();
            handles.add(slot);
        }
        return slot.handle;
    }

    /** How many numbers this model gave. */
    public int handles() {
        return handles.size();
    }

    /** {@link #get} by a number this model gave. */
    public Reply get(int handle) {
        return read(handles.get(handle));
    }

    /** {@link #set} by a number this model gave. */
    public Reply set(int handle, String value) {
        Slot slot = handles.get(handle);
        ApiFault fault = refusal(slot);
        return fault == null ? write(slot, value) : Reply.unwritten(fault);
    }

    /** The name a number stands for. */
    public String name(int handle) {
        return handles.get(handle).name;
    }

    /** GetValue or LMSGetValue. */
    public Reply get(String name) {
        Slot slot = slots.get(name);
        if (slot == null) {
            Resolver.Meaning meaning = resolver.resolve(name);
            if (meaning instanceof Resolver.Unknown unknown) {
                return Reply.unread(new ApiFault(unknown.kind(), unknown.detail()));
            }
            slot = keep(meaning);
        }
        return read(slot);
    }

    private Reply read(Slot slot) {
        Element element = slot.element;
        if (!element.access().readable()) {
            return unread(Fault.WRITE_ONLY, slot, "a SCO may only write it");
        }
        for (Slot.Place place : slot.places) {
            if (place.index() >= place.collection().count) {
                return unread(Fault.INDEX_GET, slot, "there are only " + place.collection().count + " records");
            }
        }
        if (slot.keyword != Slot.Keyword.NONE) {
            return keyword(slot);
        }
        Reply computed = slot.reader == null ? null : slot.reader.read(this, slot);
        if (computed != null) {
            return computed;
        }
        Reply known = slot.reply;
        if (known != null) {
            return known;
        }
        String value = slot.value != null ? slot.value : element.initial();
        if (value != null) {
            Reply reply = Reply.read(value);
            slot.reply = reply;
            return reply;
        }
        return rules.blankWithoutValue() ? Reply.read("") : unread(Fault.NO_VALUE, slot, "nothing has set it yet");
    }

    private static Reply keyword(Slot slot) {
        int count = slot.counted == null ? 0 : slot.counted.count;
        Reply known = slot.reply;
        if (known != null && slot.shown == count) {
            return known;
        }
        Reply reply = Reply.read(slot.keyword == Slot.Keyword.COUNT ? Integer.toString(count) : slot.argument);
        slot.reply = reply;
        slot.shown = count;
        return reply;
    }

    /** SetValue or LMSSetValue. */
    public Reply set(String name, String value) {
        Slot slot = slots.get(name);
        if (slot == null) {
            Resolver.Meaning meaning = resolver.resolve(name);
            if (meaning instanceof Resolver.Unknown unknown) {
                return Reply.unwritten(new ApiFault(SetFaults.of(unknown.kind(), name), unknown.detail()));
            }
            slot = keep(meaning);
        }
        ApiFault fault = refusal(slot);
        return fault == null ? write(slot, value) : Reply.unwritten(fault);
    }

    private @Nullable ApiFault refusal(Slot slot) {
        if (slot.keyword != Slot.Keyword.NONE) {
            return fault(Fault.KEYWORD_SET, slot, "a keyword cannot be set");
        }
        if (!slot.element.access().writable()) {
            return fault(Fault.READ_ONLY, slot, "a SCO may only read it");
        }
        for (Slot.Place place : slot.places) {
            Collection collection = place.collection();
            int most = collection.closed ? collection.count - 1 : collection.count;
            if (place.index() > most) {
                return fault(Fault.INDEX_SET, slot, "the next record has the number " + collection.count);
            }
            if (place.index() >= limits.mostRecords()) {
                return fault(Fault.TOO_MANY, slot, "the collection is full");
            }
        }
        String missing = missing(slot);
        return missing == null ? null : fault(Fault.DEPENDENCY, slot, missing + " must be set first");
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

    private @Nullable String remark(Slot slot, Verdict verdict) {
        return verdict.good() ? rules.crowded(slot) : verdict.detail();
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
        String remark = remark(slot, verdict);
        if (remark != null && limits.enforceFloors()) {
            return refused(Fault.TOO_MANY, slot, value, remark);
        }
        put(slot, kept);
        return remark == null
                ? Reply.WRITTEN
                : new Reply("true", null, ApiFault.shown(slot.name) + ": kept although " + remark);
    }

    private void put(Slot slot, String value) {
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

    private Slot keep(Resolver.Meaning meaning) {
        if (meaning instanceof Resolver.Found found) {
            if (found.slot().lasting) {
                slots.put(found.slot().name, found.slot());
            }
            return found.slot();
        }
        throw JsonException.shape("only names that were found are kept");
    }

    @Nullable
    Slot slot(String name) {
        Slot slot = slots.get(name);
        if (slot == null && resolver.resolve(name) instanceof Resolver.Found found) {
            slot = keep(found);
        }
        return slot;
    }

    /** The value an element holds, without what is computed or initial; null if none or if there is no such element. */
    public @Nullable String stored(String name) {
        Slot slot = slot(name);
        return slot == null ? null : slot.value;
    }

    /** The value a SCO would read, or {@code absent} if it could not. */
    public String value(String name, String absent) {
        Slot slot = slot(name);
        if (slot == null) {
            return absent;
        }
        Reply computed = slot.reader == null ? null : slot.reader.read(this, slot);
        if (computed != null) {
            return computed.fault() == null ? computed.value() : absent;
        }
        String initial = slot.element.initial();
        return slot.value != null ? slot.value : initial != null ? initial : absent;
    }

    /** How many records a collection has. */
    public int count(String collection) {
        return resolver.collection(collection).count;
    }

    /** The run-time system sets a value that belongs to the attempt; it is part of {@link #save}. Unknown names are ignored. */
    public void seed(String name, String value) {
        Slot slot = slot(name);
        if (slot != null) {
            put(slot, value);
        }
    }

    /** The run-time system sets a value that follows from the course or the learner; it is not part of {@link #save}. */
    public void fix(String name, String value) {
        Slot slot = slot(name);
        if (slot != null) {
            slot.fixed = true;
            put(slot, value);
        }
    }

    /** Forgets a value, as at the beginning of a new session with the same data. */
    public void clear(String name) {
        Slot slot = slots.get(name);
        if (slot == null || !slot.stored) {
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

    /** The records of a collection written since the last call, in the order they were first written. */
    public List<Integer> takeTouched(String collection) {
        List<Integer> taken = resolver.collection(collection).touched();
        resolver.collection(collection).untouch();
        return taken;
    }

    /** Everything that belongs to the attempt. */
    public JsonObject save() {
        List<Object> values = new ArrayList<>();
        for (Slot slot : written) {
            if (slot.value != null && !slot.fixed) {
                values.add(slot.name);
                values.add(slot.value);
            }
        }
        List<Object> touched = new ArrayList<>();
        for (Integer index : resolver.collection("cmi.interactions").touched()) {
            touched.add(index.longValue());
        }
        return new JsonObject().set("values", values).setIf(!touched.isEmpty(), "touched", touched);
    }

    /**
     * Puts back what {@link #save} gave.
     *
     * @throws JsonException if the object has another shape
     */
    public void restore(JsonObject saved) {
        List<String> values = saved.texts("values");
        for (int i = 0; i + 1 < values.size(); i += 2) {
            seed(values.get(i), values.get(i + 1));
        }
        Collection interactions = resolver.collection("cmi.interactions");
        interactions.untouch();
        for (Object index : saved.list("touched")) {
            if (index instanceof Long number && number >= 0 && number < interactions.count) {
                interactions.touch(number.intValue());
            }
        }
    }

    private ApiFault fault(Fault kind, Slot slot, String wrong) {
        return ApiFault.of(kind, slot.element, slot.name, wrong);
    }

    private Reply unread(Fault kind, Slot slot, String wrong) {
        return Reply.unread(fault(kind, slot, wrong));
    }

    private Reply refused(Fault kind, Slot slot, String value, String wrong) {
        return Reply.unwritten(fault(kind, slot, ApiFault.shown(value) + ": " + wrong));
    }
}
