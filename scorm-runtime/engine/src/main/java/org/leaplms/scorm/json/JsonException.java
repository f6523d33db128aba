package org.leaplms.scorm.json;

/** Text that is not JSON, or JSON that has not the shape its reader needs. */
public final class JsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int position;

    JsonException(String message, int position) {
        super(position < 0 ? message : message + " at character " + position);
        this.position = position;
    }

    /** Where in the text the fault was seen, counted in characters from 0; -1 when the text was JSON of the wrong shape. */
    public int position() {
        return position;
    }

    /** A fault of shape rather than of syntax, for codecs built on this package. */
    public static JsonException shape(String message) {
        return new JsonException(message, -1);
    }
}
