package org.leaplms.lms.servlet;

/**
 * The content security policy of course documents. Courses come from many authoring tools, so inline script, inline
 * style and generated code are allowed; reaching any other host is not, neither to load nor to send. A course that brings
 * a stricter policy of its own in a {@code meta} element keeps it: the browser applies both.
 */
final class ContentPolicy {
    static final String HEADER =
            "default-src 'self' data: blob:; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; "
                    + "style-src 'self' 'unsafe-inline'; connect-src 'self' data: blob:; object-src 'self'; base-uri 'self'; "
                    + "form-action 'self'; frame-ancestors 'self'";

    private ContentPolicy() {}
}
