package org.leaplms.examples.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.examples.standalone.Latecomer;
import org.leaplms.lms.Course;
import org.leaplms.lms.CourseStandard;
import org.leaplms.lms.Interaction;
import org.leaplms.lms.Learner;
import org.leaplms.lms.ProgressStatus;
import org.leaplms.lms.Registration;
import org.leaplms.lms.SetAside;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** What happens to a learner on a ward: a second workstation, no network, the wrong button; and to an author's package. */
class PlayerTest extends InBrowser {
    private static final String OPEN_ELSEWHERE = "déjà ouvert";

    @Test
    void aSecondWindowAsksFirstAndTheFirstOneSaysThatItStopped() {
        var course = visitor.course(CourseStandard.SCORM_2004_4TH);
        visitor.signIn("en", "samuel.osei");
        visitor.open(course);
        new ModuleLearner(browser, slot -> false).enter();
        browser.driver().switchTo().defaultContent();
        browser.see(HostVisitor.SAVED);
        String first = browser.driver().getWindowHandle();

        visitor.newWindow();
        visitor.press(course);
        browser.waitFor(ExpectedConditions.titleContains("This course is already open"));
        browser.look("en-player-busy");
        browser.click(By.tagName("button"));
        browser.waitFor(ExpectedConditions.urlContains("/leap/play/"));
        new ModuleLearner(browser, slot -> false).enter();

        browser.driver().switchTo().window(first);
        ModuleLearner stale = new ModuleLearner(browser, slot -> false);
        stale.enter();
        stale.waiting().stream().limit(1).forEach(stale::answerOnly);
        browser.driver().switchTo().defaultContent();
        browser.waitFor(ExpectedConditions.textToBe(By.id("panel-title"), "The course was opened elsewhere"));
        assertThat(browser.see(By.id("save")).getAttribute("data-state")).isEqualTo("stopped");
        browser.look("en-player-taken");
    }

    /** A learner's answers wait at one workstation without network while the course goes on at another one. */
    @Test
    void answersThatCameTooLateAreKeptAndTheLearnerIsToldTheirNumber(@TempDir Path elsewhere) {
        var course = visitor.course(CourseStandard.SCORM_2004_4TH);
        visitor.signIn("fr", "nadia.roy");
        visitor.open(course);
        ModuleLearner learner = new ModuleLearner(browser, slot -> false);
        learner.enter();
        browser.driver().switchTo().defaultContent();
        browser.see(HostVisitor.SAVED);
        learner.enter();
        browser.network(false);
        learner.submitFirst();
        goOnAt(elsewhere, course);

        browser.network(true);
        browser.driver().switchTo().defaultContent();
        browser.waitFor(ExpectedConditions.visibilityOfElementLocated(By.id("kept")));
        browser.look("fr-player-kept");
        Registration registration = visitor.progress("nadia.roy", course).registration();
        List<SetAside> kept = host.lms().registrations().setAside(registration.id());
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).entries()).contains("cmi.interactions.0.learner_response");
        assertThat(browser.see(By.id("kept-text")).getText())
                .contains(kept.get(0).id().toString());

        visitor.closeWindow();
        openAgain(visitor, browser, course);
        browser.waitFor(page -> browser.script("return Object.keys(localStorage).filter((key) => key.indexOf('"
                        + kept.get(0).windowId() + "') >= 0).length")
                .equals(0L));
        assertThat(visitor.progress("nadia.roy", course).interactions()).isEmpty();
        assertThat(host.lms().registrations().setAside(registration.id())).hasSize(1);
    }

    private void goOnAt(Path elsewhere, Course course) {
        Browser other = Browser.open(elsewhere, "fr");
        try {
            HostVisitor there = new HostVisitor(host, other);
            there.signIn("fr", "nadia.roy");
            openAnyway(there, other, course);
            new ModuleLearner(other, slot -> false).enter();
            other.driver().switchTo().defaultContent();
            other.see(HostVisitor.SAVED);
        } finally {
            other.close();
        }
    }

    /** Opens a course that is open elsewhere. */
    private static void openAnyway(HostVisitor visitor, Browser browser, Course course) {
        visitor.press(course);
        browser.waitFor(ExpectedConditions.titleContains(OPEN_ELSEWHERE));
        takeOver(browser);
    }

    /** Opens a course that was open in a browser that is ended: it may or may not have said that it left. */
    private static void openAgain(HostVisitor visitor, Browser browser, Course course) {
        visitor.press(course);
        browser.waitFor(ExpectedConditions.or(
                ExpectedConditions.titleContains(OPEN_ELSEWHERE),
                ExpectedConditions.presenceOfElementLocated(By.id("content"))));
        if (browser.driver().getTitle().contains(OPEN_ELSEWHERE)) {
            takeOver(browser);
        }
        browser.see(By.id("content"));
    }

    private static void takeOver(Browser browser) {
        browser.click(By.tagName("button"));
        browser.waitFor(ExpectedConditions.urlContains("/leap/play/"));
        browser.see(By.id("content"));
    }

    @Test
    void answersGivenWithoutNetworkAreKeptAndSentLater() {
        var course = visitor.course(CourseStandard.SCORM_2004_4TH);
        visitor.signIn("fr", "kim.macleod");
        visitor.open(course);
        ModuleLearner learner = new ModuleLearner(browser, slot -> false);
        learner.enter();
        browser.driver().switchTo().defaultContent();
        browser.see(HostVisitor.SAVED);
        learner.enter();

        browser.network(false);
        learner.submitFirst();
        browser.driver().switchTo().defaultContent();
        browser.see(By.cssSelector("#save[data-state='offline']"));
        browser.look("fr-player-offline");
        assertThat(visitor.progress("kim.macleod", course).interactions()).isEmpty();

        browser.network(true);
        browser.see(HostVisitor.SAVED);
        assertThat(visitor.progress("kim.macleod", course).interactions().stream()
                        .map(Interaction::id))
                .containsExactlyElementsOf(learner.given().keySet());

        browser.click(By.id("leave"));
        browser.waitFor(ExpectedConditions.urlContains("/record/"));
        assertThat(visitor.progress("kim.macleod", course).status()).isEqualTo(ProgressStatus.IN_PROGRESS);
    }

    /** Content of others tells nobody that its window closed; the learner comes back and is asked nothing. */
    @Test
    void aClosedCmi5WindowKeepsNobodyWaiting() {
        var course = visitor.course(CourseStandard.CMI5);
        visitor.signIn("en", "samuel.osei");
        visitor.press(course);
        ModuleLearner learner = new ModuleLearner(browser, slot -> false);
        learner.enterWindow();
        browser.waitFor(
                page -> !records("samuel.osei", course).with("initialized").isEmpty());
        visitor.closeWindow();
        visitor.press(course);
        learner.enterWindow();

        browser.waitFor(
                page -> records("samuel.osei", course).with("initialized").size() == 2);
        List<String> ended = records("samuel.osei", course).skeleton();
        assertThat(ended).startsWith("launched content", "initialized content").endsWith("initialized content");
        assertThat(ended).containsAnyOf("abandoned content", "terminated content");
    }

    private Records records(String person, Course course) {
        return Records.of(host, visitor.progress(person, course).registrationId());
    }

    @Test
    void aLeadSeesWhatCameTooLateAndDecides() {
        Latecomer late = Latecomer.of(host, "etienne.gagnon", visitor.course(CourseStandard.SCORM_2004_4TH));
        Course cmi5 = visitor.course(CourseStandard.CMI5);
        Registration open =
                host.lms().registrations().register(Learner.of("etienne.gagnon", "Étienne Gagnon"), cmi5.id());
        for (String language : List.of("fr", "en")) {
            visitor.signIn(language, "claire.bouchard");
            visitor.lookAt("kept", language + "-kept");
            visitor.lookAt("lead/" + late.registration(), language + "-lead-kept");
            visitor.lookAt("lead/" + open.id(), language + "-lead-decide");
        }
        browser.click(By.xpath("//form[input[@value='waive']]//button"));
        browser.see(By.cssSelector(".notice"));
        browser.look("en-lead-waived");
        assertThat(visitor.progress("etienne.gagnon", cmi5).status()).isEqualTo(ProgressStatus.WAIVED);
        visitor.signIn("fr", "etienne.gagnon");
        visitor.lookAt("record/" + late.registration(), "fr-record-kept");
    }

    @Test
    void anAuthorSeesWhatIsWrongWithAPackage(@TempDir Path folder) throws Exception {
        Path broken = folder.resolve("broken.zip");
        zip(broken, Map.of("imsmanifest.xml", "<manifest identifier=\"m\">\n  <organizations>\n</manifest>\n"));
        visitor.signIn("en", "claire.bouchard");
        browser.go(visitor.address("packages"));
        browser.see(By.id("package")).sendKeys(broken.toString());
        browser.click(By.cssSelector("form.upload button"));

        browser.see(By.cssSelector(".notice.stop"));
        assertThat(browser.see(By.tagName("main")).getText())
                .contains("“broken.zip” was not imported", "imsmanifest.xml:3");
        browser.look("en-package-refused");
    }

    private static void zip(Path file, Map<String, String> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
