package org.leaplms.examples.standalone.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.examples.standalone.Settings;
import org.leaplms.examples.standalone.StandaloneHost;

/** Tests in front of a host of their own, each with a browser that nobody has used. */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InBrowser {
    StandaloneHost host;
    HostVisitor visitor;
    Browser browser;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        host = StandaloneHost.start(Settings.of(List.of("--port=0", "--data=" + data), Map.of()));
    }

    @AfterAll
    void stop() {
        host.close();
    }

    @BeforeEach
    void open(@TempDir Path profile) {
        browser = Browser.open(profile, "en");
        visitor = new HostVisitor(host, browser);
    }

    @AfterEach
    void close() {
        browser.close();
    }
}
