package org.leaplms.lms.spi;

import java.io.IOException;
import java.io.InputStream;

/** A file on its way into a {@link ContentStore}. */
public interface ContentEntry {
    /** Forward slashes, no leading slash, no empty, {@code .} or {@code ..} segment. */
    String path();

    /** Opens the bytes; may be called once. */
    InputStream open() throws IOException;
}
