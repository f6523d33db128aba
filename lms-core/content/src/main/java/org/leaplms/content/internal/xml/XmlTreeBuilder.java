package org.leaplms.content.internal.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.CheckId;
import org.leaplms.content.Limits;
import org.leaplms.content.Location;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Builds the tree from parser events and stops when a bound is reached. One use only. */
final class XmlTreeBuilder extends DefaultHandler2 {
    /** The parse ends here. */
    static final class Stop extends SAXException {
        private static final long serialVersionUID = 1L;
        private final XmlProblem problem;

        Stop(XmlProblem problem) {
            super(problem.getMessage());
            this.problem = problem;
        }

        XmlProblem problem() {
            return problem;
        }
    }

    /** Prefixes that everybody knows, for files that forgot to declare them. */
    private static final Map<String, String> USUAL = Map.of(
            "adlcp", "http://www.adlnet.org/xsd/adlcp_v1p3",
            "adlseq", "http://www.adlnet.org/xsd/adlseq_v1p3",
            "adlnav", "http://www.adlnet.org/xsd/adlnav_v1p3",
            "imsss", "http://www.imsglobal.org/xsd/imsss",
            "lom", "http://ltsc.ieee.org/xsd/LOM",
            "imsmd", "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1",
            "xsi", "http://www.w3.org/2001/XMLSchema-instance",
            "xml", "http://www.w3.org/XML/1998/namespace");

    private final String file;
    private final Limits limits;
    private final SourceLines lines;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();
    private final Map<String, Location> undeclared = new LinkedHashMap<>();
    private final Set<String> namespaces = new LinkedHashSet<>();
    private @Nullable Locator locator;
    private @Nullable XmlElement root;
    private boolean doctype;
    private int elements;

    XmlTreeBuilder(String file, String text, Limits limits) {
        this.file = file;
        this.limits = limits;
        this.lines = new SourceLines(text);
        scopes.push(new HashMap<>());
    }

    XmlDocument document(XmlText text, String body) throws XmlProblem {
        if (root == null) {
            throw new XmlProblem(CheckId.MAN_EMPTY, Location.of(file));
        }
        return new XmlDocument(root, text, body, doctype, undeclared, List.copyOf(namespaces));
    }

    @Override
    public void setDocumentLocator(Locator value) {
        locator = value;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        bound();
        Location place = lines.startOfTag(file, line(), column(), qName);
        scopes.push(scope(attributes));
        XmlElement parent = open.peek();
        XmlElement element =
                new XmlElement(namespaceOf(qName, place, true), local(qName), plain(attributes, place), place, parent);
        if (parent == null) {
            root = element;
        } else {
            parent.add(element);
        }
        open.push(element);
    }

    private void bound() throws Stop {
        if (++elements > limits.manifestElements()) {
            throw stop(CheckId.MAN_TOO_MANY_ELEMENTS, String.valueOf(limits.manifestElements()));
        }
        if (open.size() >= limits.manifestDepth()) {
            throw stop(CheckId.MAN_TOO_DEEP, String.valueOf(limits.manifestDepth()));
        }
    }

    private Map<String, String> scope(Attributes attributes) {
        Map<String, String> outer = scopes.element();
        Map<String, String> inner = outer;
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.getQName(i);
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                inner = inner == outer ? new HashMap<>(outer) : inner;
                inner.put(
                        name.equals("xmlns") ? "" : name.substring(6),
                        attributes.getValue(i).strip());
                namespaces.add(attributes.getValue(i).strip());
            }
        }
        return inner;
    }

    private List<XmlElement.Attribute> plain(Attributes attributes, Location place) {
        List<XmlElement.Attribute> list = new ArrayList<>(attributes.getLength());
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.getQName(i);
            if (!name.equals("xmlns") && !name.startsWith("xmlns:")) {
                list.add(
                        new XmlElement.Attribute(namespaceOf(name, place, false), local(name), attributes.getValue(i)));
            }
        }
        return list;
    }

    private String namespaceOf(String qName, Location place, boolean element) {
        int colon = qName.indexOf(':');
        if (colon < 0) {
            return element ? scopes.element().getOrDefault("", "") : "";
        }
        String prefix = qName.substring(0, colon);
        String known = scopes.element().get(prefix);
        if (known == null && !prefix.equals("xml")) {
            undeclared.putIfAbsent(prefix, place);
        }
        return known != null ? known : USUAL.getOrDefault(prefix, "");
    }

    private static String local(String qName) {
        return qName.substring(qName.indexOf(':') + 1);
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        open.pop();
        scopes.pop();
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        XmlElement current = open.peek();
        if (current != null) {
            current.addText(characters, start, length);
        }
    }

    @Override
    public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) throws SAXException {
        doctype = true;
        if (systemId != null && (systemId.contains(":") || systemId.contains("..") || systemId.startsWith("/"))) {
            throw stop(CheckId.MAN_EXTERNAL_ENTITY, name, systemId);
        }
    }

    @Override
    public void externalEntityDecl(String name, @Nullable String publicId, String systemId) throws SAXException {
        throw stop(CheckId.MAN_EXTERNAL_ENTITY, name, systemId);
    }

    @Override
    public void unparsedEntityDecl(String name, @Nullable String publicId, String systemId, String notation)
            throws SAXException {
        throw stop(CheckId.MAN_EXTERNAL_ENTITY, name, systemId);
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    private Stop stop(CheckId check, String... arguments) {
        return new Stop(new XmlProblem(check, new Location(file, line(), column()), arguments));
    }

    private int line() {
        return locator == null ? 0 : locator.getLineNumber();
    }

    private int column() {
        return locator == null ? 0 : locator.getColumnNumber();
    }
}
