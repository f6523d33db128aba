package org.leaplms.xapi.lrs.ops;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Asks an LRS the questions a helpdesk would ask, and names the cause of what does not work. */
public final class SelfCheck {
    private static final Duration SKEW = Duration.ofMinutes(2);

    /** What is looked at, in this order; what follows a failure of ADDRESS is not tried. */
    public enum Question {
        ADDRESS,
        VERSION,
        CREDENTIALS,
        CORS,
        CLOCK
    }

    /**
     * An answer.
     *
     * @param cause why not, or what was seen
     * @param cure what to do; empty when it is fine
     */
    public record Answer(Question question, boolean fine, String cause, String cure) {}

    private final HttpClient client;
    private final InstantSource clock;
    private final boolean french;

    /** @param locale French or, for every other language, English */
    public SelfCheck(HttpClient client, InstantSource clock, Locale locale) {
        this.client = client;
        this.clock = clock;
        this.french = "fr".equals(locale.getLanguage());
    }

    private String say(String english, String inFrench) {
        return french ? inFrench : english;
    }

    /**
     * @param endpoint address of the LRS, without slash at the end
     * @param authorization value of the Authorization header
     * @param origin origin of the pages that will use the LRS, or null when none does
     */
    public List<Answer> run(URI endpoint, String authorization, @Nullable String origin) {
        List<Answer> answers = new ArrayList<>();
        Attempt attempt = send(endpoint, "/about", authorization, origin);
        Optional<HttpResponse<String>> about = attempt.response();
        if (about.isEmpty() || about.get().statusCode() != 200) {
            answers.add(about.map(r -> status(endpoint, r.statusCode())).orElseGet(() -> network(endpoint, attempt)));
            return answers;
        }
        answers.add(new Answer(Question.ADDRESS, true, endpoint + say("/about answers", "/about répond"), ""));
        answers.add(version(about.get()));
        answers.add(credentials(
                send(endpoint, "/statements?limit=1", authorization, origin).response()));
        if (origin != null) {
            answers.add(cors(about.get(), origin));
        }
        answers.add(clock(about.get()));
        return answers;
    }

    /** An answer, or what stood in its way. */
    private record Attempt(
            Optional<HttpResponse<String>> response,
            @Nullable Exception failure) {}

    private Answer status(URI endpoint, int status) {
        boolean moved = status / 100 == 3;
        return new Answer(
                Question.ADDRESS,
                false,
                endpoint + "/about: " + say("answered ", "a répondu ") + status,
                moved
                        ? say(
                                "Give the address that it redirects to, usually with https.",
                                "Donnez l'adresse vers laquelle il redirige, d'ordinaire en https.")
                        : say(
                                "Check the path: the endpoint is what stands before /statements.",
                                "Vérifiez le chemin : l'adresse est ce qui précède /statements."));
    }

    private Answer network(URI endpoint, Attempt attempt) {
        String cause = say("nobody answers", "personne ne répond");
        String cure = say(
                "Check address, port, proxy and firewall, and that the LRS runs.",
                "Vérifiez l'adresse, le port, le proxy et le pare-feu, et que le LRS tourne.");
        for (Throwable t = attempt.failure(); t != null; t = t.getCause()) {
            if (t instanceof UnresolvedAddressException || t instanceof UnknownHostException) {
                cause = say("the host's name is not known", "le nom de l'hôte est inconnu");
                cure = say(
                        "Check the spelling of the host and the DNS.", "Vérifiez l'orthographe de l'hôte et le DNS.");
            } else if (t instanceof SSLException) {
                cause = say("TLS fails: ", "TLS échoue : ") + t.getMessage();
                cure = say(
                        "Check the certificate, its chain and its names, and http against https.",
                        "Vérifiez le certificat, sa chaîne et ses noms, et http contre https.");
            } else if (t instanceof HttpTimeoutException) {
                cause = say("no answer within ten seconds", "pas de réponse en dix secondes");
            }
        }
        return new Answer(Question.ADDRESS, false, endpoint + "/about: " + cause, cure);
    }

    private Attempt send(URI endpoint, String path, String authorization, @Nullable String origin) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint + path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", authorization)
                .header("X-Experience-API-Version", "1.0.3");
        if (origin != null) {
            request.setHeader("Origin", origin);
        }
        try {
            return new Attempt(Optional.of(client.send(request.build(), HttpResponse.BodyHandlers.ofString())), null);
        } catch (IOException e) {
            return new Attempt(Optional.empty(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Attempt(Optional.empty(), e);
        }
    }

    private Answer version(HttpResponse<String> about) {
        boolean fine = about.body().contains("\"1.0.") || about.body().contains("\"2.0.");
        return new Answer(
                Question.VERSION,
                fine,
                about.body().strip(),
                fine
                        ? ""
                        : say("Use an LRS that speaks xAPI 1.0 or 2.0.", "Utilisez un LRS qui parle xAPI 1.0 ou 2.0."));
    }

    private Answer credentials(Optional<HttpResponse<String>> response) {
        int status = response.map(HttpResponse::statusCode).orElse(0);
        return switch (status) {
            case 200 ->
                new Answer(Question.CREDENTIALS, true, say("statements can be read", "les énoncés sont lisibles"), "");
            case 401 ->
                new Answer(
                        Question.CREDENTIALS,
                        false,
                        say("key or secret is wrong", "la clé ou le secret est faux"),
                        say("Issue the credential again and copy both.", "Refaites l'identifiant et copiez les deux."));
            case 403 ->
                new Answer(
                        Question.CREDENTIALS,
                        false,
                        say("the credential may not read", "l'identifiant n'a pas le droit de lire"),
                        say("Give it the scope statements/read.", "Donnez-lui le droit statements/read."));
            default ->
                new Answer(
                        Question.CREDENTIALS,
                        false,
                        say("answered ", "a répondu ") + status,
                        say("Look into the LRS's log.", "Consultez le journal du LRS."));
        };
    }

    private Answer cors(HttpResponse<String> about, String origin) {
        String allowed =
                about.headers().firstValue("Access-Control-Allow-Origin").orElse("");
        boolean fine = allowed.equals("*") || allowed.equals(origin);
        return new Answer(
                Question.CORS,
                fine,
                allowed.isEmpty() ? say("no origin is allowed", "aucune origine n'est admise") : allowed,
                fine ? "" : say("Allow this origin in the LRS: ", "Admettez cette origine dans le LRS : ") + origin);
    }

    private Answer clock(HttpResponse<String> about) {
        Instant now = clock.instant();
        try {
            Instant there = ZonedDateTime.parse(
                            about.headers().firstValue("Date").orElse(""), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration skew = Duration.between(there, now).abs();
            boolean fine = skew.compareTo(SKEW) <= 0;
            return new Answer(
                    Question.CLOCK,
                    fine,
                    say("clocks differ by ", "les horloges diffèrent de ") + skew.toSeconds() + " s",
                    fine ? "" : say("Synchronise clocks by NTP.", "Synchronisez les horloges par NTP."));
        } catch (DateTimeParseException e) {
            return new Answer(
                    Question.CLOCK, true, say("the LRS does not tell its time", "le LRS ne dit pas l'heure"), "");
        }
    }
}
