package org.leaplms.content.authoring;

import com.deque.html.axecore.providers.EmbeddedResourceAxeProvider;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Headless Chromium; without it tests are skipped by name, or fail where {@code CI=true}. */
public final class Browser implements AutoCloseable {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final String AXE_RUN = """
            const done = arguments[arguments.length - 1];
            const hidden = Array.from(document.querySelectorAll('.frame[hidden]'));
            axe.run({exclude: hidden}, {runOnly: {type: 'tag', values: arguments[0]},
                resultTypes: ['violations'], preload: false, iframes: false})
              .then(r => done(r.violations.map(v => v.id + ' ' + v.nodes[0].html)), e => done([String(e)]));
            """;

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Opens one, or skips the test. */
    public static Browser open() {
        Optional<File> browser =
                BROWSERS.stream().flatMap(n -> onPath(n).stream()).findFirst();
        Optional<File> chromedriver = onPath("chromedriver");
        if (browser.isEmpty() || chromedriver.isEmpty()) {
            String advice = "Chromium and chromedriver are not here: apt-get install chromium chromium-driver";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(advice);
            }
            Assumptions.abort(advice);
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.get());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en");
        options.addArguments("--window-size=1280,900");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get())
                .withSilent(true)
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Optional<File> onPath(String name) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        for (String folder : path.split(File.pathSeparator)) {
            Path file = Path.of(folder, name);
            if (Files.isExecutable(file)) {
                return Optional.of(file.toFile());
            }
        }
        return Optional.empty();
    }

    /** What drives it. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Sets the size of the window, below 600 as on a telephone. */
    public void width(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** Opens a module as the only document of the window. */
    void go(String url) {
        driver.get(url);
        ready();
    }

    /** Opens a module in the frame of the fake learning system. */
    void goFramed(String url) {
        driver.get(url);
        driver.switchTo().frame(driver.findElement(By.tagName("iframe")));
        ready();
    }

    private void ready() {
        await("return !!document.querySelector('.frame:not([hidden])')");
        driver.executeScript(resource("learner.js"));
    }

    /** Runs a script; its result, or an empty text. */
    public Object js(String script, Object... arguments) {
        Object result = driver.executeScript(script, arguments);
        return result == null ? "" : result;
    }

    void await(String condition) {
        await(() -> Boolean.TRUE.equals(driver.executeScript(condition)));
    }

    void await(BooleanSupplier condition) {
        new WebDriverWait(driver, PATIENCE).until(d -> condition.getAsBoolean());
    }

    /** What in the page offends against WCAG 2.1 AA, hidden screens left out. */
    public List<String> violations() {
        if (js("return !window.axe").equals(true)) {
            js(axe());
        }
        Object found = driver.executeAsyncScript(AXE_RUN, WCAG);
        return ((List<?>) Objects.requireNonNull(found))
                .stream().map(String::valueOf).toList();
    }

    /** The rules are put into the page once; running them there is much faster than the library's own way. */
    private static String axe() {
        try {
            return new EmbeddedResourceAxeProvider().getScript();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers and submits an activity; the number of problems shown. */
    long complete(String activity, boolean right) {
        return (Long) js("return learner.complete(arguments[0], arguments[1])", activity, right);
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Browser.class.getResourceAsStream("browser/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
