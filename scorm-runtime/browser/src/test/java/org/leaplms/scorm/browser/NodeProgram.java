package org.leaplms.scorm.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Runs a script of the test resources in Node; its name and one line say so when there is no Node. */
final class NodeProgram {
    private NodeProgram() {}

    /** The file under test. */
    static Path file() {
        return Path.of("target", "classes", "META-INF", "resources", "leap", "leap-scorm.js")
                .toAbsolutePath();
    }

    /** A script of the test resources. */
    static Path script(String name) {
        return Path.of("src", "test", "resources", "js", name).toAbsolutePath();
    }

    /** Skips the calling test if there is no Node, or fails it where CI says that nothing may be missing. */
    static void needed() {
        if (available()) {
            return;
        }
        if ("true".equals(System.getenv("CI"))) {
            fail("Node is needed: install nodejs 18 or later");
        }
        Assumptions.abort("skipped, needs Node: install nodejs 18 or later");
    }

    private static boolean available() {
        try {
            return new ProcessBuilder("node", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs a script with the file's path as first argument and a text as input; answers its output. */
    static String run(String script, String input) {
        try {
            Path path = script(script);
            Path output = java.nio.file.Files.createTempFile("leap-node", ".out");
            Process node = new ProcessBuilder(List.of("node", path.toString(), file().toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try (OutputStream in = node.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            boolean ended = node.waitFor(120, TimeUnit.SECONDS);
            String said = java.nio.file.Files.readString(output);
            java.nio.file.Files.delete(output);
            assertThat(ended).as("node ended in time").isTrue();
            assertThat(node.exitValue()).as(said).isZero();
            return said;
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
