package org.leaplms.scorm.testkit.cts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * ADL's SCORM 2004 4th Edition conformance cases, as far as they lie in the directory that the system property {@code
 * leap.cts} names (default: beside the repository; cases that others depend on are looked for there too). Without that
 * directory the test is skipped by name.
 */
class ConformanceTest {

    @TestFactory
    Stream<DynamicTest> everyCaseOfTheSuitePasses() {
        Path usual = Path.of(System.getProperty("leap.root", "."), "..", "shared", "conformance", "scorm-cts");
        Path place = Path.of(System.getProperty("leap.cts", usual.toString()));
        CtsSuite suite = CtsSuite.open(place, usual);
        Assumptions.assumeTrue(suite != null, "no conformance cases at leap.cts=" + place);
        if (suite != null && place.equals(usual)) {
            assertThat(suite.ids()).as("no case got lost").hasSizeGreaterThanOrEqualTo(127);
        }
        return suite == null
                ? Stream.empty()
                : suite.ids().stream()
                        .map(id -> DynamicTest.dynamicTest(id, () -> {
                            CtsPlayer player = new CtsPlayer(suite, true);
                            assertThat(player.play(id, SessionPlatform::new))
                                    .as(id)
                                    .isEmpty();
                        }));
    }
}
