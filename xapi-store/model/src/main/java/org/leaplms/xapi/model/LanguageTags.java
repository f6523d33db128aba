package org.leaplms.xapi.model;

import java.util.Locale;
import java.util.Set;

/** The grammar of RFC 5646, section 2.1. Stateless. */
final class LanguageTags {
    private static final Set<String> GRANDFATHERED = Set.of(
            "en-gb-oed",
            "i-ami",
            "i-bnn",
            "i-default",
            "i-enochian",
            "i-hak",
            "i-klingon",
            "i-lux",
            "i-mingo",
            "i-navajo",
            "i-pwn",
            "i-tao",
            "i-tay",
            "i-tsu",
            "sgn-be-fr",
            "sgn-be-nl",
            "sgn-ch-de",
            "art-lojban",
            "cel-gaulish",
            "no-bok",
            "no-nyn",
            "zh-guoyu",
            "zh-hakka",
            "zh-min",
            "zh-min-nan",
            "zh-xiang");

    private final String tag;
    private int start;
    private int end;

    private LanguageTags(String tag) {
        this.tag = tag;
        this.end = next(0);
    }

    static boolean valid(String tag) {
        if (tag.isEmpty() || tag.length() > 100) {
            return false;
        }
        LanguageTags reader = new LanguageTags(tag);
        return reader.langtag() || GRANDFATHERED.contains(tag.toLowerCase(Locale.ROOT));
    }

    private boolean langtag() {
        if (length() == 1) {
            return privateUse() && done();
        }
        if (!alpha() || length() < 2 || length() > 8) {
            return false;
        }
        boolean extensible = length() < 4;
        advance();
        for (int i = 0; i < 3 && extensible && length() == 3 && alpha(); i++) {
            advance();
        }
        if (length() == 4 && alpha()) {
            advance();
        }
        if (length() == 2 && alpha() || length() == 3 && digits()) {
            advance();
        }
        while (alphanumeric()
                && (length() >= 5 && length() <= 8 || length() == 4 && Formats.digit(tag.charAt(start)))) {
            advance();
        }
        return extensions() && (done() || privateUse() && done());
    }

    private boolean extensions() {
        while (length() == 1 && alphanumeric() && !singleton('x')) {
            advance();
            int count = 0;
            for (; length() >= 2 && length() <= 8 && alphanumeric(); count++) {
                advance();
            }
            if (count == 0) {
                return false;
            }
        }
        return true;
    }

    private boolean privateUse() {
        if (length() != 1 || !singleton('x')) {
            return false;
        }
        advance();
        int count = 0;
        for (; length() >= 1 && length() <= 8 && alphanumeric(); count++) {
            advance();
        }
        return count > 0;
    }

    private boolean singleton(char c) {
        return Character.toLowerCase(tag.charAt(start)) == c;
    }

    private boolean done() {
        return start > tag.length();
    }

    private int length() {
        return end - start;
    }

    private void advance() {
        start = end + 1;
        end = start > tag.length() ? start : next(start);
    }

    private int next(int from) {
        int dash = tag.indexOf('-', from);
        return dash < 0 ? tag.length() : dash;
    }

    private boolean alpha() {
        for (int i = start; i < end; i++) {
            if (!Formats.letter(tag.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean digits() {
        for (int i = start; i < end; i++) {
            if (!Formats.digit(tag.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean alphanumeric() {
        for (int i = start; i < end; i++) {
            if (!Formats.letter(tag.charAt(i)) && !Formats.digit(tag.charAt(i))) {
                return false;
            }
        }
        return end > start;
    }
}
