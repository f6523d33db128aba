package org.leaplms.content.internal.read;

import org.jspecify.annotations.Nullable;
import org.leaplms.content.internal.xml.XmlElement;

/** What all {@code xml:base} around an element come to. */
final class Bases {
    private Bases() {}

    /** The base of hrefs in an element, from the root of the package; empty, or with a slash at its end. */
    static String of(XmlElement element) {
        String base = "";
        for (@Nullable XmlElement e = element; e != null; e = e.parent()) {
            String own = e.attribute("base");
            if (own != null && !own.isBlank() && !base.startsWith("/") && !Hrefs.isAbsolute(base)) {
                base = slashed(own.strip().replace('\\', '/')) + base;
            }
        }
        return base;
    }

    /** The same as RFC 3986 has it: what stands after the last slash of a base is no folder. */
    static String strict(XmlElement element) {
        String base = "";
        for (@Nullable XmlElement e = element; e != null; e = e.parent()) {
            String own = e.attribute("base");
            if (own != null && !own.isBlank() && !base.startsWith("/") && !Hrefs.isAbsolute(base)) {
                String plain = own.strip().replace('\\', '/');
                base = plain.substring(0, plain.lastIndexOf('/') + 1) + base;
            }
        }
        return base;
    }

    /** Many tools forget the slash at the end of a folder's name. */
    private static String slashed(String base) {
        return base.endsWith("/") ? base : base + "/";
    }
}
