package org.leaplms.examples.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaplms.lms.Course;
import org.leaplms.lms.CourseStandard;
import org.leaplms.lms.Learner;
import org.leaplms.lms.ProgressStatus;

class HostPagesTest {
    private static StandaloneHost host;

    private Visitor visitor;

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        host = StandaloneHost.start(Settings.of(List.of("--port=0", "--data=" + data.resolve("d")), Map.of()));
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @BeforeEach
    void visit() {
        visitor = new Visitor(host.address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/courses", "/record", "/lead", "/packages", "/kept", "/anything"})
    void whoIsNotSignedInIsAskedTo(String path) throws Exception {
        HttpResponse<String> answer = visitor.get(path);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/signin");
    }

    @Test
    void theSessionCookieIsKeptFromScriptsAndOtherSites() throws Exception {
        String cookie =
                visitor.get("/signin").headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void everyPageCarriesSecurityHeaders() throws Exception {
        var headers = visitor.get("/signin").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("script-src", "unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void signingInGivesANewSession() throws Exception {
        String before =
                visitor.get("/signin").headers().firstValue("Set-Cookie").orElseThrow();
        HttpResponse<String> answer = visitor.submit("/signin", "/signin", "person=nadia.roy");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).isNotEqualTo(before);
        assertThat(visitor.get("/courses").body()).contains("Welcome, Nadia");
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() throws Exception {
        assertThat(visitor.post("/signin", "person=nadia.roy").statusCode()).isEqualTo(403);
        assertThat(visitor.post("/signin", "person=nadia.roy&csrf=guess").statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/courses").statusCode()).isEqualTo(303);
    }

    @Test
    void aFormFromAnotherSiteChangesNothing() throws Exception {
        var request = visitor.form("/signin", "person=nadia.roy").header("Sec-Fetch-Site", "same-site");

        assertThat(visitor.send(request).statusCode()).isEqualTo(403);
    }

    @Test
    void theLanguageIsKept() throws Exception {
        assertThat(visitor.get("/language/fr?to=/signin").headers().firstValue("Location"))
                .contains("/signin");
        assertThat(visitor.get("/signin").body()).contains("lang=\"fr-CA\"", "Qui êtes-vous aujourd’hui?");
        visitor.signIn("nadia.roy");
        assertThat(visitor.get("/courses").body()).contains("Bienvenue, Nadia");
        visitor.submit("/courses", "/signout", "");
        assertThat(visitor.get("/signin").body()).contains("lang=\"fr-CA\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example/", "/\\evil.example/", "javascript:alert(1)"})
    void theLanguageSwitchLeadsNowhereElse(String to) throws Exception {
        String location = visitor.get("/language/en?to=" + java.net.URLEncoder.encode(to, "UTF-8"))
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(location).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lead", "/packages", "/kept", "/lead/00000000-0000-0000-0000-000000000000"})
    void aLearnerDoesNotSeeTheLeadsPages(String path) throws Exception {
        visitor.signIn("nadia.roy");

        assertThat(visitor.get(path).statusCode()).isEqualTo(403);
        assertThat(visitor.submit("/courses", "/packages", "").statusCode()).isEqualTo(403);
    }

    @Test
    void aLearnerSeesTheirOwnRecordOnly() throws Exception {
        Course course = host.lms().courses().list().get(0);
        UUID theirs = host.lms()
                .registrations()
                .register(Learner.of("samuel.osei", "Samuel Osei"), course.id())
                .id();
        visitor.signIn("nadia.roy");

        assertThat(visitor.get("/record/" + theirs).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/record/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void theCatalogueOffersTheModuleInBothLanguages() throws Exception {
        visitor.signIn("nadia.roy");
        assertThat(visitor.get("/courses").body()).contains("Taking Ownership", "SCORM 2004", "SCORM 1.2", "cmi5");
        visitor.get("/language/fr?to=/courses");
        assertThat(visitor.get("/courses").body()).contains("S&#39;approprier");
    }

    @Test
    void theButtonLeadsToThePlayerOnItsOwnOrigin() throws Exception {
        visitor.signIn("kim.macleod");
        Course course = host.lms().courses().list().get(0);
        HttpResponse<String> answer = visitor.submit("/courses", "/courses/" + course.id() + "/launch", "");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .contains("/leap/launch/")
                .doesNotStartWith(host.address().toString());
    }

    @Test
    void theRecordsAreReadWithTheCredentialOfThisStartOnly() throws Exception {
        visitor.signIn("samuel.osei");
        Course course = host.lms().courses().list().get(0);
        visitor.submit("/courses", "/courses/" + course.id() + "/launch", "");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(host.records()).header("X-Experience-API-Version", "1.0.3");
        assertThat(visitor.send(request).statusCode()).isEqualTo(401);

        HttpResponse<String> answer =
                visitor.send(request.header("Authorization", host.reader().authorization()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{").contains("\"statements\"");
        HttpRequest.Builder write = request.copy()
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertThat(visitor.send(write).statusCode()).isBetween(400, 403);
    }

    @Test
    void supportSeesWhatCameTooLateWithoutTheAnswersAndTheLearnerWithThem() throws Exception {
        Course course = host.lms().courses().list().get(0);
        Latecomer late = Latecomer.of(host, "samuel.osei", course);
        String export = "?export=" + late.kept().id();
        visitor.signIn("claire.bouchard");
        String number = late.kept().id().toString();

        assertThat(visitor.get("/kept").body()).contains("The course was opened elsewhere", "samuel.osei");
        assertThat(visitor.get("/lead/" + late.registration()).body())
                .contains(number, "cmi.score.scaled", ">0.9<", "Not shown")
                .doesNotContain("morphine");
        HttpResponse<String> file = visitor.get("/lead/" + late.registration() + export);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", number);
        assertThat(file.body()).contains("TAKEN_OVER", "0.9", "samuel.osei").doesNotContain("morphine");
        assertThat(visitor.get("/lead/" + late.registration() + "?export=nothing")
                        .statusCode())
                .isEqualTo(404);
        visitor.submit("/courses", "/signout", "");
        visitor.signIn("samuel.osei");
        assertThat(visitor.get("/kept").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/record/" + late.registration()).body()).contains("morphine", number);
        assertThat(visitor.get("/record/" + late.registration() + export).body())
                .contains("morphine");
    }

    @Test
    void aLeadWaivesAPartWithAReasonThatGoesOnRecord() throws Exception {
        Course course = host.lms().courses().list().stream()
                .flatMap(one -> host.lms().courses().versions(one.identifier()).stream())
                .filter(one -> one.standard() == CourseStandard.CMI5)
                .findFirst()
                .orElseThrow();
        UUID registration = host.lms()
                .registrations()
                .register(Learner.of("nadia.roy", "Nadia Roy"), course.id())
                .id();
        String page = "/lead/" + registration;
        String unit =
                "&unit=" + java.net.URLEncoder.encode(course.units().get(0).id(), "UTF-8");
        visitor.signIn("nadia.roy");
        assertThat(visitor.submit("/courses", page, "decision=waive&reason=Tested+Out" + unit)
                        .statusCode())
                .isEqualTo(403);
        visitor.submit("/courses", "/signout", "");
        visitor.signIn("claire.bouchard");

        assertThat(decided(page, "decision=waive&reason=" + unit)).isEqualTo("reason");
        assertThat(visitor.submit(page, page, "decision=waive&reason=Because" + unit)
                        .statusCode())
                .isEqualTo(404);
        assertThat(decided(page, "decision=waive&reason=Tested+Out" + unit)).isEqualTo("waived");
        assertThat(decided(page, "decision=waive&reason=Tested+Out" + unit)).isEqualTo("nothing");
        assertThat(host.lms().registrations().progress(registration).status()).isEqualTo(ProgressStatus.WAIVED);
        assertThat(visitor.get(page).body())
                .contains("Decided by an education lead", "Claire Bouchard: Tested Out", "Waived");
    }

    @Test
    void aLeadEndsAnOpenWindow() throws Exception {
        Course course = host.lms().courses().list().get(0);
        UUID registration = host.lms()
                .registrations()
                .register(Learner.of("kim.macleod", "Kim MacLeod"), course.id())
                .id();
        String page = "/lead/" + registration;
        host.lms().launches().open(host.lms().launches().launch(registration).token());
        visitor.signIn("claire.bouchard");

        assertThat(decided(page, "decision=end&reason=Left+open+on+the+ward")).isEqualTo("ended");
        assertThat(decided(page, "decision=end&reason=Left+open+on+the+ward")).isEqualTo("nothing");
        assertThat(visitor.get(page + "?said=ended").body())
                .contains("The open window was ended", "Claire Bouchard: Left open on the ward");
    }

    private String decided(String page, String fields) throws Exception {
        String location = visitor.submit(page, page, fields)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return location.substring(location.indexOf("said=") + 5);
    }
}
