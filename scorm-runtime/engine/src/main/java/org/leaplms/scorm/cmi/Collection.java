package org.leaplms.scorm.cmi;

import java.util.ArrayList;
import java.util.List;

/** The records of one collection of one data model: how many, and which were written since the last report. */
final class Collection {
    final String path;
    final boolean closed;
    int count;
    private final List<Integer> touched = new ArrayList<>();
    private final List<Boolean> isTouched = new ArrayList<>();

    Collection(String path, boolean closed) {
        this.path = path;
        this.closed = closed;
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
