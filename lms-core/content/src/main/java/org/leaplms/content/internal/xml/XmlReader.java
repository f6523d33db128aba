package org.leaplms.content.internal.xml;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.leaplms.content.CheckId;
import org.leaplms.content.Limits;
import org.leaplms.content.Location;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * Parses files of a package within bounds: no external entity is ever opened, entity expansion, depth and number of
 * elements are limited. Namespace prefixes are resolved here, so that a prefix nobody declared is a finding and not the
 * end. Stateless, safe for use by several threads.
 */
public final class XmlReader {
    private static final String MOST_ATTRIBUTES = "10000";
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]{1,80})\"");
    private static final int HEAD = 1000;
    private static final char END_OF_DOS_FILE = 0x1A;
    private final Limits limits;

    /** A reader within these bounds. */
    public XmlReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Parses one file.
     *
     * @param file its path, for locations
     * @throws XmlProblem when it is not well-formed, dangerous or beyond the bounds
     */
    public XmlDocument read(String file, byte[] bytes) throws XmlProblem {
        XmlText text = XmlText.decode(bytes);
        if (text.text().isBlank()) {
            throw new XmlProblem(CheckId.MAN_EMPTY, Location.of(file));
        }
        String body = trimmed(text.text());
        XmlTreeBuilder tree = new XmlTreeBuilder(file, body, limits);
        try {
            parse(tree, body);
        } catch (XmlTreeBuilder.Stop stop) {
            throw stop.problem();
        } catch (SAXParseException e) {
            throw isPage(body)
                    ? new XmlProblem(CheckId.MAN_WRONG_ROOT, Location.of(file), "html", root(file))
                    : problem(file, e);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new XmlProblem(CheckId.MAN_NOT_WELL_FORMED, Location.of(file), String.valueOf(e.getMessage()));
        }
        return tree.document(text, body);
    }

    /** The text without what may stand neither before an XML declaration nor after the root element. */
    public static String trimmed(String text) {
        return withoutTrailingNul(withoutLeadingSpace(text));
    }

    /** A page that says why a download failed is often saved under the name of what was to be downloaded. */
    private static boolean isPage(String body) {
        String head =
                body.substring(0, Math.min(body.length(), HEAD)).stripLeading().toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html") || head.startsWith("<html");
    }

    private static String root(String file) {
        return file.endsWith("cmi5.xml") ? "courseStructure" : file.endsWith("tincan.xml") ? "tincan" : "manifest";
    }

    /** A declaration may not have white space before it, yet some tools write a blank line first. */
    private static String withoutLeadingSpace(String text) {
        int start = 0;
        while (start < text.length() && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == 0xFEFF)) {
            start++;
        }
        return text.startsWith("<?xml", start) ? text.substring(start) : text;
    }

    /** Some programs write whole blocks to the disk and leave the rest of the last one empty. */
    private static String withoutTrailingNul(String text) {
        int end = text.length();
        boolean filled = false;
        while (end > 0 && isFilling(text.charAt(end - 1))) {
            end--;
            filled |= !Character.isWhitespace(text.charAt(end));
        }
        return filled ? text.substring(0, end) : text;
    }

    private static boolean isFilling(char c) {
        return c == 0 || c == END_OF_DOS_FILE || Character.isWhitespace(c);
    }

    private void parse(XmlTreeBuilder tree, String body)
            throws SAXException, IOException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(false);
        factory.setValidating(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        SAXParser parser = factory.newSAXParser();
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        XMLReader reader = parser.getXMLReader();
        reader.setFeature("http://xml.org/sax/features/external-general-entities", false);
        reader.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        reader.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        reader.setProperty("jdk.xml.entityExpansionLimit", String.valueOf(limits.entityExpansions()));
        reader.setProperty("jdk.xml.totalEntitySizeLimit", String.valueOf(limits.manifestBytes()));
        // our own limit of depth names the cause; newer JDKs have one as well and would answer first
        reader.setProperty("jdk.xml.maxElementDepth", "0");
        // the same on every JDK: newer ones allow fewer
        reader.setProperty("jdk.xml.elementAttributeLimit", MOST_ATTRIBUTES);
        reader.setProperty("http://apache.org/xml/properties/locale", Locale.ENGLISH);
        reader.setProperty("http://xml.org/sax/properties/lexical-handler", tree);
        reader.setProperty("http://xml.org/sax/properties/declaration-handler", tree);
        reader.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        reader.setContentHandler(tree);
        reader.setErrorHandler(tree);
        reader.parse(new InputSource(new StringReader(body)));
    }

    private static XmlProblem problem(String file, SAXParseException e) {
        Location place = new Location(file, Math.max(0, e.getLineNumber()), Math.max(0, e.getColumnNumber()));
        String message = String.valueOf(e.getMessage());
        if (message.startsWith("JAXP") || message.contains("entity expansions")) {
            boolean attributes = message.contains("attributes");
            return new XmlProblem(attributes ? CheckId.MAN_TOO_MANY_ELEMENTS : CheckId.MAN_ENTITY_EXPANSION, place);
        }
        if (message.toLowerCase(Locale.ROOT).contains("recursive")) {
            return new XmlProblem(CheckId.MAN_ENTITY_EXPANSION, place);
        }
        return classified(place, message);
    }

    private static XmlProblem classified(Location place, String message) {
        String quoted = quoted(message);
        if (message.contains("entity name must immediately follow the '&'")
                || message.contains("must end with the ';'")) {
            return new XmlProblem(CheckId.MAN_AMPERSAND, place);
        }
        if (message.contains("was referenced, but not declared")) {
            return new XmlProblem(CheckId.MAN_UNKNOWN_ENTITY, place, quoted);
        }
        if (message.contains("must be terminated by the matching end-tag")
                || message.contains("start and end within the same entity")) {
            return new XmlProblem(CheckId.MAN_UNCLOSED, place, quoted);
        }
        if (message.contains("was already specified for element")) {
            return new XmlProblem(CheckId.MAN_DUPLICATE_ATTRIBUTE, place, quoted);
        }
        return new XmlProblem(CheckId.MAN_NOT_WELL_FORMED, place, message);
    }

    private static String quoted(String message) {
        Matcher matcher = QUOTED.matcher(message);
        return matcher.find() ? matcher.group(1) : "?";
    }
}
