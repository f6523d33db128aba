package org.leaplms.examples.standalone.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/**
 * Somebody who takes a LEAP module: reads a page, answers what it asks, goes on. Works inside the player's frame with
 * clicks and keys only, and remembers every answer given.
 */
final class ModuleLearner {
    static final By PLAYER_FRAME = By.id("content");
    private static final String SHOWN = ".frame:not([hidden]) ";
    private static final By PAGE = By.cssSelector(SHOWN + "[data-page]:not([hidden])");

    /**
     * An answer as given.
     *
     * @param slot id of the question, also of its interaction
     * @param kind kind of question
     * @param values what was chosen or typed, in order
     * @param right whether it is the keyed answer; null when there is none
     */
    record Given(String slot, String kind, List<String> values, Boolean right) {}

    private final Browser browser;
    private final Predicate<String> mistaken;
    private final Map<String, Given> given = new LinkedHashMap<>();

    /** @param mistaken the questions to answer wrongly, by slot id */
    ModuleLearner(Browser browser, Predicate<String> mistaken) {
        this.browser = browser;
        this.mistaken = mistaken;
    }

    /** Every answer submitted so far, by slot id, in the order of asking. */
    Map<String, Given> given() {
        return given;
    }

    /** Goes into the player's frame and waits for the module. */
    void enter() {
        browser.driver().switchTo().defaultContent();
        browser.waitFor(ExpectedConditions.frameToBeAvailableAndSwitchToIt(PLAYER_FRAME));
        browser.see(PAGE);
    }

    String page() {
        return browser.see(PAGE).getAttribute("data-page");
    }

    String language() {
        return browser.see(By.cssSelector(".frame:not([hidden])")).getAttribute("data-language");
    }

    /** Chooses the module's language if it is not there yet. */
    void speak(String language) {
        if (!language().equals(language)) {
            browser.click(By.cssSelector(SHOWN + "[data-switch='" + language + "']"));
            browser.see(By.cssSelector(".frame[data-language='" + language + "']:not([hidden])"));
        }
    }

    /** Answers and goes on, page by page, until the page with this id is shown; it is left untouched. */
    void takeUntil(String page, Consumer<String> onPage) {
        while (!page().equals(page)) {
            answerPage(onPage);
            next();
        }
    }

    /** Answers and goes on to the end of the last page. */
    void takeToTheEnd(Consumer<String> onPage) {
        answerPage(onPage);
        while (browser.isThere(By.cssSelector(SHOWN + "[data-next]"))) {
            next();
            answerPage(onPage);
        }
    }

    /** Presses the module's own button at the end. */
    void finish() {
        browser.click(By.cssSelector(SHOWN + "[data-finish]"));
    }

    /** The values now chosen or typed in the questions of the page shown. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (WebElement slot : browser.all(By.cssSelector(SHOWN + "[data-page]:not([hidden]) [data-slot]"))) {
            fields.put(slot.getAttribute("data-slot"), value(slot));
        }
        return fields;
    }

    /** Answers one activity without submitting it. */
    void answerOnly(String activity) {
        fill(activity);
    }

    /** Ids of the activities of the page shown that wait for an answer. */
    List<String> waiting() {
        List<String> ids = new ArrayList<>();
        for (WebElement activity : browser.all(By.cssSelector(SHOWN + "[data-activity]:not([hidden])"))) {
            boolean shown = activity.isDisplayed();
            if (shown
                    && activity.findElements(By.cssSelector("[data-outcome]:not([hidden])"))
                            .isEmpty()) {
                ids.add(activity.getAttribute("data-activity"));
            }
        }
        return ids;
    }

    private void answerPage(Consumer<String> onPage) {
        onPage.accept(page());
        for (List<String> open = waiting(); !open.isEmpty(); open = waiting()) {
            String activity = open.get(0);
            List<Given> answers = fill(activity);
            browser.click(By.cssSelector(inActivity(activity) + ".actions button[type='submit']"));
            browser.see(By.cssSelector(inActivity(activity) + "[data-outcome]:not([hidden])"));
            answers.forEach(answer -> given.put(answer.slot(), answer));
        }
    }

    private void next() {
        String before = page();
        browser.click(By.cssSelector(SHOWN + "[data-next]"));
        browser.waitFor(driver -> !page().equals(before));
    }

    private static String inActivity(String activity) {
        return SHOWN + "[data-activity='" + activity + "'] ";
    }

    private List<Given> fill(String activity) {
        List<Given> answers = new ArrayList<>();
        for (WebElement slot : browser.all(By.cssSelector(inActivity(activity) + "[data-slot]"))) {
            String id = slot.getAttribute("data-slot");
            String kind = slot.getAttribute("data-kind");
            List<String> key = key(id);
            boolean wrong = mistaken.test(id);
            List<String> values = answer(slot, kind, key, wrong);
            answers.add(new Given(id, kind, values, key.isEmpty() ? null : !wrong));
        }
        return answers;
    }

    @SuppressWarnings("unchecked")
    private List<String> key(String slot) {
        return (List<String>)
                browser.script("return window.LeapModule.slots.filter(slot => slot.id === arguments[0])[0].key", slot);
    }

    private List<String> answer(WebElement slot, String kind, List<String> key, boolean wrong) {
        return switch (kind) {
            case "choice", "true-false", "likert" -> List.of(choose(slot, key, wrong));
            case "multiple" -> tick(slot, key, wrong);
            case "sequencing" -> arrange(slot, key, wrong);
            case "numeric" -> List.of(type(slot.findElement(By.tagName("input")), wrong ? "-1" : key.get(0)));
            default -> List.of(type(slot.findElement(By.tagName("textarea")), "À faire / to do: ask earlier"));
        };
    }

    private String choose(WebElement slot, List<String> key, boolean wrong) {
        List<WebElement> options = slot.findElements(By.tagName("input"));
        for (WebElement option : options) {
            String value = option.getAttribute("value");
            boolean wanted = key.isEmpty() ? options.indexOf(option) == 1 : key.contains(value) != wrong;
            if (wanted) {
                press(option);
                return value;
            }
        }
        throw new IllegalStateException("nothing to choose in " + slot.getAttribute("data-slot"));
    }

    private List<String> tick(WebElement slot, List<String> key, boolean wrong) {
        List<String> ticked = new ArrayList<>();
        List<WebElement> options = slot.findElements(By.tagName("input"));
        for (WebElement option : options) {
            String value = option.getAttribute("value");
            boolean wanted = key.isEmpty() ? options.indexOf(option) == 0 : key.contains(value) != wrong;
            if (wanted) {
                ticked.add(value);
            }
            if (wanted != option.isSelected()) {
                press(option);
            }
        }
        return ticked;
    }

    private List<String> arrange(WebElement slot, List<String> key, boolean wrong) {
        List<String> wanted = new ArrayList<>(key);
        if (wrong) {
            wanted.add(wanted.remove(0));
        }
        for (int place = 0; place < wanted.size(); place++) {
            By up = By.cssSelector("[data-option='" + wanted.get(place) + "'] [data-move='up']");
            while (order(slot).indexOf(wanted.get(place)) > place) {
                press(slot.findElement(up));
            }
        }
        return wanted;
    }

    private static List<String> order(WebElement slot) {
        return slot.findElements(By.cssSelector("[data-option]")).stream()
                .map(option -> option.getAttribute("data-option"))
                .toList();
    }

    private String type(WebElement field, String text) {
        field.clear();
        field.sendKeys(text);
        return text;
    }

    private void press(WebElement element) {
        browser.script("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    private static String value(WebElement slot) {
        List<String> values = new ArrayList<>();
        for (WebElement input : slot.findElements(By.cssSelector("input, textarea"))) {
            String type = input.getAttribute("type");
            boolean box = "radio".equals(type) || "checkbox".equals(type);
            if (!box || input.isSelected()) {
                values.add(input.getAttribute("value"));
            }
        }
        values.addAll(order(slot));
        return String.join(",", values);
    }
}
