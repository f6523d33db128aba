package org.leaplms.content.internal.archive;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;

/** A single descriptor, given without a package around it. */
public final class BareArchive implements Archive {
    private final byte[] bytes;
    private final ArchiveEntry entry;

    BareArchive(String name, byte[] bytes) {
        this.bytes = bytes.clone();
        this.entry = new ArchiveEntry(name, name, List.of(), bytes.length, bytes.length, -1, 0, 0);
    }

    @Override
    public List<ArchiveEntry> entries() {
        return List.of(entry);
    }

    @Override
    public InputStream open(ArchiveEntry ignored) {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public boolean isBare() {
        return true;
    }

    @Override
    public boolean isZip() {
        return false;
    }

    @Override
    public void close() {}
}
