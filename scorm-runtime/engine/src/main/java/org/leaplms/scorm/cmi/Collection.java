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
        for (int i = touched.size() - 1; i >= 0; i--) {
            if (touched.get(i) == index) {
                return;
            }
        }
        touched.add(index);
    }
}
