package org.leaplms.content.repair;

import org.jspecify.annotations.Nullable;

/** The character references of HTML that English and French texts use. */
final class HtmlEntities {
    private static final String NAMES = "nbsp:\u00A0 eacute:é egrave:è ecirc:ê euml:ë agrave:à acirc:â auml:ä ccedil:ç"
            + " icirc:î iuml:ï ocirc:ô ouml:ö ugrave:ù ucirc:û uuml:ü Eacute:É Egrave:È Ecirc:Ê Agrave:À Acirc:Â"
            + " Ccedil:Ç Icirc:Î Ocirc:Ô Ugrave:Ù Ucirc:Û oelig:œ OElig:Œ aelig:æ laquo:« raquo:» rsquo:’ lsquo:‘"
            + " ldquo:“ rdquo:” ndash:– mdash:— hellip:… deg:° copy:© reg:® trade:™ euro:€ times:× ntilde:ñ szlig:ß"
            + " aacute:á iacute:í oacute:ó uacute:ú bull:• middot:·";

    private HtmlEntities() {}

    static @Nullable String character(String name) {
        for (String pair : NAMES.split(" ")) {
            if (pair.startsWith(name + ":")) {
                return pair.substring(name.length() + 1);
            }
        }
        return null;
    }
}
