package org.leaplms.examples.standalone;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without script: keeps cookies, follows nothing, fills in forms with the token of the page. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final URI home;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Visitor(URI home) {
        this.home = home;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(home.resolve(path)));
    }

    /** Sends a form with the token that a page of ours carries. */
    HttpResponse<String> submit(String page, String action, String fields) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new IllegalStateException("no form on " + page);
        }
        return post(action, fields + "&csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(String path, String fields) throws IOException, InterruptedException {
        return send(form(path, fields));
    }

    HttpRequest.Builder form(String path, String fields) {
        return HttpRequest.newBuilder(home.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    void signIn(String person) throws IOException, InterruptedException {
        submit("/signin", "/signin", "person=" + person);
    }
}
