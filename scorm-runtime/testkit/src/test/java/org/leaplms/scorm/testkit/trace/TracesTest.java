package org.leaplms.scorm.testkit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every trace of the kit on the JVM; each is named by what it shows. */
class TracesTest {

    @TestFactory
    Stream<DynamicTest> everyTraceHolds() {
        return Traces.all().stream()
                .map(trace -> DynamicTest.dynamicTest(
                        trace.name(),
                        () -> assertThat(TracePlayer.play(trace).faults()).isEmpty()));
    }

    @Test
    void no_trace_lies_there_unplayed() throws IOException, URISyntaxException {
        URL index = Objects.requireNonNull(Traces.class.getResource("/org/leaplms/scorm/traces/index.txt"));
        try (Stream<Path> files = Files.walk(Path.of(index.toURI()).getParent())) {
            assertThat(files.filter(file -> file.toString().endsWith(".trace"))).hasSameSizeAs(Traces.all());
        }
    }
}
