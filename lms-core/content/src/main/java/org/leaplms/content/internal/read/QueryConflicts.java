package org.leaplms.content.internal.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds parameters of an address that a launch would overwrite. */
final class QueryConflicts {
    private QueryConflicts() {}

    static List<String> in(String url, Collection<String> reserved) {
        int query = url.indexOf('?');
        if (query < 0) {
            return List.of();
        }
        int fragment = url.indexOf('#', query);
        String text = url.substring(query + 1, fragment < 0 ? url.length() : fragment);
        List<String> found = new ArrayList<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = Hrefs.percentDecoded(equals < 0 ? pair : pair.substring(0, equals));
            if (reserved.contains(name)) {
                found.add(name);
            }
        }
        return found;
    }
}
