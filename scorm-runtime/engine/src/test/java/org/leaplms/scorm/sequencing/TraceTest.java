package org.leaplms.scorm.sequencing;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TraceTest {

    @TestFactory
    Stream<DynamicTest> everyTraceGoesAsItSays() {
        return Trace.all().stream().map(trace -> DynamicTest.dynamicTest(trace.name(), trace::play));
    }
}
