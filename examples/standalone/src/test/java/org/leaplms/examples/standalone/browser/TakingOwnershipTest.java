package org.leaplms.examples.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leaplms.examples.standalone.browser.ModuleLearner.Given;
import org.leaplms.lms.Completion;
import org.leaplms.lms.Course;
import org.leaplms.lms.CourseStandard;
import org.leaplms.lms.Interaction;
import org.leaplms.lms.Progress;
import org.leaplms.lms.ProgressStatus;
import org.leaplms.lms.Success;
import org.leaplms.scorm.json.JsonObject;
import org.openqa.selenium.support.ui.ExpectedConditions;

/**
 * The main job as a learner does it: the module becomes packages, is taken by clicking, half of it in one window and the
 * rest in another, and everything is on record. Every page seen on the way is checked for accessibility.
 */
class TakingOwnershipTest extends InBrowser {
    private static final String HALF_WAY = "05-gsf";

    @Test
    void inEnglishAsScorm2004() {
        Course course = visitor.course(CourseStandard.SCORM_2004_4TH);
        Progress progress = take(course, "en", "nadia.roy", Set.of("post.K3"), 0.9);

        assertThat(Records.of(host, progress.registrationId()).skeleton())
                .containsExactly(
                        "launched course",
                        "initialized unit",
                        "suspended unit",
                        "launched course",
                        "resumed unit",
                        "scored unit",
                        "passed unit",
                        "passed course",
                        "completed unit",
                        "completed course",
                        "terminated unit");
        lookAtRecords("en", progress);
    }

    @Test
    void inFrenchAsScorm12() {
        Course course = visitor.course(CourseStandard.SCORM_12);
        Progress progress = take(course, "fr", "etienne.gagnon", Set.of(), 1.0);

        assertThat(Records.of(host, progress.registrationId()).skeleton())
                .containsExactly(
                        "launched course",
                        "initialized unit",
                        "suspended unit",
                        "launched course",
                        "resumed unit",
                        "scored unit",
                        "completed unit",
                        "passed unit",
                        "completed course",
                        "terminated unit");
        lookAtRecords("fr", progress);
    }

    @Test
    void inEnglishAsCmi5() {
        Course course = visitor.course(CourseStandard.CMI5);
        visitor.signIn("en", "kim.macleod");
        visitor.press(course);
        ModuleLearner learner = new ModuleLearner(browser, slot -> false);
        learner.enterWindow();
        assertThat(learner.showsWayOut()).isTrue();
        learner.takeToTheEnd(page -> {});
        browser.look("en-cmi5-end");
        learner.finish();
        browser.waitFor(ExpectedConditions.urlContains("/record/"));

        Progress progress = visitor.progress("kim.macleod", course);
        assertThat(progress.completion()).isEqualTo(Completion.COMPLETED);
        assertThat(progress.success()).isEqualTo(Success.PASSED);
        assertThat(progress.score().scaled()).isEqualTo(1.0);
        Records records = Records.of(host, progress.registrationId());
        assertThat(records.with("answered").stream().map(Records::activity))
                .containsExactlyElementsOf(learner.given().keySet());
        assertThat(records.skeleton())
                .containsExactly(
                        "launched content",
                        "initialized content",
                        "passed content",
                        "completed content",
                        "satisfied course",
                        "terminated content");
    }

    private Progress take(Course course, String language, String person, Set<String> mistakes, double score) {
        visitor.signIn(language, person);
        browser.look(language + "-courses");
        visitor.open(course);
        browser.look(language + "-player");
        Set<String> looked = new HashSet<>();
        ModuleLearner learner = new ModuleLearner(browser, mistakes::contains);
        learner.enter();
        assertThat(learner.showsWayOut()).as("the player shows it").isFalse();
        learner.speak(language);
        learner.takeUntil(HALF_WAY, page -> lookOnce(looked, language, page));
        learner.waiting().stream().findFirst().ifPresent(learner::answerOnly);
        Map<String, String> fields = learner.fields();
        visitor.closeWindow();
        browser.waitFor(
                page -> Records.of(host, visitor.progress(person, course).registrationId())
                        .skeleton()
                        .contains("suspended unit"));

        visitor.open(course);
        learner.enter();
        assertThat(learner.page()).isEqualTo(HALF_WAY);
        assertThat(learner.fields()).isEqualTo(fields);
        assertThat(learner.language()).isEqualTo(language);
        learner.takeToTheEnd(page -> lookOnce(looked, language, page));
        learner.finish();
        visitor.leavePlayer(language);

        Progress progress = visitor.progress(person, course);
        assertStatus(progress, score);
        assertInteractions(progress, learner.given());
        assertStatements(progress, learner.given());
        return progress;
    }

    private void lookOnce(Set<String> looked, String language, String page) {
        if (looked.add(page)) {
            browser.glance(language + "-module-" + page);
        }
    }

    private static void assertStatus(Progress progress, double score) {
        assertThat(progress.completion()).isEqualTo(Completion.COMPLETED);
        assertThat(progress.success()).isEqualTo(Success.PASSED);
        assertThat(progress.status()).isEqualTo(ProgressStatus.PASSED);
        assertThat(progress.percent()).isEqualTo(100);
        assertThat(progress.score().scaled()).isEqualTo(score);
        assertThat(progress.times().content()).isPositive();
        assertThat(progress.completedAt()).isNotNull();
    }

    private static void assertInteractions(Progress progress, Map<String, Given> given) {
        List<Interaction> stored = progress.interactions();
        assertThat(stored.stream().map(Interaction::id)).containsExactlyElementsOf(given.keySet());
        for (Interaction interaction : stored) {
            Given answer = given.get(interaction.id());
            assertThat(interaction.learnerResponse()).as(interaction.id()).isEqualTo(answer.response());
            assertThat(interaction.result()).as(interaction.id()).isEqualTo(answer.verdict());
        }
    }

    private void assertStatements(Progress progress, Map<String, Given> given) {
        Records records = Records.of(host, progress.registrationId());
        List<JsonObject> responded = records.with("responded");
        assertThat(responded.stream().map(Records::activity)).containsExactlyElementsOf(given.keySet());
        for (JsonObject statement : responded) {
            Given answer = given.get(Records.activity(statement));
            JsonObject result = statement.object("result");
            assertThat(result.text("response")).isEqualTo(answer.response());
            assertThat(result.has("success")).as(answer.slot()).isEqualTo(answer.right() != null);
            assertThat(answer.right() == null || result.flag("success") == answer.right())
                    .isTrue();
        }
        for (JsonObject statement : records.statements()) {
            assertThat(statement.object("context").text("registration"))
                    .isEqualTo(progress.registrationId().toString());
            assertThat(statement.object("actor").object("account").text("name"))
                    .isEqualTo(progress.registration().learner().id());
        }
    }

    private void lookAtRecords(String language, Progress progress) {
        visitor.lookAt("courses/" + progress.registration().courseId(), language + "-course");
        visitor.lookAt("record", language + "-record");
        visitor.lookAt("record/" + progress.registrationId(), language + "-record-detail");
        visitor.signIn(language, "claire.bouchard");
        visitor.lookAt("lead", language + "-lead");
        visitor.lookAt("lead/" + progress.registrationId(), language + "-lead-behind");
        visitor.lookAt("lead?status=FAILED", language + "-lead-empty");
        visitor.lookAt("packages", language + "-packages");
        visitor.lookAt("nowhere", language + "-not-found");
    }
}
