package org.leaplms.content.internal.xml;

import java.util.List;
import java.util.Map;

/**
 * A parsed file.
 *
 * @param root the root element
 * @param text its characters and encoding
 * @param body its characters as they were parsed; locations count in them
 * @param doctype whether it has a document type declaration
 * @param undeclaredPrefixes prefixes used without a declaration, each with the place of its first use
 * @param namespaces all namespaces declared anywhere
 */
public record XmlDocument(
        XmlElement root,
        XmlText text,
        String body,
        boolean doctype,
        Map<String, org.leaplms.content.Location> undeclaredPrefixes,
        List<String> namespaces) {
    /** Whether something had to be left out before the XML declaration or after the root element to read it at all. */
    public boolean trimmed() {
        return body.length() != text.text().length();
    }
}
