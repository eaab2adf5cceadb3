package studio.portal.bootstrap.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** An element of an invoice's XML as anybody reads it: names, texts and numbers, and nothing of the portal's. */
record ReadXml(Element element) {
    private static final ThreadLocal<DocumentBuilder> BUILDERS = ThreadLocal.withInitial(ReadXml::builder);

    static ReadXml of(byte[] xml) {
        try {
            return new ReadXml(
                    BUILDERS.get().parse(new ByteArrayInputStream(xml)).getDocumentElement());
        } catch (IOException | SAXException e) {
            throw new AssertionError("No XML", e);
        }
    }

    private static DocumentBuilder builder() {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All at the end of a path of names without their prefixes. */
    List<ReadXml> all(String path) {
        var found = List.of(this);
        for (var name : path.split("/")) {
            var below = new ArrayList<ReadXml>();
            found.forEach(one -> one.children(name, below));
            found = below;
        }
        return found;
    }

    private void children(String name, List<ReadXml> into) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && name.equals(child.getLocalName())) {
                into.add(new ReadXml(child));
            }
        }
    }

    Optional<ReadXml> first(String path) {
        return all(path).stream().findFirst();
    }

    ReadXml the(String path) {
        var found = all(path);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " times " + path);
        }
        return found.get(0);
    }

    Optional<String> text(String path) {
        return first(path).map(ReadXml::text);
    }

    String text() {
        return element.getTextContent().strip();
    }

    Optional<BigDecimal> number(String path) {
        return text(path).map(BigDecimal::new);
    }

    BigDecimal amount(String path) {
        return number(path).orElse(BigDecimal.ZERO);
    }
}
