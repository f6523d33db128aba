package org.leaplms.lms.internal.xapi;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.Learner;
import org.leaplms.lms.internal.Case;
import org.leaplms.lms.internal.Iris;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;

/** Where content is found and what is handed to it (cmi5 section 8.1, and the launch of xAPI packages). */
final class LaunchUrls {
    private final String base;
    private final Iris iris;

    LaunchUrls(String base, Iris iris) {
        this.base = base;
        this.iris = iris;
    }

    /**
     * The address of a unit, without launch parameters.
     *
     * @param pass reads the course's files and does nothing else, so that the address may stand in the record
     */
    String content(Outline.Unit unit, String pass) {
        return isAbsolute(unit) ? unit.url() : base + "/content/" + pass + "/" + unit.url();
    }

    private static boolean isAbsolute(Outline.Unit unit) {
        return unit.url().startsWith("http://") || unit.url().startsWith("https://");
    }

    /** The five parameters of cmi5. */
    URI cmi5(String url, Case open, String activityId, String fetchToken) {
        return with(
                url,
                "endpoint",
                base + "/xapi",
                "fetch",
                base + "/fetch/" + fetchToken,
                "actor",
                actor(open.registration().learner()),
                "registration",
                open.registration().id().toString(),
                "activityId",
                activityId);
    }

    /** The parameters that xAPI packages know; the endpoint ends in a slash because old content appends to it. */
    URI xapi(String url, Case open, String activityId, String authorization) {
        return with(
                url,
                "endpoint",
                base + "/xapi/",
                "auth",
                authorization,
                "actor",
                actor(open.registration().learner()),
                "registration",
                open.registration().id().toString(),
                "activity_id",
                activityId,
                "Accept-Language",
                open.window().language().toLanguageTag());
    }

    private String actor(Learner learner) {
        return Json.write(new JsonObject().set("account", iris.actor(learner).object("account")));
    }

    private static URI with(String url, String... parameters) {
        int hash = url.indexOf('#');
        @Nullable String fragment = hash < 0 ? null : url.substring(hash);
        StringBuilder whole = new StringBuilder(hash < 0 ? url : url.substring(0, hash));
        char separator = whole.indexOf("?") < 0 ? '?' : '&';
        for (int i = 0; i < parameters.length; i += 2) {
            whole.append(separator).append(parameters[i]).append('=').append(Iris.encode(parameters[i + 1]));
            separator = '&';
        }
        return URI.create(
                fragment == null ? whole.toString() : whole.append(fragment).toString());
    }
}
