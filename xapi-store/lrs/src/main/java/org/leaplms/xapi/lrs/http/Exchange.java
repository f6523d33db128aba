package org.leaplms.xapi.lrs.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.Caller;
import org.leaplms.xapi.lrs.Languages;
import org.leaplms.xapi.model.Finding;
import org.leaplms.xapi.model.XapiVersion;

/**
 * One request on its way: unwrapped, its sender and its version known.
 *
 * @param mended what was mended of the request, for callers read leniently
 */
record Exchange(
        LrsRequest request,
        Parameters parameters,
        @Nullable Caller knownCaller,
        XapiVersion version,
        boolean head,
        List<Finding> mended) {
    Caller caller() {
        if (knownCaller == null) {
            throw new IllegalStateException("this resource needs a caller");
        }
        return knownCaller;
    }

    String method() {
        return request.method();
    }

    Languages languages() {
        String wish = request.header("accept-language");
        return wish == null ? Languages.any() : Languages.of(wish);
    }
}
