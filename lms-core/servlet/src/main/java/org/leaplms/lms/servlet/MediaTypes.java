package org.leaplms.lms.servlet;

import org.leaplms.lms.ContentFile;
import org.leaplms.lms.ContentTypes;

/** The types files are served with. */
final class MediaTypes {
    private MediaTypes() {}

    /** The type the store recorded, or the one its name suggests when the store does not know. */
    static String of(ContentFile file) {
        return file.contentType().startsWith(ContentTypes.UNKNOWN) ? ContentTypes.of(file.path()) : file.contentType();
    }

    /** Whether a browser would run scripts found in a document of this type. */
    static boolean isDocument(String type) {
        return type.startsWith("text/html")
                || type.startsWith("application/xhtml+xml")
                || type.startsWith("image/svg+xml")
                || type.startsWith("application/xml");
    }
}
