package org.leaplms.content.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaplms.content.authoring.LeapModule.ModulePage;
import org.leaplms.xapi.model.ReadOutcome;
import org.leaplms.xapi.model.StatementReader;
import org.leaplms.xapi.model.XapiVersion;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.JsonNode;

/** The packaged pages and the content runtime in a real browser. */
class ContentRuntimeTest {

    private static final LeapModule MODULE = SourceFixture.read(SourceFixture.takingOwnership());
    private static final List<String> BEFORE = List.of("pre-knowledge", "pre-comfort", "pre-attitude");
    private static final int STILL_FAILING = 1_000;
    private static final List<String> AFTER =
            List.of("post-knowledge", "post-comfort", "post-attitude", "commitment", "evaluation");

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @SuppressWarnings("NullAway.Init")
    private static PackageServer server;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.open();
        server = new PackageServer(MODULE);
    }

    @AfterAll
    static void close() {
        if (server != null) {
            browser.close();
            server.close();
        }
    }

    @BeforeEach
    void fresh() {
        browser.driver().switchTo().defaultContent();
        browser.go(server.url("x/scorm2004/index.html?lang=en"));
        browser.js("window.sessionStorage.clear()");
        server.fresh();
    }

    private static void readEveryPage() {
        for (ModulePage page : MODULE.pages()) {
            browser.js("learner.go(arguments[0])", page.id());
        }
    }

    private static void completeAll(List<String> activities, boolean right) {
        for (String activity : activities) {
            assertThat(browser.complete(activity, right)).as(activity).isZero();
        }
    }

    private static String kept(String element) {
        return String.valueOf(browser.js("return window.parent.fakeLms.kept[arguments[0]] || ''", element));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> shown() {
        return (Map<String, Object>) browser.js("return learner.shown()");
    }

    @Test
    void theScriptsPassTheirOwnTests() {
        browser.js("window.longestState = arguments[0]", SavedState.longest(MODULE));
        browser.js(Browser.resource("runtime-tests.js"));
        assertThat(browser.js("return window.testResult.failures")).isEqualTo(List.of());
        assertThat((Long) browser.js("return window.testResult.count")).isGreaterThanOrEqualTo(14);
    }

    @Test
    void scorm2004FromStartToEndWithASecondTry() {
        browser.goFramed(server.url("x/lms-scorm2004.html"));
        completeAll(BEFORE, false);
        assertThat(kept("cmi.interactions.0.id")).isEqualTo("pre.K1");
        assertThat(kept("cmi.interactions.0.result")).isEqualTo("incorrect");
        assertThat(kept("cmi.interactions.4.type")).isEqualTo("sequencing");
        assertThat(kept("cmi.interactions.4.correct_responses.0.pattern")).isEqualTo("c[,]b[,]a");
        readEveryPage();
        assertThat(kept("cmi.completion_status")).isEqualTo("incomplete");
        completeAll(AFTER, false);
        assertThat(kept("cmi.completion_status")).isEqualTo("completed");
        assertThat(kept("cmi.progress_measure")).isEqualTo("1");
        assertThat(kept("cmi.success_status")).isEqualTo("failed");
        assertThat(kept("cmi.score.scaled")).isEqualTo("0");
        browser.js("learner.click('[data-again]')");
        assertThat(browser.complete("post-knowledge", true)).isZero();
        assertThat(kept("cmi.success_status")).isEqualTo("passed");
        assertThat(kept("cmi.completion_status")).isEqualTo("completed");
        assertThat(kept("cmi.score.raw")).isEqualTo("10");
        assertThat(kept("cmi.objectives.2.id")).isEqualTo("O2");
        assertThat(kept("cmi.objectives.2.score.max")).isEqualTo("6");
        browser.js("learner.click('[data-finish]')");
        assertThat(kept("cmi.exit")).isEqualTo("normal");
        assertThat(kept("adl.nav.request")).isEqualTo("exitAll");
        assertThat(kept("cmi.session_time")).matches("PT(\\d+H)?(\\d+M)?\\d+(\\.\\d\\d)?S");
    }

    @Test
    void scorm12ResumesPlaceAnswersAndLanguageAndHoldsTheScoreBack() {
        browser.goFramed(server.url("x/lms-scorm12.html"));
        browser.js("learner.click('[data-switch=fr]')");
        completeAll(BEFORE, true);
        readEveryPage();
        completeAll(AFTER.subList(0, 4), true);
        browser.js("learner.answer('evaluation', true)");
        Map<String, Object> before = shown();
        assertThat(kept("cmi.core.lesson_status")).isEqualTo("incomplete");
        assertThat(kept("cmi.core.score.raw")).isEmpty();
        browser.goFramed(server.url("x/lms-scorm12.html"));
        assertThat(kept("cmi.core.exit")).isEqualTo("suspend");
        assertThat(kept("cmi.student_preference.language")).isEqualTo("fr");
        assertThat(browser.js("return document.documentElement.lang")).isEqualTo("fr");
        assertThat(browser.js("return learner.frame().querySelector('[aria-current]').dataset.goto"))
                .isEqualTo("09-end");
        assertThat(shown()).containsAllEntriesOf(onThisPage(before));
        browser.js("learner.submit('evaluation')");
        assertThat(kept("cmi.core.lesson_status")).isEqualTo("passed");
        assertThat(kept("cmi.core.score.raw")).isEqualTo("100");
        assertThat(kept("cmi.interactions.7.student_response")).isEqualTo("f");
        assertThat(kept("cmi.interactions.5.correct_responses.0.pattern")).isEqualTo("{a,b,d}");
        assertThat(kept("cmi.suspend_data").length()).isLessThan(SavedState.LIMIT);
        browser.js("learner.click('[data-finish]')");
        assertThat(kept("cmi.core.exit")).isEmpty();
        assertThat(kept("cmi.core.session_time")).matches("\\d{4}:\\d\\d:\\d\\d\\.\\d\\d");
    }

    @ParameterizedTest
    @EnumSource(names = {"SCORM_12", "SCORM_2004_4TH"})
    void ourEngineAcceptsEveryCallOfTheTrackers(PackageFormat format, @TempDir Path folder) throws IOException {
        browser.goFramed(server.url("x/lms-" + format.word() + ".html"));
        completeAll(BEFORE, false);
        readEveryPage();
        completeAll(List.of("post-knowledge"), false);
        browser.js("learner.click('[data-again]')");
        completeAll(AFTER, true);
        browser.js("learner.click('[data-finish]')");
        Path zip = folder.resolve("module.zip");
        new Packager().pack(MODULE, format, zip);
        EngineReplay replay = EngineReplay.of(zip);
        assertThat(replay.refused((List<?>) browser.js("return window.parent.fakeLms.calls")))
                .isEmpty();
        assertThat(replay.courseStatus()).isEqualTo("TRUE TRUE");
        assertThat(replay.interactions()).contains("pre.K1", "post.K10", "post.C6", "commitment.text", "E10");
    }

    @Test
    void answersAreSentAgainWhenTheStoreFailedAndRefusedOnesDoNotBlockTheRest() {
        browser.go(server.xapiLaunch());
        server.refuse("/items/pre.C2");
        server.failNext(STILL_FAILING);
        completeAll(BEFORE, true);
        browser.await("return learner.text('[data-saved]').indexOf('Not saved') === 0");
        server.failNext(0);
        browser.await("return learner.text('[data-saved]') === 'Saved'");
        List<String> items = server.statements().stream()
                .map(statement -> statement.at("/object/id").asString().replaceFirst(".*/items/", ""))
                .filter(id -> id.startsWith("pre."))
                .toList();
        assertThat(items)
                .hasSize(20)
                .doesNotHaveDuplicates()
                .contains("pre.K1", "pre.T5")
                .doesNotContain("pre.C2");
    }

    @Test
    void whatWaitsIsSentWhenThePageGoesAway() {
        browser.go(server.xapiLaunch());
        server.failNext(STILL_FAILING);
        completeAll(BEFORE, true);
        browser.await("return learner.text('[data-saved]').indexOf('Not saved') === 0");
        server.failNext(0);
        browser.driver().get(server.url("x/back.html"));
        browser.await(() -> verbs(server.statements()).contains("terminated"));
        assertThat(verbs(server.statements())).filteredOn("answered"::equals).hasSizeGreaterThanOrEqualTo(21);
    }

    @Test
    void nothingScrollsSidewaysOnTheNarrowestPhone() {
        completeAll(BEFORE, true);
        browser.width(320, 640);
        List<String> wide = new ArrayList<>();
        for (ModulePage page : MODULE.pages()) {
            browser.js("learner.go(arguments[0])", page.id());
            for (String language : List.of("fr", "en")) {
                browser.js("learner.click('[data-switch=' + arguments[0] + ']')", language);
                if ((Long) browser.js("return document.documentElement.scrollWidth") > 320) {
                    wide.add(language + " " + page.id());
                }
            }
        }
        browser.width(1280, 900);
        assertThat(wide).isEmpty();
    }

    private static Map<String, Object> onThisPage(Map<String, Object> answers) {
        Map<String, Object> own = new HashMap<>(answers);
        own.keySet().removeIf(id -> id.startsWith("pre.") || id.startsWith("check."));
        return own;
    }

    @Test
    void cmi5SaysWhatASessionMustSay() {
        server.state("LMS.LaunchData", launchData("Normal"));
        browser.go(server.cmi5Launch("s1"));
        completeAll(BEFORE, true);
        readEveryPage();
        completeAll(AFTER, true);
        browser.js("learner.click('[data-finish]')");
        browser.await("return document.title === 'Back'");
        List<JsonNode> statements = server.statements();
        assertValid(statements);
        List<String> verbs = verbs(statements);
        assertThat(verbs.get(0)).isEqualTo("initialized");
        assertThat(verbs.get(verbs.size() - 1)).isEqualTo("terminated");
        assertThat(verbs).containsOnlyOnce("completed", "passed").doesNotContain("failed");
        assertThat(verbs.stream().filter("answered"::equals)).hasSize(21 + 21 + 4 + 10);
        for (JsonNode statement : statements) {
            assertThat(statement.at("/context/extensions").toString()).contains("sessionid");
            assertThat(statement.at("/context/registration").asString()).endsWith("0001");
            assertThat(statement.at("/timestamp").asString()).endsWith("Z");
            boolean defined = statement
                    .at("/context/contextActivities/category")
                    .toString()
                    .contains("/cmi5\"");
            boolean judged = statement
                    .at("/context/contextActivities/category")
                    .toString()
                    .contains("moveon");
            String verb = verb(statement);
            assertThat(defined).as(verb).isEqualTo(!verb.equals("answered") && !verb.equals("progressed"));
            assertThat(judged).as(verb).isEqualTo(verb.equals("completed") || verb.equals("passed"));
        }
        JsonNode passed = statements.get(verbs.indexOf("passed"));
        assertThat(passed.at("/result/score/scaled").asDouble()).isEqualTo(1.0);
        assertThat(passed.at("/context/extensions").toString()).contains("masteryscore\":0.8");
        assertThat(passed.at("/context/language").asString()).isEqualTo("en");
        assertThat(passed.at("/object/id").asString()).isEqualTo("https://lms.example/au/1");
    }

    @Test
    void cmi5HoldsFailedBackLeavesWhenAllIsSentAndUsesAFreshToken() {
        server.state("LMS.LaunchData", launchData("Normal"));
        browser.go(server.cmi5Launch("s2"));
        completeAll(BEFORE, true);
        readEveryPage();
        completeAll(AFTER, false);
        server.failNext(STILL_FAILING);
        browser.js("learner.click('[data-finish]')");
        browser.await("return learner.text('[data-saved]').indexOf('Not saved') === 0");
        server.failNext(0);
        browser.await("return document.title === 'Back'");
        List<String> verbs = verbs(server.statements());
        assertThat(verbs).containsOnlyOnce("failed", "completed");
        assertThat(verbs.subList(verbs.size() - 2, verbs.size())).containsExactly("failed", "terminated");
        server.forgetStatements();
        browser.go(server.cmi5Launch("s2"));
        browser.await("return learner.text('[data-saved]').length > 20");
        assertThat(server.statements()).isEmpty();
        browser.go(server.cmi5Launch("s3"));
        browser.js("learner.go('00-start')");
        assertThat(shown()).containsEntry("pre.K1", "c");
    }

    @Test
    void cmi5InReviewReportsNoCompletion() {
        server.state("LMS.LaunchData", launchData("Review"));
        browser.go(server.cmi5Launch("s4"));
        completeAll(BEFORE, true);
        readEveryPage();
        completeAll(AFTER, true);
        browser.js("learner.click('[data-finish]')");
        browser.await("return document.title === 'Back'");
        assertThat(verbs(server.statements())).doesNotContain("completed", "passed", "failed");
    }

    @Test
    void xapiLaunchIsRecordedAndResumed() {
        browser.go(server.xapiLaunch());
        completeAll(BEFORE, true);
        browser.js("learner.go('01-stigma')");
        browser.await("return learner.text('[data-saved]') === 'Saved'");
        browser.js("learner.click('[data-exit]')");
        browser.await("return document.body.classList.contains('ended')"
                + " && learner.text('[data-saved]').indexOf('close') > 0");
        assertValid(server.statements());
        assertThat(browser.driver().findElement(By.cssSelector("main")).isDisplayed())
                .isFalse();
        List<String> verbs = verbs(server.statements());
        assertThat(verbs).startsWith("initialized").endsWith("terminated").contains("progressed");
        JsonNode answered = server.statements().get(verbs.indexOf("answered"));
        assertThat(answered.at("/object/id").asString()).endsWith("/items/pre.K1");
        assertThat(answered.at("/object/definition/name/fr").asString()).startsWith("Quand peut");
        assertThat(answered.at("/object/definition/choices").size()).isEqualTo(4);
        assertThat(answered.at("/result/response").asString()).isEqualTo("c");
        browser.go(server.xapiLaunch());
        assertThat(browser.js("return learner.frame().querySelector('[aria-current]').dataset.goto"))
                .isEqualTo("01-stigma");
    }

    /** Every statement is read by our own xAPI room, in both versions of the standard, without a finding. */
    private static void assertValid(List<JsonNode> statements) {
        for (JsonNode statement : statements) {
            for (XapiVersion version : XapiVersion.values()) {
                assertThat(new StatementReader().read(statement.toString(), version))
                        .isInstanceOf(ReadOutcome.Accepted.class);
            }
        }
    }

    private static String launchData(String mode) {
        return "{\"contextTemplate\":{\"contextActivities\":{\"grouping\":[{\"id\":\"https://x.example/au\"}]},"
                + "\"extensions\":{\"https://w3id.org/xapi/cmi5/context/extensions/sessionid\":\"s\"}},"
                + "\"launchMode\":\"" + mode + "\",\"moveOn\":\"Completed\",\"masteryScore\":0.8,\"returnURL\":\""
                + server.url("x/back.html") + "\"}";
    }

    private static List<String> verbs(List<JsonNode> statements) {
        return statements.stream().map(ContentRuntimeTest::verb).toList();
    }

    private static String verb(JsonNode statement) {
        return statement.at("/verb/id").asString().replaceFirst(".*/", "");
    }

    @Test
    void theKeyboardIsEnough() {
        browser.js("learner.go('00-start')");
        WebElement skip = browser.driver().findElement(By.cssSelector(".frame:not([hidden]) .skip"));
        browser.driver().findElement(By.tagName("body")).sendKeys(Keys.TAB);
        browser.js("arguments[0].focus()", skip);
        skip.sendKeys(Keys.ENTER);
        assertThat(browser.js("return document.activeElement.id")).isEqualTo("en-main");
        WebElement up = browser.driver().findElement(By.cssSelector("#en-pre-K5 [data-option=c] [data-move=up]"));
        browser.js("arguments[0].focus()", up);
        up.sendKeys(Keys.ENTER);
        browser.driver().switchTo().activeElement().sendKeys(Keys.SPACE);
        assertThat(shown().get("pre.K5")).isEqualTo(List.of("c", "a", "b"));
        assertThat(browser.js("return document.activeElement.dataset.move")).isEqualTo("down");
        assertThat(browser.js("return learner.text('#en-pre-K5 [data-moved]')"))
                .isEqualTo("Surprise question is now step 1 of 3.");
    }

    @Test
    void aGateKeepsLaterPagesClosedAndSaysWhy() {
        browser.js("learner.click('[data-next]')");
        assertThat(String.valueOf(browser.js("return learner.text('[data-gate]')")))
                .contains("submit the questions");
        browser.js("learner.submit('pre-knowledge')");
        assertThat(String.valueOf(browser.js("return learner.text('[data-errors]')")))
                .contains("When can a palliative");
        assertThat(browser.js("return document.activeElement.hasAttribute('data-errors')"))
                .isEqualTo(true);
    }

    @Test
    void freeTextThatMayIdentifyAPatientNeedsASecondLook() {
        completeAll(BEFORE, true);
        readEveryPage();
        completeAll(AFTER.subList(0, 3), true);
        browser.js("learner.answer('commitment', true)");
        WebElement field = browser.driver().findElement(By.id("en-commitment-text-field"));
        field.clear();
        field.sendKeys("Call Mrs. B. at 416-555-0100");
        browser.js("learner.submit('commitment')");
        assertThat(String.valueOf(browser.js("return learner.text('[data-activity=commitment] [data-errors]')")))
                .contains("identify a patient");
        browser.driver()
                .findElement(By.cssSelector("#en-commitment-text [data-guard-confirm]"))
                .click();
        browser.js("learner.submit('commitment')");
        assertThat(browser.js("return learner.text('[data-activity=commitment] [data-outcome]')"))
                .isEqualTo("Your answers are submitted. Thank you.");
    }

    @Test
    void everyPageMeetsWcagInBothLanguagesOnDesktopAndPhone() {
        List<String> violations = new ArrayList<>();
        browser.js("learner.submit('pre-knowledge')");
        scan("errors", violations);
        completeAll(BEFORE, true);
        for (ModulePage page : MODULE.pages()) {
            browser.js("learner.go(arguments[0])", page.id());
            browser.js("document.querySelectorAll('details').forEach(d => d.open = true)");
            for (String language : List.of("fr", "en")) {
                browser.js("learner.click('[data-switch=' + arguments[0] + ']')", language);
                scan(language + " " + page.id(), violations);
            }
        }
        for (String activity : AFTER) {
            assertThat(browser.complete(activity, activity.length() > 12)).isZero();
            scan("after " + activity, violations);
        }
        browser.width(390, 844);
        browser.js("learner.click('[data-pages-toggle]')");
        scan("phone", violations);
        browser.width(1280, 900);
        assertThat(violations).isEmpty();
    }

    private static void scan(String where, List<String> violations) {
        browser.violations().forEach(violation -> violations.add(where + ": " + violation));
    }
}
