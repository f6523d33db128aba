package org.leaplms.examples.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.lms.Completion;
import org.leaplms.lms.Course;
import org.leaplms.lms.ProgressStatus;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** Courses of several parts in front of a learner: contents, controls, sequencing, leaving and coming back. */
class SeveralPartsTest extends InBrowser {
    private Course safety;
    private Course basics;
    private PlayerPage player;

    @BeforeAll
    void addCourses(@TempDir Path packages) throws IOException {
        safety = course("ward-safety", packages);
        basics = course("ward-basics", packages);
    }

    private Course course(String name, Path packages) throws IOException {
        Path zip = packages.resolve(name + ".zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            put(entries, "imsmanifest.xml", "/courses/" + name + "/imsmanifest.xml");
            put(entries, "sco.html", "/courses/sco.html");
        }
        return host.lms().courses().importPackage(zip).orElseThrow();
    }

    private static void put(ZipOutputStream entries, String name, String resource) throws IOException {
        entries.putNextEntry(new ZipEntry(name));
        try (InputStream in = Objects.requireNonNull(SeveralPartsTest.class.getResourceAsStream(resource), resource)) {
            in.transferTo(entries);
        }
        entries.closeEntry();
    }

    @BeforeEach
    void watch() {
        player = new PlayerPage(browser);
    }

    @Test
    void partsOpenUpAsTheLearnerGoesOn() {
        visitor.signIn("en", "samuel.osei");
        visitor.open(safety);
        player.isAt("welcome");
        assertThat(player.contents())
                .containsExactly(
                        "Welcome",
                        "Infection control",
                        "Hand hygiene",
                        "- Isolation rooms not available yet",
                        "Questions");
        assertThat(player.button("previous")).isEqualTo("no");
        browser.look("en-parts-begin");

        player.press("next");
        player.isAt("hands");
        player.sets("cmi.success_status", "passed");
        player.sets("cmi.completion_status", "completed");
        assertThat(player.button("previous")).isEqualTo("yes");
        player.press("next");
        player.isAt("isolation");
        assertThat(player.contents()).contains("Hand hygiene passed", "Isolation rooms");
        player.press("previous");
        player.isAt("hands");
        player.choose("welcome");
        player.isAt("welcome");
        browser.look("en-parts-welcome");
    }

    @Test
    void whatIsSuspendedGoesOnAfterTheNextSignIn() {
        visitor.signIn("en", "kim.macleod");
        visitor.open(safety);
        player.isAt("welcome");
        player.choose("hands");
        player.isAt("hands");
        player.sets("cmi.location", "step 3");
        player.press("leave");
        browser.waitFor(ExpectedConditions.urlContains("/record/"));
        assertThat(visitor.progress("kim.macleod", safety).status()).isEqualTo(ProgressStatus.IN_PROGRESS);

        browser.driver().manage().deleteAllCookies();
        visitor.signIn("en", "kim.macleod");
        visitor.open(safety);
        player.isAt("hands");
        assertThat(player.reads("cmi.location")).isEqualTo("step 3");
        assertThat(player.reads("cmi.entry")).isEqualTo("resume");

        player.choose("quiz");
        player.isAt("quiz");
        assertThat(player.button("previous")).isEqualTo("hidden");
        assertThat(player.button("leave")).isEqualTo("hidden");
        browser.look("en-parts-own-controls");
        player.sets("adl.nav.request", "suspendAll");
        player.ends();
        browser.waitFor(ExpectedConditions.textToBe(By.id("panel-title"), "Your place is kept"));
        browser.look("en-parts-suspended");
    }

    @Test
    void aPartThatSpeaksOnAfterItsEndDoesNotSpeakForTheNext() {
        visitor.signIn("en", "claire.bouchard");
        visitor.open(safety);
        player.isAt("welcome");
        player.sets("adl.nav.request", "continue");
        assertThat(player.content("return [api.Terminate(''), api.Initialize(''), api.GetLastError()].join()"))
                .isEqualTo("true,false,104");
        player.isAt("hands");
        assertThat(player.reads("cmi.entry")).isEqualTo("ab-initio");
        player.sets("cmi.location", "step 1");
    }

    @Test
    void finishingEndsEverythingAndTheContentsSayWhatWasDone() {
        visitor.signIn("fr", "nadia.roy");
        visitor.open(safety);
        player.isAt("welcome");
        player.sets("cmi.completion_status", "completed");
        player.ends();
        browser.see(By.cssSelector(".panel.banner"));
        browser.look("fr-parts-part-done");
        player.press("finish");
        browser.see(By.id("ask-yes"));
        browser.look("fr-parts-ask");
        player.press("ask-yes");
        browser.see(By.id("panel-action"));
        browser.see(HostVisitor.SAVED);
        browser.look("fr-parts-ended");
        player.press("panel-action");
        browser.waitFor(ExpectedConditions.urlContains("/record/"));
    }

    @Test
    void prerequisitesOfScorm12OpenPartsOneAfterTheOther() {
        visitor.signIn("fr", "etienne.gagnon");
        visitor.open(basics);
        player.isAt("accueil");
        assertThat(player.contents())
                .containsExactly(
                        "Accueil", "- Hygiène des mains pas encore disponible", "- Questions pas encore disponible");
        browser.look("fr-parts12-begin");
        player.sets("cmi.core.lesson_status", "completed");
        player.ends();
        player.offers("mains");
        player.choose("mains");
        player.isAt("mains");
        player.sets("cmi.core.lesson_status", "passed");
        player.ends();
        player.offers("questions");
        player.choose("questions");
        player.isAt("questions");
        player.sets("cmi.core.score.raw", "90");
        player.ends();
        browser.see(By.cssSelector(".panel.banner"));
        browser.look("fr-parts12-done");
        player.press("leave");
        browser.waitFor(ExpectedConditions.urlContains("/record/"));
        assertThat(visitor.progress("etienne.gagnon", basics).completion()).isEqualTo(Completion.COMPLETED);
    }
}
