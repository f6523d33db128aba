package org.leaplms.lms.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.CourseStandard;
import org.leaplms.lms.LaunchMode;
import org.leaplms.lms.LaunchSession;
import org.leaplms.lms.Launches;
import org.leaplms.lms.OpenOutcome;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;

/** The pages around a course: the player, the question when it is open elsewhere, and the refusals. */
final class PlayerPages {
    private final Launches launches;
    private final Assets assets;
    private final PageTemplate player = PageTemplate.load("player.html");
    private final PageTemplate frame = PageTemplate.load("frame.html");
    private final PageTemplate notice = PageTemplate.load("notice.html");
    private final PageTemplate busy = PageTemplate.load("busy.html");

    PlayerPages(Launches launches, Assets assets) {
        this.launches = launches;
        this.assets = assets;
    }

    /** Opens a launch link. */
    void launch(String link, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(launches.open(link), false, request, response);
    }

    /** Takes the course over from another window: the learner said so on the page {@link #launch} showed. */
    void takeOver(String link, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(launches.takeOver(link), false, request, response);
    }

    /** The player page of an open window. */
    void play(String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(launches.open(token), true, request, response);
    }

    private void answer(OpenOutcome outcome, boolean inPlace, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SecurityHeaders.applyPlayer(response);
        if (outcome instanceof OpenOutcome.Opened opened) {
            open(opened.session(), inPlace, request, response);
        } else if (outcome instanceof OpenOutcome.Busy open) {
            busy(open, request, response);
        } else if (outcome instanceof OpenOutcome.Refused refused) {
            refuse(refused.reason(), request, response);
        }
    }

    private void open(LaunchSession session, boolean inPlace, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String base = base(request);
        if (session instanceof LaunchSession.Xapi content && takesTheWindow(content)) {
            seeOther(response, content.contentUri().toString());
        } else if (!inPlace) {
            seeOther(response, base + "/play/" + session.token());
        } else {
            PlayerTexts texts = PlayerTexts.of(session.language());
            if (session instanceof LaunchSession.Scorm scorm) {
                send(response, 200, player.fill(playerValues(scorm, base, texts), texts));
            } else if (session instanceof LaunchSession.Xapi content) {
                response.setHeader("Content-Security-Policy", SecurityHeaders.framing(content.contentUri()));
                send(response, 200, frame.fill(frameValues(content, base, texts), texts));
            }
        }
    }

    /** A cmi5 AU leads its learner to the return address itself, which is a page of the host and not for our frame. */
    private static boolean takesTheWindow(LaunchSession.Xapi content) {
        return content.ownWindow() || content.course().standard() == CourseStandard.CMI5 && content.returnTo() != null;
    }

    private Map<String, String> playerValues(LaunchSession.Scorm session, String base, PlayerTexts texts) {
        return Map.of(
                "lang", texts.tag(),
                "course", session.course().title(session.language()),
                "courseLang", session.course().language(),
                "css", base + "/" + assets.address("player.css"),
                "engine", base + "/" + assets.address("leap-scorm.js"),
                "script", base + "/" + assets.address("player.js"),
                "boot", boot(session, base, texts));
    }

    private Map<String, String> frameValues(LaunchSession.Xapi session, String base, PlayerTexts texts) {
        return Map.of(
                "lang", texts.tag(),
                "course", session.course().title(session.language()),
                "css", base + "/" + assets.address("player.css"),
                "content", session.contentUri().toString(),
                "back", backOr(session.returnTo(), base));
    }

    private static String boot(LaunchSession.Scorm session, String base, PlayerTexts texts) {
        JsonObject words = new JsonObject();
        texts.forScript().forEach(words::set);
        JsonObject learner = new JsonObject()
                .set("id", session.registration().learner().id())
                .set("name", session.registration().learner().name())
                .set("language", session.registration().learner().language().toLanguageTag());
        JsonObject boot = new JsonObject()
                .set("session", session.id().toString())
                .set("course", Json.read(session.courseJson()))
                .set("snapshot", session.snapshotJson())
                .set("lastSeq", session.lastSeq())
                .set("share", session.shareJson())
                .set(
                        "shelf",
                        (session.mode() == LaunchMode.NORMAL
                                        ? session.registration().id()
                                        : session.id())
                                .toString())
                .set(
                        "continues",
                        new ArrayList<Object>(
                                session.continues().stream().map(UUID::toString).toList()))
                .set("learner", learner)
                .set("mode", session.mode().name().toLowerCase(Locale.ROOT))
                .set("content", base + "/content/" + session.token() + "/")
                .set("journal", base + "/journal/" + session.token())
                .set("release", base + "/release/" + session.token())
                .set("close", base + "/close/" + session.token())
                .set("back", backOr(session.returnTo(), ""))
                .set("texts", words);
        return Json.write(boot);
    }

    private void busy(OpenOutcome.Busy open, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale language = open.registration().learner().language();
        PlayerTexts texts = PlayerTexts.of(language);
        send(
                response,
                HttpServletResponse.SC_CONFLICT,
                busy.fill(
                        Map.of(
                                "lang", texts.tag(),
                                "course", open.course().title(language),
                                "css", base(request) + "/" + assets.address("player.css")),
                        texts));
    }

    private void refuse(OpenOutcome.Reason reason, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PlayerTexts texts = PlayerTexts.of(preferred(request));
        String key = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        send(
                response,
                status(reason),
                notice.fill(
                        Map.of(
                                "lang", texts.tag(),
                                "css", base(request) + "/" + assets.address("player.css"),
                                "title", texts.get("refused." + key + ".title"),
                                "text", texts.get("refused." + key + ".text")),
                        texts));
    }

    private static int status(OpenOutcome.Reason reason) {
        return switch (reason) {
            case INVALID -> HttpServletResponse.SC_FORBIDDEN;
            case EXPIRED, TAKEN_OVER, CLOSED, GONE -> HttpServletResponse.SC_GONE;
        };
    }

    private static Locale preferred(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> locale.getLanguage().equals("fr")
                        || locale.getLanguage().equals("en"))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static String backOr(@Nullable URI address, String otherwise) {
        return address == null ? otherwise : address.toString();
    }

    private static String base(HttpServletRequest request) {
        return request.getContextPath() + request.getServletPath();
    }

    private static void seeOther(HttpServletResponse response, String location) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", location);
    }

    private static void send(HttpServletResponse response, int status, String page) throws IOException {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/html; charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
