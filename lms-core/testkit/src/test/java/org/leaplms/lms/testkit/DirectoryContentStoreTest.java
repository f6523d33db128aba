package org.leaplms.lms.testkit;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.lms.files.DirectoryContentStore;
import org.leaplms.lms.spi.ContentStore;

final class DirectoryContentStoreTest extends ContentStoreContract {
    private final Path directory;

    DirectoryContentStoreTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Override
    protected ContentStore newStore() throws IOException {
        return DirectoryContentStore.open(directory.resolve("content"));
    }
}
