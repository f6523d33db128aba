package org.leaplms.scorm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaplms.scorm.session.JournalEntry;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A page, its content in a frame and a server: what content says arrives, whatever happens to the page or the network. */
class ChromiumTest {
    private static final String SET =
            "return document.querySelector('iframe').contentWindow.api.SetValue(arguments[0], arguments[1])";
    private static final String READY =
            "const f = document.querySelector('iframe'); return !!f && f.contentWindow.initialized === 'true'";

    @Test
    void nothingIsLostWhenTheNetworkOrThePageGoesAway() throws IOException {
        try (JournalServer server = new JournalServer()) {
            ChromeDriver browser = ChromiumProgram.open();
            try {
                browser.get(server.address("/player.html"));
                await(browser, READY);
                assertThat(browser.executeScript(SET, "cmi.location", "page 1")).isEqualTo("true");
                browser.executeScript("document.querySelector('iframe').contentWindow.api.Commit('')");
                await(browser, "return door.pending() === 0");
                assertThat(values(server)).containsExactly("page 1");

                String acknowledged = String.valueOf(browser.executeScript("return door.snapshot()"));
                server.down(true);
                assertThat(browser.executeScript(SET, "cmi.location", "page 2")).isEqualTo("true");
                browser.executeScript("door.flush()");
                await(browser, "return statuses.some((s) => !s.saved && s.error)");
                String ahead = String.valueOf(browser.executeScript("return door.snapshot()"));
                browser.executeScript("sessionStorage.snapshot = arguments[0]", acknowledged);

                browser.navigate().refresh();
                await(browser, "return !!window.door");
                assertThat(browser.executeScript("return first")).isEqualTo(ahead);
                server.down(false);
                browser.executeScript("door.flush()");
                await(browser, "return door.pending() === 0 && localStorage.length === 0");
                assertThat(values(server)).containsExactly("page 1", "page 2");
            } finally {
                browser.quit();
            }
        }
    }

    @Test
    void whatWaitsIsSentWhenThePageIsLeft() throws IOException {
        try (JournalServer server = new JournalServer()) {
            ChromeDriver browser = ChromiumProgram.open();
            try {
                browser.get(server.address("/player.html"));
                await(browser, READY);
                assertThat(browser.executeScript(SET + " + door.pending()", "cmi.suspend_data", "é😀"))
                        .isNotEqualTo("true0");
                browser.get("about:blank");
                new WebDriverWait(browser, Duration.ofSeconds(20))
                        .until(any -> values(server).contains("é😀"));
                assertThat(values(server)).containsExactly("é😀");
            } finally {
                browser.quit();
            }
        }
    }

    private static List<String> values(JournalServer server) {
        return server.entries().stream()
                .filter(entry -> entry.op().equals("SetValue"))
                .map(JournalEntry::args)
                .map(args -> args.get(1))
                .toList();
    }

    private static void await(ChromeDriver browser, String condition) {
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(any -> Boolean.TRUE.equals(browser.executeScript(condition)));
    }
}
