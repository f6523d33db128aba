package org.leaplms.scorm.sequencing;

import java.util.function.UnaryOperator;

/**
 * The AICC script of {@code adlcp:prerequisites}: identifiers (met when completed or passed), {@code ID="status"} and
 * {@code ID<>"status"}, not {@code ~}, and {@code &}, or {@code |}, parentheses, and sets {@code n*{A,B,C}} (at least
 * n members are met). A script that cannot be read is met, so that a typing error never locks a course.
 */
final class Prerequisites {
    private final String script;
    private final UnaryOperator<String> statusOf;
    private int at;
    private boolean broken;

    private Prerequisites(String script, UnaryOperator<String> statusOf) {
        this.script = script;
        this.statusOf = statusOf;
    }

    /** Whether the script holds, given the lesson status of each identifier ("" if there is none of that name). */
    static boolean met(String script, UnaryOperator<String> statusOf) {
        Prerequisites reader = new Prerequisites(script, statusOf);
        boolean result = reader.or();
        reader.space();
        return reader.broken || reader.at < script.length() || result;
    }

    private boolean or() {
        boolean result = and();
        while (take('|')) {
            result |= and();
        }
        return result;
    }

    private boolean and() {
        boolean result = not();
        while (take('&')) {
            result &= not();
        }
        return result;
    }

    private boolean not() {
        if (take('~')) {
            return !not();
        }
        if (take('(')) {
            boolean result = or();
            broken |= !take(')');
            return result;
        }
        return element();
    }

    private boolean element() {
        String name = name();
        if (name.isEmpty()) {
            broken = true;
            at = script.length();
            return true;
        }
        if (isNumber(name) && take('*')) {
            return set(Integer.parseInt(name));
        }
        if (take('=')) {
            return same(statusOf.apply(name), quoted());
        }
        if (script.startsWith("<>", at)) {
            at += 2;
            return !same(statusOf.apply(name), quoted());
        }
        String status = statusOf.apply(name);
        return status.equals("completed") || status.equals("passed");
    }

    private boolean set(int needed) {
        int met = 0;
        broken |= !take('{');
        do {
            met += or() ? 1 : 0;
        } while (take(','));
        broken |= !take('}');
        return met >= needed;
    }

    private String quoted() {
        space();
        if (take('"')) {
            int end = script.indexOf('"', at);
            if (end >= 0) {
                String text = script.substring(at, end);
                at = end + 1;
                space();
                return text;
            }
        }
        return name();
    }

    private static boolean same(String status, String wanted) {
        if (wanted.isEmpty() || status.isEmpty()) {
            return false;
        }
        String word = wanted.toLowerCase();
        return status.equals(word) || word.length() == 1 && status.startsWith(word);
    }

    private String name() {
        space();
        int from = at;
        while (at < script.length() && "&|~=<>*{},()\"".indexOf(script.charAt(at)) < 0) {
            at++;
        }
        return script.substring(from, at).trim();
    }

    private boolean take(char expected) {
        space();
        if (at < script.length() && script.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private void space() {
        while (at < script.length() && script.charAt(at) <= ' ') {
            at++;
        }
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() < 6;
    }
}
