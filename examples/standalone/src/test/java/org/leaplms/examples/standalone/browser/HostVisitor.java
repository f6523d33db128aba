package org.leaplms.examples.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.leaplms.examples.standalone.StandaloneHost;
import org.leaplms.lms.Course;
import org.leaplms.lms.CourseStandard;
import org.leaplms.lms.Progress;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** Somebody in front of the host's pages and its player, with a mouse. */
final class HostVisitor {
    static final By SAVED = By.cssSelector("#save[data-state='saved']");
    private final StandaloneHost host;
    private final Browser browser;

    HostVisitor(StandaloneHost host, Browser browser) {
        this.host = host;
        this.browser = browser;
    }

    /** The newest course of a standard. */
    Course course(CourseStandard standard) {
        return host.lms().courses().list().stream()
                .flatMap(course -> host.lms().courses().versions(course.identifier()).stream())
                .filter(course -> course.standard() == standard)
                .findFirst()
                .orElseThrow();
    }

    /** Where somebody stands in a course. */
    Progress progress(String person, Course course) {
        return host.lms().registrations().byLearner(person).stream()
                .filter(row -> row.registration().courseId().equals(course.id()))
                .findFirst()
                .map(row ->
                        host.lms().registrations().progress(row.registration().id()))
                .orElseThrow();
    }

    void signIn(String language, String person) {
        browser.go(address("language/" + language + "?to=/signin"));
        browser.look(language + "-signin");
        browser.click(By.xpath("//form[input[@value='" + person + "']]/button"));
        browser.see(By.cssSelector(".account"));
        assertThat(browser.script("return document.documentElement.lang"))
                .asString()
                .startsWith(language);
    }

    /** Presses the button of the course in the catalogue and waits for the player. */
    void open(Course course) {
        press(course);
        browser.waitFor(ExpectedConditions.urlContains("/leap/play/"));
        browser.see(By.id("content"));
    }

    /** Presses the button of the course in the catalogue. */
    void press(Course course) {
        browser.go(address("courses"));
        browser.click(By.cssSelector("form[action='/courses/" + course.id() + "/launch'] button"));
    }

    /** Closes the window as a learner does, without any of the buttons, and goes on in another one. */
    void closeWindow() {
        String first = browser.driver().getWindowHandle();
        String second = newWindow();
        browser.driver().switchTo().window(first);
        browser.driver().close();
        browser.driver().switchTo().window(second);
    }

    /** Opens a window and goes there. */
    String newWindow() {
        browser.driver().switchTo().newWindow(WindowType.TAB);
        return browser.driver().getWindowHandle();
    }

    /** After the content has ended: the player says so, and its button leads to the record. */
    void leavePlayer(String language) {
        browser.driver().switchTo().defaultContent();
        browser.see(By.id("panel-action"));
        browser.see(SAVED);
        browser.look(language + "-player-ended");
        browser.click(By.id("panel-action"));
        browser.waitFor(ExpectedConditions.urlContains("/record/"));
    }

    void lookAt(String path, String name) {
        browser.go(address(path));
        browser.look(name);
    }

    String address(String path) {
        return host.address().resolve("/" + path).toString();
    }
}
