package org.leaplms.content.internal.xml;

import java.io.InputStream;
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
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.Location;
import org.w3c.dom.TypeInfo;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

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
     * Validates a document that was read, without parsing it again: its elements are walked, so that what was forgiven
     * while reading, such as a prefix nobody declared, does not hide the rest, and every place is that of a start tag.
     */
    public static List<Violation> validate(XmlDocument document) {
        Walk walk = new Walk(of(document.namespaces()));
        try {
            walk.walk(document.root());
        } catch (SAXException e) {
            return walk.violations;
        }
        return walk.violations;
    }

    /** Hands the elements of a tree to a validator. One use only. */
    private static final class Walk extends DefaultHandler {
        private final ValidatorHandler validator;
        private final List<Violation> violations = new ArrayList<>();
        private @Nullable XmlElement at;

        Walk(Schema schema) {
            validator = schema.newValidatorHandler();
        }

        void walk(XmlElement root) throws SAXException {
            validator.setProperty("http://apache.org/xml/properties/locale", Locale.ENGLISH);
            validator.setErrorHandler(this);
            validator.setContentHandler(this);
            validator.startDocument();
            element(root);
            validator.endDocument();
        }

        private void element(XmlElement e) throws SAXException {
            at = e;
            validator.startElement(e.namespace(), e.name(), e.name(), attributes(e));
            String text = e.text();
            if (!text.isEmpty()) {
                validator.characters(text.toCharArray(), 0, text.length());
            }
            for (XmlElement child : e.children()) {
                element(child);
            }
            at = e;
            validator.endElement(e.namespace(), e.name(), e.name());
        }

        /** What a document says to validators about itself is left out: these schemas are the ones that count. */
        private static Attributes attributes(XmlElement e) {
            AttributesImpl attributes = new AttributesImpl();
            for (XmlElement.Attribute a : e.attributes()) {
                if (!a.namespace().equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)) {
                    attributes.addAttribute(a.namespace(), a.name(), a.name(), "CDATA", a.value());
                }
            }
            return attributes;
        }

        /** Extensions are allowed anywhere, but an element of a namespace known here must be one that is known there. */
        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            TypeInfo type = validator.getTypeInfoProvider().getElementTypeInfo();
            boolean unknown = type == null || "anyType".equals(type.getTypeName());
            XmlElement e = at;
            if (unknown && FILES.containsKey(uri) && e != null && e.parent() != null && !isTold(e)) {
                add(localName, "<" + localName + "> ?", true);
            }
        }

        private boolean isTold(XmlElement e) {
            return !violations.isEmpty()
                    && violations.get(violations.size() - 1).location().equals(e.location());
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
            add(element, detail(message, names), structural);
        }

        private void add(String element, String detail, boolean structural) {
            XmlElement e = at;
            Location place = e == null ? Location.PACKAGE : e.location();
            violations.add(new Violation(place, element, detail, structural));
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
