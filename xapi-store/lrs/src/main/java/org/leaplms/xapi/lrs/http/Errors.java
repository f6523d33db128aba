package org.leaplms.xapi.lrs.http;

import java.util.List;
import java.util.Locale;
import org.leaplms.xapi.json.JsonWriter;
import org.leaplms.xapi.lrs.AccessPolicy;
import org.leaplms.xapi.lrs.Languages;
import org.leaplms.xapi.lrs.RefusedException;
import org.leaplms.xapi.lrs.RefusedException.Reason;
import org.leaplms.xapi.model.Finding;
import org.leaplms.xapi.model.Requirement;

/** Refusals as JSON: each with id, pointer, message and cure, in the sender's language. */
final class Errors {
    private Errors() {}

    static LrsResponse of(RefusedException e, LrsRequest request) {
        AccessPolicy.Deny denial = e.denial();
        JsonWriter out = new JsonWriter().open().name("errors").openArray();
        if (denial != null) {
            out.open()
                    .member("id", denial.id())
                    .member("message", denial.message().in(locale(request)));
            out.member("cure", denial.cure().in(locale(request))).close();
        }
        findings(out, e.findings(), locale(request));
        LrsResponse response =
                LrsResponse.json(e.reason().status(), out.closeArray().close().json());
        if (e.reason() == Reason.UNAUTHORIZED) {
            return response.with("WWW-Authenticate", "Basic realm=\"xAPI\", charset=\"UTF-8\"");
        }
        if (e.reason() == Reason.TOO_MANY) {
            return response.with("Retry-After", e.findings().get(0).detail());
        }
        return e.reason() == Reason.METHOD ? response.with("Allow", "GET, HEAD, POST, PUT, DELETE, OPTIONS") : response;
    }

    static LrsResponse of(int status, Requirement requirement, LrsRequest request) {
        JsonWriter out = new JsonWriter().open().name("errors").openArray();
        findings(out, List.of(new Finding(requirement, "", "")), locale(request));
        return LrsResponse.json(status, out.closeArray().close().json());
    }

    private static Locale locale(LrsRequest request) {
        String wish = request.header("accept-language");
        return wish != null && Languages.of(wish).prefersFrench() ? Locale.FRENCH : Locale.ENGLISH;
    }

    private static void findings(JsonWriter out, List<Finding> findings, Locale locale) {
        for (Finding finding : findings) {
            out.open().member("id", finding.requirement().id());
            out.member("code", finding.requirement().name()).member("pointer", finding.pointer());
            out.member("message", finding.message(locale)).member("cure", finding.cure(locale));
            out.close();
        }
    }
}
