package org.leaplms.scorm.testkit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
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
}
