package org.leaplms.examples.standalone.lts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.examples.standalone.Settings;
import org.leaplms.examples.standalone.StandaloneHost;
import org.leaplms.examples.standalone.browser.Chromium;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;

/**
 * ADL's cmi5 LMS test suite, unchanged, against this host with Chromium. The folder where it is installed and its packages
 * are built is named by the system property {@code leap.lts}; CONTRIBUTING.md says how.
 */
@ExtendWith(Chromium.class)
final class LmsTestSuiteTest {
    /** As many as the suite of 2024 has; fewer would mean that some were lost on the way. */
    private static final int AT_LEAST = 87;

    @Test
    void passesEveryTest(@TempDir Path work) throws Exception {
        passes(work, null);
    }

    /** The same with content on a vendor's server, which is another origin than that of the host and its record store. */
    @Test
    void passesEveryTestWithContentElsewhere(@TempDir Path work) throws Exception {
        try (Elsewhere vendor = Elsewhere.open()) {
            passes(work, vendor);
        }
    }

    private static void passes(Path work, @Nullable Elsewhere vendor) throws Exception {
        String place = System.getProperty("leap.lts", "");
        Assumptions.assumeFalse(place.isEmpty(), "no LMS test suite: set -Dleap.lts=DIR");
        Settings settings = Settings.of(List.of("--port=0", "--data=" + work.resolve("data")), Map.of());
        try (StandaloneHost host = StandaloneHost.start(settings);
                SuiteDoor door = SuiteDoor.open(new SuiteHost(host, vendor))) {
            JsonObject result = run(Path.of(place), work, host, door.address());
            assertThat(result.whole("numFailedTests")).as(result.text("said")).isZero();
            assertThat(result.whole("numPendingTests")).as("skipped").isZero();
            assertThat(result.whole("numPassedTests")).isGreaterThanOrEqualTo(AT_LEAST);
        }
    }

    private static JsonObject run(Path suite, Path work, StandaloneHost host, URI door)
            throws IOException, InterruptedException, URISyntaxException {
        Path result = work.resolve("result.json");
        Path said = work.resolve("said.txt");
        ProcessBuilder jest =
                new ProcessBuilder("npx", "jest", "--ci", "--runInBand", "--json", "--outputFile=" + result);
        jest.directory(suite.toFile()).redirectErrorStream(true).redirectOutput(said.toFile());
        Map<String, String> environment = jest.environment();
        environment.put("CATAPULT_LMS", resource("lms.js"));
        environment.put("JEST_PUPPETEER_CONFIG", resource("jest-puppeteer.config.js"));
        environment.put("LEAP_CHROMIUM", Chromium.browser().orElseThrow().getPath());
        environment.put("LEAP_DOOR", door.toString());
        String records = host.records().toString();
        environment.put("LEAP_RECORDS", records.substring(0, records.lastIndexOf('/')));
        environment.put("LEAP_READER", host.reader().authorization());
        jest.start().waitFor();
        System.out.println(Files.readString(said));
        return Json.readObject(Files.readString(result)).set("said", Files.readString(said));
    }

    private static String resource(String name) throws URISyntaxException {
        return Path.of(LmsTestSuiteTest.class.getResource(name).toURI()).toString();
    }
}
