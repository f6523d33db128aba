package org.leaplms.examples.standalone.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.examples.standalone.html.Element;
import org.leaplms.examples.standalone.html.Html;
import org.leaplms.examples.standalone.people.DemoPeople;
import org.leaplms.examples.standalone.people.Person;
import org.leaplms.examples.standalone.text.Language;
import org.leaplms.lms.LeapLms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every page of the host: finds out who asks, checks forms, picks the page, writes it. Thread-safe. */
public final class HostServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(HostServlet.class);

    private final transient LeapLms lms;
    private final long largestForm;
    private final transient ZoneId zone;
    private final transient CourseNotes notes;
    private final transient StartCourse start;
    private final transient PackagesPage packages;

    /**
     * The pages over an engine.
     *
     * @param zone in which instants are shown
     * @param largestForm longest form that is read, in bytes, uploads included
     */
    public HostServlet(LeapLms lms, CourseNotes notes, ZoneId zone, long largestForm) {
        this.lms = lms;
        this.largestForm = largestForm;
        this.notes = notes;
        this.zone = zone;
        this.start = new StartCourse(lms);
        this.packages = new PackagesPage(lms);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request, zone);
        write(visit, guarded(() -> read(visit, request)), response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request, zone);
        if (request.getContentLengthLong() > largestForm) {
            write(
                    visit,
                    new Reply.Refused(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "error.tooLarge"),
                    response);
        } else {
            write(visit, guarded(() -> isOurForm(visit, request) ? act(visit, request) : refused()), response);
        }
    }

    private interface Work {
        Reply reply() throws IOException, ServletException;
    }

    /** A failure of ours becomes a page; its stack goes to the log under an id. */
    private static Reply guarded(Work work) throws IOException {
        try {
            return work.reply();
        } catch (ServletException | RuntimeException failure) {
            LOG.warn("HOST-PAGE A page could not be made; look at the cause, then reload it", failure);
            return new Reply.Refused(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "error.trouble");
        }
    }

    private static Reply refused() {
        return new Reply.Refused(HttpServletResponse.SC_FORBIDDEN, "error.form");
    }

    private Reply read(Visit visit, HttpServletRequest request) {
        Route route = Route.of(visit.path());
        if (route.first().equals("language")) {
            return language(request, route);
        }
        if (visit.person().isEmpty()) {
            return route.first().equals("signin") ? SignInPage.show(visit) : new Reply.SeeOther("/signin");
        }
        Person person = visit.person().get();
        return switch (route.first()) {
            case "" -> new Reply.SeeOther(person.isLead() ? "/lead" : "/courses");
            case "signin" -> SignInPage.show(visit);
            case "courses" ->
                route.second().isEmpty()
                        ? CataloguePage.show(visit, person, lms, notes)
                        : byId(route, id -> CoursePage.show(visit, person, lms, notes, id));
            case "record" ->
                route.second().isEmpty()
                        ? RecordPage.list(visit, person, lms)
                        : byId(route, id -> RecordPage.show(visit, person, lms, id, parameter(request, "export")));
            case "lead", "packages", "kept" -> person.isLead() ? readAsLead(visit, route, request) : forbidden();
            default -> Reply.notFound();
        };
    }

    private Reply readAsLead(Visit visit, Route route, HttpServletRequest request) {
        if (route.first().equals("packages")) {
            return packages.show(visit);
        }
        if (route.first().equals("kept")) {
            return KeptPage.show(visit, lms);
        }
        if (!route.second().isEmpty()) {
            return byId(route, id -> behind(visit, id, request));
        }
        return LeadPage.show(
                visit,
                lms,
                new LeadPage.Filter(
                        parameter(request, "course"), parameter(request, "profession"), parameter(request, "status")));
    }

    private Reply behind(Visit visit, UUID id, HttpServletRequest request) {
        String export = parameter(request, "export");
        return export.isEmpty()
                ? BehindPage.show(visit, lms, id, parameter(request, "said"))
                : lms.registrations()
                        .find(id)
                        .map(registration -> Kept.export(visit, lms, registration, export, false))
                        .orElseGet(Reply::notFound);
    }

    private Reply act(Visit visit, HttpServletRequest request) throws IOException, ServletException {
        Route route = Route.of(visit.path());
        if (route.first().equals("signin")) {
            return signIn(request);
        }
        if (visit.person().isEmpty()) {
            return new Reply.SeeOther("/signin");
        }
        Person person = visit.person().get();
        return switch (route.first()) {
            case "signout" -> signOut(request);
            case "courses" -> byId(route, id -> start.start(visit, person, id, request));
            case "packages" -> person.isLead() ? packages.upload(visit, request) : forbidden();
            case "lead" ->
                person.isLead() ? byId(route, id -> new Decisions(lms).act(person, id, request)) : forbidden();
            default -> Reply.notFound();
        };
    }

    private static Reply forbidden() {
        return new Reply.Refused(HttpServletResponse.SC_FORBIDDEN, "error.leadOnly");
    }

    private static Reply signIn(HttpServletRequest request) {
        Optional<Person> person = DemoPeople.find(parameter(request, "person"));
        if (person.isEmpty()) {
            return Reply.notFound();
        }
        Visit.signIn(request, person.get());
        return new Reply.SeeOther("/");
    }

    private static Reply signOut(HttpServletRequest request) {
        Visit.signOut(request);
        return new Reply.SeeOther("/signin");
    }

    /** Remembers the language and goes back to the page; only addresses of this host are followed. */
    private static Reply language(HttpServletRequest request, Route route) {
        Language.of(route.second()).ifPresent(chosen -> Visit.chooseLanguage(request, chosen));
        String to = parameter(request, "to");
        boolean ours = to.startsWith("/") && !to.startsWith("//") && to.indexOf('\\') < 0;
        return new Reply.SeeOther(ours ? to : "/");
    }

    private static boolean isOurForm(Visit visit, HttpServletRequest request) throws IOException, ServletException {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        String sent = parameter(request, Forms.CSRF_FIELD);
        return MessageDigest.isEqual(
                sent.getBytes(StandardCharsets.UTF_8), visit.csrf().getBytes(StandardCharsets.UTF_8));
    }

    static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static void write(Visit visit, Reply reply, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (reply instanceof Reply.SeeOther other) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", other.location());
        } else if (reply instanceof Reply.Download file) {
            response.setContentType("application/json");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
            response.getOutputStream().write(file.json().getBytes(StandardCharsets.UTF_8));
        } else if (reply instanceof Reply.Page page) {
            send(response, page.status(), Layout.render(visit, page.title(), page.main()));
        } else if (reply instanceof Reply.Refused refused) {
            Html main = Html.of(
                    Element.of("h1").text(visit.say(refused.messageKey() + ".title")),
                    Element.of("p").text(visit.say(refused.messageKey() + ".text")),
                    Element.of("p").with(Element.of("a").attr("href", "/").text(visit.say("error.home"))));
            send(response, refused.status(), Layout.render(visit, visit.say(refused.messageKey() + ".title"), main));
        }
    }

    private static void send(HttpServletResponse response, int status, String page) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html; charset=utf-8");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private interface ById {
        Reply reply(UUID id);
    }

    private static Reply byId(Route route, ById page) {
        @Nullable UUID id = route.id();
        return id == null ? Reply.notFound() : page.reply(id);
    }

    /** The first two segments of a path. */
    private record Route(String first, String second) {
        static Route of(String path) {
            String[] segments = path.substring(1).split("/", 3);
            return new Route(segments[0], segments.length > 1 ? segments[1] : "");
        }

        @Nullable
        UUID id() {
            try {
                return UUID.fromString(second);
            } catch (IllegalArgumentException notAnId) {
                return null;
            }
        }
    }
}
