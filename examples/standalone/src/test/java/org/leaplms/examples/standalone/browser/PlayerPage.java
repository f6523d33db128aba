package org.leaplms.examples.standalone.browser;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The player around a course of several parts, and the part in its frame, which does what a test tells it to do. */
final class PlayerPage {
    private static final By CURRENT = By.cssSelector("#toc [aria-current='true']");
    private final Browser browser;

    PlayerPage(Browser browser) {
        this.browser = browser;
    }

    /** Only content that is heard reads anything: what is on its way out, or not there yet, does not. */
    private static final String HEARD = "return window.initialized === 'true'"
            + " && (window.modern ? api.GetValue('cmi.mode') : api.LMSGetValue('cmi.core.lesson_mode')) !== ''";

    /** Waits until the part is the current one and its content has begun to speak. */
    void isAt(String activity) {
        browser.driver().switchTo().defaultContent();
        browser.waitFor(driver -> {
            List<WebElement> current = browser.all(CURRENT);
            return current.size() == 1
                    && activity.equals(current.get(0).getAttribute("data-activity"))
                    && Boolean.TRUE.equals(content(HEARD));
        });
    }

    /** Runs script in the content; null while the content is on its way. */
    Object content(String script) {
        return browser.script(
                "const w = document.getElementById('content').contentWindow;"
                        + " return w.api ? w.Function('a', arguments[0])(arguments[1]) : null",
                script,
                "");
    }

    /** The content sets an element, of either standard. */
    void sets(String element, String value) {
        Object answer = content("return (window.modern ? api.SetValue : api.LMSSetValue)('" + element + "', '" + value
                + "') + (window.modern ? api.GetLastError() : api.LMSGetLastError())");
        if (!"true0".equals(answer)) {
            throw new AssertionError(element + ": " + answer);
        }
    }

    /** What the content reads. */
    Object reads(String element) {
        return content("return (window.modern ? api.GetValue : api.LMSGetValue)('" + element + "')");
    }

    /** The content says that it has ended. */
    void ends() {
        content("return window.modern ? api.Terminate('') : api.LMSFinish('')");
    }

    /** The learner presses a button of the player. */
    void press(String id) {
        browser.click(By.id(id));
    }

    /** The learner chooses in the table of contents. */
    void choose(String activity) {
        if (!browser.isThere(By.cssSelector("#toc"))) {
            press("toc-toggle");
        }
        browser.click(entry(activity));
    }

    /** The table of contents, a line for each entry; {@code -} before what cannot be chosen. */
    List<String> contents() {
        return browser.all(By.cssSelector("#toc button")).stream()
                .map(button -> (button.isEnabled() ? "" : "- ")
                        + button.getAttribute("textContent").strip())
                .toList();
    }

    /** Waits until an entry can be chosen. */
    void offers(String activity) {
        browser.waitFor(ExpectedConditions.elementToBeClickable(entry(activity)));
    }

    /** Whether the learner can press a button of the player: {@code yes}, {@code no}, or {@code hidden}. */
    String button(String id) {
        WebElement button = browser.driver().findElement(By.id(id));
        return !button.isDisplayed() ? "hidden" : button.isEnabled() ? "yes" : "no";
    }

    private static By entry(String activity) {
        return By.cssSelector("#toc button[data-activity='" + activity + "']");
    }
}
