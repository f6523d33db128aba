package org.leaplms.scorm.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.sequencing.NavigationRequest;
import org.leaplms.scorm.sequencing.NavigationRequest.Type;

/** Navigation requests as {@code adl.nav.request} and the journal write them. */
public final class Requests {
    private static final String TARGET = "{target=";

    private Requests() {}

    /** The request of an {@code adl.nav.request}; null for {@code _none_} and for what is no request. */
    static @Nullable NavigationRequest parse(String value) {
        int close = value.indexOf('}');
        if (!value.startsWith(TARGET) || close < 0) {
            return of(value, null);
        }
        return of(value.substring(close + 1), value.substring(TARGET.length(), close));
    }

    /** The request of a token and its target; null if there is none of that name. */
    public static @Nullable NavigationRequest of(String token, @Nullable String target) {
        for (Type type : Type.values()) {
            if (type.token().equals(token)) {
                boolean targeted = type == Type.CHOICE || type == Type.JUMP;
                return targeted == (target != null) ? new NavigationRequest(type, target) : null;
            }
        }
        return null;
    }

    static List<String> args(NavigationRequest request) {
        String target = request.target();
        return target == null
                ? List.of(request.type().token())
                : List.of(request.type().token(), target);
    }
}
