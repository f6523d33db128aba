package org.leaplms.examples.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Headless Chromium with a profile of its own. With the system property {@code leap.screens} every {@link #look} leaves
 * pictures there, desktop and phone.
 */
public final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Dimension DESKTOP = new Dimension(1280, 900);
    private static final Dimension PHONE = new Dimension(390, 844);

    private final ChromeDriver driver;
    private final String screens = System.getProperty("leap.screens", "");

    private Browser(ChromeDriver driver) {
        this.driver = driver;
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
        return new Browser(driver);
    }

    /** The driver, for what this class does not do. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Opens an address. */
    public void go(String address) {
        driver.get(address);
    }

    /** Waits for the element and clicks it. */
    public void click(By what) {
        retrying(() -> {
            WebElement element = waitFor(ExpectedConditions.elementToBeClickable(what));
            ((JavascriptExecutor) driver).executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
            element.click();
            return element;
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

    /** Waits for a condition, 15 seconds at most. */
    public <T> T waitFor(ExpectedCondition<T> condition) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(condition);
    }

    /** Runs script in the current frame. */
    public Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** No violation of WCAG 2.1 A or AA on the current page and in its frames; pictures if wanted. */
    public void look(String name) {
        picture(name);
        Results results = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze(driver);
        assertThat(results.getViolations().stream().map(Browser::describe))
                .as("accessibility of " + name + " at " + driver.getCurrentUrl())
                .isEmpty();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .toList();
    }

    private void picture(String name) {
        if (screens.isEmpty()) {
            return;
        }
        save(name + "-1280");
        driver.manage().window().setSize(PHONE);
        save(name + "-390");
        driver.manage().window().setSize(DESKTOP);
    }

    private void save(String name) {
        try {
            Path directory = Files.createDirectories(Path.of(screens));
            Files.write(directory.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void retrying(Supplier<WebElement> action) {
        for (int left = 3; ; left--) {
            try {
                action.get();
                return;
            } catch (StaleElementReferenceException again) {
                if (left == 0) {
                    throw again;
                }
            }
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
