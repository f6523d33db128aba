package org.leaplms.scorm.cmi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    private final Resolver resolver;
    private final Slots slots;
    private final Writer writer;

    DataModel(ModelTable table, Rules rules, Limits limits) {
        this.rules = rules;
        this.resolver = new Resolver(table, rules);
        this.slots = new Slots(resolver);
        this.writer = new Writer(rules, limits);
    }

    /** The error code of a fault in this model's standard. */
    public int code(Fault fault) {
        return rules.code(fault);
    }

    /** A number for a name, by which it can be read and written faster; -1 if it has none. */
    public int handle(String name) {
        return slots.number(name);
    }

    /** How many numbers this model gave. */
    public int handles() {
        return slots.numbers();
    }

    /** {@link #get} by a number this model gave. */
    public Reply get(int handle) {
        return read(slots.at(handle));
    }

    /** {@link #set} by a number this model gave. */
    public Reply set(int handle, String value) {
        return writer.set(slots.at(handle), value);
    }

    /** The name a number stands for. */
    public String name(int handle) {
        return slots.at(handle).name;
    }

    /** GetValue or LMSGetValue. */
    public Reply get(String name) {
        return read(slots.named(name));
    }

    /** SetValue or LMSSetValue. */
    public Reply set(String name, String value) {
        return writer.set(slots.named(name), value);
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

    private static Reply unread(Fault kind, Slot slot, String wrong) {
        return Reply.unread(ApiFault.of(kind, slot, wrong));
    }

    @Nullable
    Slot slot(String name) {
        return slots.meant(name);
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
            writer.put(slot, value);
        }
    }

    /** The run-time system sets a value that follows from the course or the learner; it is not part of {@link #save}. */
    public void fix(String name, String value) {
        Slot slot = slot(name);
        if (slot != null) {
            slot.fixed = true;
            writer.put(slot, value);
        }
    }

    /** Forgets a value, as at the beginning of a new session with the same data. */
    public void clear(String name) {
        Slot slot = slots.used(name);
        if (slot != null) {
            writer.clear(slot);
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
        List<Object> touched = new ArrayList<>();
        for (Integer index : resolver.collection("cmi.interactions").touched()) {
            touched.add(index.longValue());
        }
        return new JsonObject().set("values", writer.values()).setIf(!touched.isEmpty(), "touched", touched);
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
}
