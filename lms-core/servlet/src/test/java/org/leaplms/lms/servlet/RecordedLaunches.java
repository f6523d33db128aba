package org.leaplms.lms.servlet;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.leaplms.lms.CommitReply;
import org.leaplms.lms.ContentFile;
import org.leaplms.lms.ContentTypes;
import org.leaplms.lms.Course;
import org.leaplms.lms.CourseStandard;
import org.leaplms.lms.CourseUnit;
import org.leaplms.lms.LaunchLink;
import org.leaplms.lms.LaunchMode;
import org.leaplms.lms.LaunchOptions;
import org.leaplms.lms.LaunchSession;
import org.leaplms.lms.Launches;
import org.leaplms.lms.Learner;
import org.leaplms.lms.OpenOutcome;
import org.leaplms.lms.Registration;

/** Launches kept in memory: what the servlet asks is written down, what it needs is canned per token. */
final class RecordedLaunches implements Launches {
    static final Course COURSE = new Course(
            UUID.fromString("00000000-0000-0000-0000-000000000001"),
            "urn:course",
            1,
            CourseStandard.SCORM_2004_4TH,
            Map.of("en", "Care <together>", "fr", "Soigner ensemble"),
            "en",
            List.of(new CourseUnit("u", "Unit")),
            Instant.EPOCH,
            "00");
    static final Registration REGISTRATION = new Registration(
            UUID.fromString("00000000-0000-0000-0000-000000000002"),
            COURSE.id(),
            new Learner("nadia", "Nadia \"N\" Roy", Locale.CANADA_FRENCH),
            1,
            Instant.EPOCH);

    final List<String> calls = new ArrayList<>();
    private final Map<String, String> files;

    RecordedLaunches(Map<String, String> files) {
        this.files = Map.copyOf(files);
    }

    @Override
    public LaunchLink launch(UUID registrationId, LaunchOptions options) {
        return new LaunchLink(URI.create("http://localhost/leap/launch/link"), "link", Instant.MAX);
    }

    @Override
    public OpenOutcome open(String token) {
        return switch (token) {
            case "link", "window" -> new OpenOutcome.Opened(session());
            case "au" -> new OpenOutcome.Opened(xapi(CourseStandard.CMI5));
            case "tincan" -> new OpenOutcome.Opened(xapi(CourseStandard.XAPI));
            case "busy" -> new OpenOutcome.Busy(REGISTRATION, COURSE, Instant.EPOCH);
            case "old" -> new OpenOutcome.Refused(OpenOutcome.Reason.EXPIRED);
            default -> new OpenOutcome.Refused(OpenOutcome.Reason.INVALID);
        };
    }

    private static LaunchSession session() {
        return new LaunchSession.Scorm(
                UUID.fromString("00000000-0000-0000-0000-000000000003"),
                "window",
                REGISTRATION,
                COURSE,
                LaunchMode.NORMAL,
                Locale.CANADA_FRENCH,
                URI.create("https://host.example/record"),
                Instant.MAX,
                "{\"title\":\"</script><b>\"}",
                "{\"seq\":4}",
                4,
                "",
                List.of());
    }

    private static LaunchSession xapi(CourseStandard standard) {
        Course course = new Course(
                COURSE.id(), "urn:course", 1, standard, COURSE.titles(), "en", COURSE.units(), Instant.EPOCH, "00");
        return new LaunchSession.Xapi(
                UUID.fromString("00000000-0000-0000-0000-000000000004"),
                "tincan",
                REGISTRATION,
                course,
                LaunchMode.NORMAL,
                Locale.ENGLISH,
                URI.create("https://host.example/record"),
                Instant.MAX,
                URI.create("https://content.example/start.html?a=b&c=d"),
                false);
    }

    @Override
    public OpenOutcome takeOver(String token) {
        calls.add("takeOver " + token);
        return new OpenOutcome.Opened(session());
    }

    @Override
    public CommitReply commit(String token, String batchJson) {
        calls.add("commit " + token + " " + batchJson);
        return new CommitReply(
                token.equals("window") ? CommitReply.Kind.STORED : CommitReply.Kind.STALE, "{\"ack\":4}");
    }

    @Override
    public Optional<ContentFile> content(String token, String path) {
        String text = token.equals("window") ? files.get(path) : null;
        if (text == null) {
            return Optional.empty();
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Optional.of(new ContentFile(
                path,
                ContentTypes.of(path),
                bytes.length,
                "tag-" + path.length(),
                offset -> new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset)));
    }

    @Override
    public void release(String token) {
        calls.add("release " + token);
    }

    @Override
    public void close(String token) {
        calls.add("close " + token);
    }

    @Override
    public boolean end(UUID registrationId) {
        return false;
    }

    @Override
    public int finishLost() {
        return 0;
    }

    @Override
    public String fetch(String fetchToken) {
        return "{\"auth-token\":\"" + fetchToken + "\"}";
    }
}
