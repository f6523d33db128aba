package org.leaplms.scorm.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Runs the file in headless Chromium; without Chromium the calling test is skipped by name, or fails where CI says so. */
final class ChromiumProgram {
    private static final int CHARACTERS_A_CALL = 1_000_000;
    private static final String REPEAT =
            "return arguments[0].map((line) => repeatRecording(LeapScorm, JSON.parse(line)))"
                    + ".flatMap((told) => told.differences)";

    private ChromiumProgram() {}

    /** Repeats recordings in one page; answers every difference. */
    static List<String> repeat(List<String> recordings) {
        ChromeDriver browser = open();
        try {
            browser.get("about:blank");
            browser.executeScript("(0, eval)(arguments[0])", Files.readString(NodeProgram.file()));
            browser.executeScript("(0, eval)(arguments[0])", Files.readString(NodeProgram.script("repeat.js")));
            List<String> differences = new ArrayList<>();
            List<String> next = new ArrayList<>();
            int size = 0;
            for (String recording : recordings) {
                if (size + recording.length() > CHARACTERS_A_CALL && !next.isEmpty()) {
                    differences.addAll(repeated(browser, next));
                    next.clear();
                    size = 0;
                }
                next.add(recording);
                size += recording.length();
            }
            differences.addAll(repeated(browser, next));
            return differences;
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } finally {
            browser.quit();
        }
    }

    private static List<String> repeated(ChromeDriver browser, List<String> recordings) {
        List<String> differences = new ArrayList<>();
        if (browser.executeScript(REPEAT, recordings) instanceof List<?> told) {
            told.forEach(line -> differences.add(String.valueOf(line)));
            return differences;
        }
        throw new AssertionError("the page answered nothing");
    }

    static ChromeDriver open() {
        Optional<File> chromium = onPath("chromium").or(() -> onPath("chromium-browser"));
        Optional<File> driver = onPath("chromedriver");
        if (chromium.isEmpty() || driver.isEmpty()) {
            String advice = "skipped, needs Chromium: apt-get install chromium chromium-driver";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(advice);
            }
            Assumptions.abort(advice);
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.get())
                .withSilent(true)
                .build();
        return new ChromeDriver(service, options);
    }

    private static Optional<File> onPath(String name) {
        String path = System.getenv("PATH");
        for (String folder : (path == null ? "" : path).split(File.pathSeparator)) {
            Path file = Path.of(folder, name);
            if (Files.isExecutable(file)) {
                return Optional.of(file.toFile());
            }
        }
        return Optional.empty();
    }
}
