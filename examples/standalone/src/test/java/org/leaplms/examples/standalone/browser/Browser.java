package org.leaplms.examples.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.chromium.ChromiumNetworkConditions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Headless Chromium with a profile of its own. With the environment variable {@code LEAP_SCREENS} every {@link #look}
 * leaves pictures there, desktop and phone.
 */
public final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Dimension DESKTOP = new Dimension(1280, 900);
    private static final Dimension PHONE = new Dimension(390, 844);
    /** A width between the two. */
    private static final int BETWEEN = 700;

    private static final String AXE = axe();
    private static final String RUN_AXE = """
            const done = arguments[arguments.length - 1];
            const wanted = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
            window.axe.run(document, {iframes: false, runOnly: wanted, resultTypes: ['violations']}).then(
                (results) => done(results.violations.map((rule) =>
                    rule.id + ': ' + rule.help + ' ' + rule.nodes.map((node) => node.html).join(' '))),
                (failure) => done(['axe failed: ' + failure]));
            """;

    private final ChromeDriver driver;
    private final Path profile;
    private final String screens = Objects.requireNonNullElse(System.getenv("LEAP_SCREENS"), "");

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** @param profile an empty directory, or the profile of a browser that was closed */
    public static Browser open(Path profile, String language) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(Chromium.browser().orElseThrow());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--lang=" + language,
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Chromium.driver().orElseThrow())
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().window().setSize(DESKTOP);
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return new Browser(driver, profile);
    }

    /** The driver, for what this class does not do. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Opens an address. */
    public void go(String address) {
        driver.get(address);
    }

    /** Waits for the element and clicks it; while the page is still moving it is tried again. */
    public void click(By what) {
        waitFor(page -> {
            WebElement element = driver.findElement(what);
            script("arguments[0].scrollIntoView({block: 'center'})", element);
            boolean ready = element.isDisplayed() && element.isEnabled();
            if (ready) {
                element.click();
            }
            return ready;
        });
    }

    /** Waits until the element is visible. */
    public WebElement see(By what) {
        return waitFor(ExpectedConditions.visibilityOfElementLocated(what));
    }

    /** All elements now there. */
    public List<WebElement> all(By what) {
        return driver.findElements(what);
    }

    /** Whether there is a visible element now. */
    public boolean isThere(By what) {
        return driver.findElements(what).stream().anyMatch(WebElement::isDisplayed);
    }

    /** Waits for a condition, a minute and a half at most, also on a slow machine. */
    public <T> T waitFor(ExpectedCondition<T> condition) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .ignoring(ElementNotInteractableException.class)
                .until(condition);
    }

    /** Runs script in the current frame. */
    public Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /**
     * No violation of WCAG 2.1 A or AA in the document of the current frame, at desktop and phone width, and nothing to
     * scroll sideways on the phone; pictures of the window if wanted.
     */
    public void look(String name) {
        save(name + "-1280");
        accessible(name + " at desktop width");
        resize(PHONE);
        save(name + "-390");
        accessible(name + " at phone width");
        assertThat(script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels to scroll sideways on " + name + " at phone width")
                .isEqualTo(0L);
        resize(DESKTOP);
    }

    /** Sets the window's size and waits until the page has heard of it. */
    private void resize(Dimension size) {
        driver.manage().window().setSize(size);
        waitFor(page ->
                (size.width < BETWEEN) == Boolean.TRUE.equals(script("return innerWidth < arguments[0]", BETWEEN)));
    }

    /** Like {@link #look}, with the check at desktop width only: for many pages of one document. */
    public void glance(String name) {
        save(name + "-1280");
        accessible(name + " at desktop width");
        if (!screens.isEmpty()) {
            resize(PHONE);
            save(name + "-390");
            resize(DESKTOP);
        }
    }

    @SuppressWarnings("unchecked")
    private void accessible(String what) {
        script("if (!window.axe) { (0, eval)(arguments[0]) }", AXE);
        List<String> violations = (List<String>) driver.executeAsyncScript(RUN_AXE);
        assertThat(violations).as("accessibility of " + what).isEmpty();
    }

    private void save(String name) {
        if (screens.isEmpty()) {
            return;
        }
        try {
            Path directory = Files.createDirectories(Path.of(screens));
            Files.write(directory.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String axe() {
        try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes the network away or gives it back. */
    public void network(boolean on) {
        driver.setNetworkConditions(new ChromiumNetworkConditions()
                .setOffline(!on)
                .setDownloadThroughput(-1)
                .setUploadThroughput(-1));
    }

    /** Waits for the last of Chromium's processes: until then one may write into the profile that somebody takes away. */
    @Override
    public void close() {
        driver.quit();
        new FluentWait<>(profile.toString()).withTimeout(PATIENCE).until(used -> ProcessHandle.allProcesses()
                .noneMatch(process -> process.info().commandLine().orElse("").contains(used)));
    }
}
