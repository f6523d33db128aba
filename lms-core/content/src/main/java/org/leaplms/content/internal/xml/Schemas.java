package org.leaplms.content.internal.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.leaplms.content.Location;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Validates descriptors with the schemas of this library. Nothing is ever fetched: neither what a document points to nor
 * what a schema imports. Safe for use by several threads.
 */
public final class Schemas {
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("http://www.imsproject.org/xsd/imscp_rootv1p1p2", "imscp_rootv1p1p2"),
            Map.entry("http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1"),
            Map.entry("http://www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp_rootv1p2"),
            Map.entry("http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3"),
            Map.entry("http://www.adlnet.org/xsd/adlnav_v1p3", "adlnav_v1p3"),
            Map.entry("http://www.adlnet.org/xsd/adlseq_v1p3", "adlseq_v1p3"),
            Map.entry("http://www.imsglobal.org/xsd/imsss", "imsss_v1p0"),
            Map.entry("http://ltsc.ieee.org/xsd/LOM", "lom"),
            Map.entry("http://www.imsglobal.org/xsd/imsmd_rootv1p2p1", "imsmd_rootv1p2p1"),
            Map.entry("https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd", "cmi5"),
            Map.entry("http://projecttincan.com/tincan.xsd", "tincan"));
    /** Sets of schemas that are kept; there are as many as ways to declare namespaces. */
    private static final int KEPT = 32;

    private static final Map<Set<String>, Schema> LOADED = new ConcurrentHashMap<>();
    private static final Pattern BRACED = Pattern.compile("\"?\\{?\"?(?:https?:[^\\s'\",{}]*)\"?:");
    private static final Pattern WILDCARD = Pattern.compile("WC\\[[^\\]]*]");
    private static final Pattern QUOTED = Pattern.compile("'([^']{1,200})'");
    private static final int MOST = 200;

    /**
     * A violation.
     *
     * @param location where; the start of the tag when there is one
     * @param element the element it is about
     * @param detail what is wrong, in signs that need no language: what was found and what was expected
     * @param structural whether it is about which elements and attributes stand where, rather than about values
     */
    public record Violation(Location location, String element, String detail, boolean structural) {}

    private Schemas() {}

    /**
     * The schemas of the namespaces that a document declares: an element of any other is in no place where a schema
     * could know it, and to load all of them takes longer than to read a small package.
     */
    private static Schema of(Collection<String> namespaces) {
        Set<String> names = new TreeSet<>();
        namespaces.stream().map(FILES::get).filter(Objects::nonNull).forEach(names::add);
        if (names.isEmpty()) {
            names.add("cmi5"); // with no schema at all nothing would be asked for
        }
        Schema known = LOADED.get(names);
        if (known != null) {
            return known;
        }
        Schema loaded = load(names);
        if (LOADED.size() < KEPT) {
            LOADED.put(Set.copyOf(names), loaded);
        }
        return loaded;
    }

    private static Schema load(Set<String> names) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            List<Source> sources = new ArrayList<>();
            for (String name : names) {
                InputStream in = Schemas.class.getResourceAsStream("/org/leaplms/content/schema/" + name + ".xsd");
                sources.add(new StreamSource(in, name + ".xsd"));
            }
            return factory.newSchema(sources.toArray(new Source[0]));
        } catch (SAXException e) {
            throw new IllegalStateException("a schema of this library is broken", e);
        }
    }

    /**
     * Validates a document that is known to be well-formed.
     *
     * @param file its path, for locations
     * @param document what was read from it
     */
    public static List<Violation> validate(String file, XmlDocument document) {
        String text = document.body();
        List<Violation> violations = new ArrayList<>();
        SourceLines lines = new SourceLines(text);
        try {
            Validator validator = of(document.namespaces()).newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.setProperty("http://apache.org/xml/properties/locale", Locale.ENGLISH);
            validator.setErrorHandler(new Collector(file, lines, violations));
            validator.validate(new StreamSource(new StringReader(text)));
        } catch (SAXException | IOException e) {
            return violations;
        }
        return violations;
    }

    private record Collector(String file, SourceLines lines, List<Violation> violations) implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // Hints of the parser are not about the document.
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            String message = String.valueOf(e.getMessage());
            if (violations.size() >= MOST) {
                throw e;
            }
            boolean structural = message.startsWith("cvc-complex-type.2.4")
                    || message.startsWith("cvc-complex-type.3.2.2")
                    || message.startsWith("cvc-complex-type.4")
                    || message.startsWith("cvc-complex-type.2.1")
                    || message.startsWith("cvc-complex-type.2.3");
            String plain = BRACED.matcher(WILDCARD.matcher(message).replaceAll("xmlns:…"))
                    .replaceAll("")
                    .replace("{", "")
                    .replace("}", "");
            List<String> names = quoted(plain);
            boolean attribute =
                    message.startsWith("cvc-complex-type.3.2.2") || message.startsWith("cvc-complex-type.4");
            String element = names.isEmpty() ? "?" : names.get(attribute && names.size() > 1 ? 1 : 0);
            Location place = lines.startOfTag(file, e.getLineNumber(), e.getColumnNumber(), "");
            violations.add(new Violation(place, element, detail(message, names), structural));
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }

        private static List<String> quoted(String message) {
            List<String> names = new ArrayList<>();
            Matcher matcher = QUOTED.matcher(message);
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
            return names;
        }

        private static String detail(String message, List<String> names) {
            String first = names.isEmpty() ? "?" : names.get(0);
            String last = names.size() > 1 ? names.get(names.size() - 1) : "";
            if (message.startsWith("cvc-complex-type.2.4.b")) {
                return "<" + first + "> … + <" + last.replace(", ", "> | <") + ">";
            }
            if (message.startsWith("cvc-complex-type.2.4")) {
                return "<" + first + "> ≠ " + (last.isEmpty() ? "∅" : "<" + last.replace(", ", "> | <") + ">");
            }
            if (message.startsWith("cvc-complex-type.3.2.2")) {
                return "<" + last + " " + first + "=…> ?";
            }
            if (message.startsWith("cvc-complex-type.4")) {
                return "<" + last + "> + " + first + "=…";
            }
            return String.join(" ≠ ", names);
        }
    }
}
