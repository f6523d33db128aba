package org.leaplms.lms.testkit;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that has an engine of its own, in a directory of its own. */
abstract class InWorld {
    final Path directory;
    World world;

    InWorld(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeEach
    void open() {
        world = new World(directory);
    }

    @AfterEach
    void close() {
        world.close();
    }
}
