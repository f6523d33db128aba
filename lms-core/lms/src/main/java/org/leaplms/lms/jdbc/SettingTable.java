package org.leaplms.lms.jdbc;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** {@code leap_setting}: small texts, each set once. */
final class SettingTable {
    private static final String FIND = "select content from leap_setting where name = :name";
    private static final String INSERT = "insert into leap_setting (name, content) values (:name, :content)";

    private SettingTable() {}

    static String once(Handle handle, String name, String proposal) {
        Optional<String> there =
                handle.createQuery(FIND).bind("name", name).mapTo(String.class).findOne();
        if (there.isPresent()) {
            return there.get();
        }
        handle.createUpdate(INSERT).bind("name", name).bind("content", proposal).execute();
        return proposal;
    }
}
