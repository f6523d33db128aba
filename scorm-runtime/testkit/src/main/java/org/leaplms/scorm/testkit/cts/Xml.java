package org.leaplms.scorm.testkit.cts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reading elements by local name. */
final class Xml {
    private Xml() {}

    static Element read(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("cannot read " + file, e);
        }
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }

    /** The first child of that name. */
    static Element child(Element parent, String name) {
        return children(parent, name).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(parent.getLocalName() + " has no " + name));
    }

    static String childText(Element parent, String name) {
        return children(parent, name).stream()
                .findFirst()
                .map(child -> child.getTextContent().trim())
                .orElse("");
    }

    static String text(Element element, String attribute) {
        return element.getAttribute(attribute);
    }

    static boolean flag(Element element, String attribute, boolean missing) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node node = element.getAttributes().item(i);
            if (node.getLocalName().equals(attribute)) {
                String value = node.getNodeValue().trim();
                return value.equals("true") || value.equals("1");
            }
        }
        return missing;
    }

    static double number(Element element, String attribute, double missing) {
        String value = element.getAttribute(attribute).trim();
        return value.isEmpty() ? missing : Double.parseDouble(value);
    }
}
