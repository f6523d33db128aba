package org.leaplms.xapi.model;

import java.util.Locale;
import java.util.ResourceBundle;

/** Words for findings, English and French. */
final class Texts {
    private Texts() {}

    static String of(Locale locale, Requirement requirement, String suffix, String detail) {
        Locale known = "fr".equals(locale.getLanguage()) ? Locale.FRENCH : Locale.ROOT;
        ResourceBundle bundle = ResourceBundle.getBundle(
                "org.leaplms.xapi.model.findings",
                known,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return bundle.getString(requirement.name() + suffix).replace("{0}", detail);
    }
}
