package org.leaplms.examples.standalone.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    record Given(String slot, String kind, List<String> values, Boolean right) {
        /** As SCORM 2004 and xAPI write it. */
        String response() {
            return String.join("[,]", values);
        }

        /** As SCORM 2004 says it; neutral when there is no key. */
        String verdict() {
            return right == null ? "neutral" : right ? "correct" : "incorrect";
        }
    }

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

    /** Waits for the module in a window of its own. */
    void enterWindow() {
        browser.see(PAGE);
    }

    /** Whether the module itself offers to leave. */
    boolean showsWayOut() {
        return browser.isThere(By.cssSelector(SHOWN + "[data-exit]"));
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
    @SuppressWarnings("unchecked")
    Map<String, String> fields() {
        return new TreeMap<>(
                (Map<String, String>) browser.script("""
                const fields = {};
                document.querySelectorAll(arguments[0]).forEach((slot) => {
                  const inputs = Array.from(slot.querySelectorAll('input, textarea'));
                  const steps = Array.from(slot.querySelectorAll('[data-option]')).map((step) => step.dataset.option);
                  const on = inputs.filter((input) => !['radio', 'checkbox'].includes(input.type) || input.checked);
                  fields[slot.dataset.slot] = on.map((input) => input.value).concat(steps).join();
                });
                return fields;
                """, SHOWN + "[data-page]:not([hidden]) [data-slot]"));
    }

    /** Answers one activity without submitting it. */
    void answerOnly(String activity) {
        fill(activity);
    }

    /** Ids of the activities of the page shown that wait for an answer. */
    @SuppressWarnings("unchecked")
    List<String> waiting() {
        return (List<String>) browser.script("""
                return Array.from(document.querySelectorAll(arguments[0]))
                    .filter((activity) => activity.offsetParent && activity.querySelector('[data-outcome]').hidden)
                    .map((activity) => activity.dataset.activity);
                """, SHOWN + "[data-page]:not([hidden]) [data-activity]:not([hidden])");
    }

    private void answerPage(Consumer<String> onPage) {
        onPage.accept(page());
        while (!waiting().isEmpty()) {
            submitFirst();
        }
    }

    /** Answers and submits the first activity of the page that waits for it. */
    void submitFirst() {
        String activity = waiting().get(0);
        List<Given> answers = fill(activity);
        browser.click(By.cssSelector(inActivity(activity) + ".actions button[type='submit']"));
        browser.see(By.cssSelector(inActivity(activity) + "[data-outcome]:not([hidden])"));
        answers.forEach(answer -> given.put(answer.slot(), answer));
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
        for (Question question : questions(activity)) {
            WebElement slot = question.slot();
            String id = question.id();
            String kind = question.kind();
            List<String> key = question.key();
            boolean wrong = mistaken.test(id);
            List<String> values = answer(slot, kind, key, wrong);
            answers.add(new Given(id, kind, values, key.isEmpty() ? null : !wrong));
        }
        return answers;
    }

    private record Question(WebElement slot, String id, String kind, List<String> key) {}

    /** The questions of an activity with their keys, as the package carries them. */
    @SuppressWarnings("unchecked")
    private List<Question> questions(String activity) {
        List<List<Object>> found = (List<List<Object>>) browser.script("""
                return Array.from(document.querySelectorAll(arguments[0])).map((slot) => [slot, slot.dataset.slot,
                    slot.dataset.kind, window.LeapModule.slots.filter((own) => own.id === slot.dataset.slot)[0].key]);
                """, inActivity(activity) + "[data-slot]");
        return found.stream()
                .map(each -> new Question(
                        (WebElement) each.get(0), (String) each.get(1), (String) each.get(2), (List<String>)
                                each.get(3)))
                .toList();
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
        List<String> values = values(slot);
        String wanted = key.isEmpty()
                ? values.get(1)
                : values.stream()
                        .filter(value -> key.contains(value) != wrong)
                        .findFirst()
                        .orElseThrow();
        press(slot.findElement(By.cssSelector("input[value='" + wanted + "']")));
        return wanted;
    }

    @SuppressWarnings("unchecked")
    private List<String> values(WebElement slot) {
        return (List<String>) browser.script(
                "return Array.from(arguments[0].querySelectorAll('input')).map((input) => input.value)", slot);
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

    private static void press(WebElement element) {
        element.click();
    }
}
