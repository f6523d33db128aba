package org.leaplms.scorm.cmi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of one collection of one data model: how many, and which were written since the last report. */
final class Collection {
    final String pattern;
    final boolean closed;
    int count;
    private final List<@Nullable Branch> records = new ArrayList<>();
    private final List<Integer> touched = new ArrayList<>();
    private final List<Boolean> isTouched = new ArrayList<>();

    Collection(String pattern, boolean closed) {
        this.pattern = pattern;
        this.closed = closed;
    }

    /** The record of that index, if a name has led there; it may be one that does not exist yet. */
    @Nullable
    Branch record(int index) {
        return index < records.size() ? records.get(index) : null;
    }

    /** What an element of a record holds, or null. */
    @Nullable
    String stored(int index, String element) {
        Branch record = record(index);
        Slot slot = record == null ? null : record.known(element);
        return slot == null ? null : slot.value;
    }

    void keep(int index, Branch record) {
        while (records.size() <= index) {
            records.add(null);
        }
        records.set(index, record);
    }

    void touch(int index) {
        while (isTouched.size() <= index) {
            isTouched.add(Boolean.FALSE);
        }
        if (!isTouched.get(index)) {
            isTouched.set(index, Boolean.TRUE);
            touched.add(index);
        }
    }

    List<Integer> touched() {
        return List.copyOf(touched);
    }

    void untouch() {
        touched.clear();
        isTouched.clear();
    }
}
