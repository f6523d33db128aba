package org.leaplms.examples.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.examples.standalone.Settings;
import org.leaplms.examples.standalone.StandaloneHost;
import org.leaplms.examples.standalone.browser.ModuleLearner.Given;
import org.leaplms.lms.Completion;
import org.leaplms.lms.Course;
import org.leaplms.lms.CourseStandard;
import org.leaplms.lms.Interaction;
import org.leaplms.lms.Progress;
import org.leaplms.lms.ProgressStatus;
import org.leaplms.lms.Success;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.ExpectedConditions;

/**
 * The main job as a learner does it: the module becomes packages, is taken by clicking, half of it in one window and the
 * rest in another, and everything is on record.
 */
@ExtendWith(Chromium.class)
class TakingOwnershipTest {
    private static final By SAVED = By.cssSelector("#save[data-state='saved']");

    @TempDir
    private Path data;

    @TempDir
    private Path profile;

    private StandaloneHost host;
    private Browser browser;

    @BeforeEach
    void start() throws Exception {
        host = StandaloneHost.start(Settings.of(List.of("--port=0", "--data=" + data.resolve("d")), Map.of()));
        browser = Browser.open(profile, "en");
    }

    @AfterEach
    void stop() {
        browser.close();
        host.close();
    }

    @Test
    void inEnglishAsScorm2004() {
        Set<String> mistakes = Set.of("post.K3");
        takeIt(CourseStandard.SCORM_2004_4TH, "en", "nadia.roy", mistakes);
    }

    @Test
    void inFrenchAsScorm12() {
        takeIt(CourseStandard.SCORM_12, "fr", "etienne.gagnon", Set.of());
    }

    private void takeIt(CourseStandard standard, String language, String person, Set<String> mistakes) {
        Course course = course(standard);
        signIn(language, person);
        browser.look(language + "-courses");
        open(course);

        Set<String> looked = new HashSet<>();
        ModuleLearner learner = new ModuleLearner(browser, mistakes::contains);
        learner.enter();
        learner.speak(language);
        assertThat(learner.language()).startsWith(language);
        learner.takeUntil(halfWay(), page -> lookOnce(looked, learner, language, page));
        learner.waiting().stream().findFirst().ifPresent(learner::answerOnly);
        String place = learner.page();
        Map<String, String> fields = learner.fields();
        closeWindow();

        open(course);
        learner.enter();
        assertThat(learner.page()).isEqualTo(place);
        assertThat(learner.fields()).isEqualTo(fields);
        assertThat(learner.language()).startsWith(language);
        learner.takeToTheEnd(page -> lookOnce(looked, learner, language, page));
        learner.finish();
        browser.driver().switchTo().defaultContent();
        browser.see(SAVED);

        Progress progress = progress(person, course);
        assertThat(progress.completion()).isEqualTo(Completion.COMPLETED);
        assertThat(progress.success()).isEqualTo(Success.PASSED);
        assertThat(progress.status()).isEqualTo(ProgressStatus.PASSED);
        assertThat(progress.percent()).isEqualTo(100);
        assertInteractions(progress, learner.given());
    }

    private void lookOnce(Set<String> looked, ModuleLearner learner, String language, String page) {
        if (looked.add(page)) {
            browser.driver().switchTo().defaultContent();
            browser.look(language + "-module-" + page);
            learner.enter();
        }
    }

    private void assertInteractions(Progress progress, Map<String, Given> given) {
        List<Interaction> stored = progress.interactions();
        assertThat(stored.stream().map(Interaction::id)).containsExactlyInAnyOrderElementsOf(given.keySet());
        for (Interaction interaction : stored) {
            Given answer = given.get(interaction.id());
            assertThat(interaction.learnerResponse())
                    .as(interaction.id())
                    .isEqualTo(String.join("[,]", answer.values()));
            String verdict = answer.right() == null ? "neutral" : answer.right() ? "correct" : "incorrect";
            assertThat(interaction.result()).as(interaction.id()).isEqualTo(verdict);
        }
    }

    private Course course(CourseStandard standard) {
        return host.lms().courses().list().stream()
                .flatMap(course -> host.lms().courses().versions(course.identifier()).stream())
                .filter(course -> course.standard() == standard)
                .findFirst()
                .orElseThrow();
    }

    private Progress progress(String person, Course course) {
        return host.lms().registrations().byLearner(person).stream()
                .filter(row -> row.registration().courseId().equals(course.id()))
                .findFirst()
                .map(row ->
                        host.lms().registrations().progress(row.registration().id()))
                .orElseThrow();
    }

    private void signIn(String language, String person) {
        browser.go(address("language/" + language + "?to=/signin"));
        browser.look(language + "-signin");
        browser.click(By.xpath("//form[input[@value='" + person + "']]/button"));
        browser.see(By.cssSelector(".cards"));
        assertThat(browser.driver().findElement(By.tagName("html")).getAttribute("lang"))
                .startsWith(language.toLowerCase(Locale.ROOT));
    }

    private void open(Course course) {
        browser.go(address("courses"));
        browser.click(By.cssSelector("form[action='/courses/" + course.id() + "/launch'] button"));
        browser.waitFor(ExpectedConditions.urlContains("/leap/play/"));
    }

    /** Closes the window as a learner does, without any of the buttons, and goes on in another one. */
    private void closeWindow() {
        String first = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        String second = browser.driver().getWindowHandle();
        browser.driver().switchTo().window(first);
        browser.driver().close();
        browser.driver().switchTo().window(second);
    }

    private String address(String path) {
        return URI.create(host.address().toString()).resolve(path).toString();
    }

    private String halfWay() {
        return "05-gsf";
    }
}
