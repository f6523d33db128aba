package org.leaplms.lms.internal.xapi;

import java.util.Locale;
import java.util.ResourceBundle;
import org.leaplms.xapi.lrs.AccessPolicy.Text;

/** What content is told when its session does not allow something: what is wrong, and the cure. */
final class RefusalTexts {
    private static final String BUNDLE = "org.leaplms.lms.internal.xapi.Refusals";

    private RefusalTexts() {}

    static Text message(String requirement) {
        return text(requirement + ".message");
    }

    static Text cure(String requirement) {
        return text(requirement + ".cure");
    }

    private static Text text(String key) {
        return new Text(in(Locale.ROOT).getString(key), in(Locale.FRENCH).getString(key));
    }

    static ResourceBundle in(Locale language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
