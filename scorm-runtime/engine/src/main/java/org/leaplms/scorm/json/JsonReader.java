package org.leaplms.scorm.json;

import java.util.ArrayList;
import java.util.List;

/** A recursive reader over one text; every fault is a {@link JsonException} that knows its position. */
final class JsonReader {
    private static final char END = '\uffff';

    private final String text;
    private int at;
    private int depth;

    JsonReader(String text) {
        this.text = text;
    }

    Object document() {
        Object value = value();
        space();
        if (at < text.length()) {
            throw fault("nothing may follow the value");
        }
        return value;
    }

    private Object value() {
        space();
        char c = peek();
        return switch (c) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", JsonNull.NULL);
            default -> number();
        };
    }

    private JsonObject object() {
        enter();
        JsonObject object = new JsonObject();
        space();
        if (peek() == '}') {
            leave();
            return object;
        }
        do {
            space();
            String name = string();
            space();
            expect(':');
            object.set(name, value());
            space();
        } while (another('}'));
        return object;
    }

    private List<Object> list() {
        enter();
        List<Object> list = new ArrayList<>();
        space();
        if (peek() == ']') {
            leave();
            return list;
        }
        do {
            list.add(value());
            space();
        } while (another(']'));
        return list;
    }

    private boolean another(char close) {
        if (peek() == close) {
            leave();
            return false;
        }
        expect(',');
        return true;
    }

    private void enter() {
        at++;
        if (++depth > Json.MAX_DEPTH) {
            throw fault("nested too deeply");
        }
    }

    private void leave() {
        at++;
        depth--;
    }

    private String string() {
        expect('"');
        int start = at;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\\' && text.charAt(at) >= ' ') {
            at++;
        }
        if (peek() == '"' && at < text.length()) {
            return text.substring(start, at++);
        }
        return escaped(new StringBuilder().append(text, start, at));
    }

    private String escaped(StringBuilder out) {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return out.toString();
            }
            if (c < ' ') {
                at--;
                throw fault("a control character must be escaped");
            }
            out.append(c == '\\' ? escape() : c);
        }
        throw fault("the string has no end");
    }

    private char escape() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> {
                at--;
                throw fault("this escape does not exist");
            }
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = hex(peek());
            if (digit < 0) {
                throw fault("four hexadecimal digits are needed");
            }
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }

    private static int hex(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 32;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }

    private Object number() {
        int start = at;
        while (at < text.length() && numeric(text.charAt(at))) {
            at++;
        }
        String literal = text.substring(start, at);
        if (!JsonNumbers.isNumber(literal)) {
            at = start;
            throw fault("a value is needed");
        }
        return JsonNumbers.value(literal);
    }

    private static boolean numeric(char c) {
        return c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw fault("a value is needed");
        }
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length() && " \n\r\t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private void expect(char c) {
        if (at >= text.length() || text.charAt(at) != c) {
            throw fault("'" + c + "' is needed");
        }
        at++;
    }

    private JsonException fault(String message) {
        return new JsonException(message, at);
    }
}
