package org.leaplms.scorm.cmi;

import java.util.ArrayList;
import java.util.List;

/** The records of one collection of one data model: how many, and which were written since the last report. */
final class Collection {
    final String path;
    final boolean closed;
    int count;
    final List<Integer> touched = new ArrayList<>();

    Collection(String path, boolean closed) {
        this.path = path;
        this.closed = closed;
    }

    void touch(int index) {
        Integer boxed = index;
        if (touched.isEmpty() || !touched.get(touched.size() - 1).equals(boxed) && !touched.contains(boxed)) {
            touched.add(boxed);
        }
    }
}
