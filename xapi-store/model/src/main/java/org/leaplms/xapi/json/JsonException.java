package org.leaplms.xapi.json;

/** The text is no JSON that may be kept: what is wrong, and where. */
public final class JsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of fault it is. */
    public enum Fault {
        /** The grammar of RFC 8259 is broken. */
        SYNTAX,
        /** An object names a member twice. */
        DUPLICATE_NAME,
        /** Half a surrogate pair, or bytes that are not UTF-8. */
        ENCODING,
        /** Nesting, length or magnitude beyond the limits. */
        LIMIT
    }

    private final Fault fault;
    private final int line;
    private final int column;

    JsonException(Fault fault, String message, int line, int column) {
        super(message);
        this.fault = fault;
        this.line = line;
        this.column = column;
    }

    public Fault fault() {
        return fault;
    }

    /** Line of the fault, from 1; 0 when it has no place. */
    public int line() {
        return line;
    }

    /** Column of the fault, from 1; 0 when it has no place. */
    public int column() {
        return column;
    }
}
