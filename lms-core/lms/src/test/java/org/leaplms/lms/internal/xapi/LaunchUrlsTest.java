package org.leaplms.lms.internal.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.leaplms.lms.Course;
import org.leaplms.lms.CourseStandard;
import org.leaplms.lms.LaunchMode;
import org.leaplms.lms.Learner;
import org.leaplms.lms.Registration;
import org.leaplms.lms.internal.Case;
import org.leaplms.lms.internal.Iris;
import org.leaplms.lms.spi.RegistrationState;
import org.leaplms.lms.spi.StoredCourse;
import org.leaplms.lms.spi.Window;

final class LaunchUrlsTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final UUID ID = UUID.fromString("3f2504e0-4f89-41d3-9a0c-0305e82c3301");

    private final LaunchUrls urls = new LaunchUrls("https://lms.example/leap", new Iris("https://lms.example/leap"));

    private static Outline.Unit unit(String url) {
        return new Outline.Unit("https://example.org/au", url, false, "Passed", null, null, null);
    }

    private static Case open() {
        Course course = new Course(
                ID, "https://example.org/c", 1, CourseStandard.CMI5, Map.of("en", "C"), "en", List.of(), NOON, "h");
        Registration registration = new Registration(ID, ID, Learner.of("a&b=c é", "X"), 1, NOON);
        Window window = new Window(
                ID, ID, Window.State.OPEN, LaunchMode.NORMAL, Locale.ENGLISH, null, null, NOON, NOON, NOON, 0, "{}");
        return new Case(new StoredCourse(course, "{}", "k"), RegistrationState.fresh(registration), window, NOON);
    }

    @Test
    void findsContentUnderTheTokenOrWhereItSays() {
        assertThat(urls.content(unit("a/index.html?x=1"), "TOKEN"))
                .isEqualTo("https://lms.example/leap/content/TOKEN/a/index.html?x=1");
        assertThat(urls.content(unit("https://cdn.example/a"), "TOKEN")).isEqualTo("https://cdn.example/a");
    }

    /** 8.1.0.0-5, -6, -8 and 13.1.4.0-3: the content's own query stays, five encoded parameters follow. */
    @Test
    void addsTheFiveParameters() {
        URI uri = urls.cmi5("https://cdn.example/a/index.html?p=1&q=2", open(), "https://x/au?y", "FETCH");

        assertThat(uri.getPath()).isEqualTo("/a/index.html");
        assertThat(uri.getRawQuery())
                .startsWith("p=1&q=2&endpoint=https%3A%2F%2Flms.example%2Fleap%2Fxapi&fetch=")
                .contains("&actor=%7B%22account%22%3A")
                .contains("a%26b%3Dc%20%C3%A9")
                .endsWith("&registration=" + ID + "&activityId=https%3A%2F%2Fx%2Fau%3Fy");
    }

    @Test
    void keepsAFragmentLast() {
        URI uri = urls.xapi("https://cdn.example/a.html#top", open(), "https://x/a", "Basic eA==");

        assertThat(uri.getRawFragment()).isEqualTo("top");
        assertThat(uri.getRawQuery())
                .startsWith("endpoint=https%3A%2F%2Flms.example%2Fleap%2Fxapi%2F&auth=Basic%20eA%3D%3D&actor=");
    }
}
