package studio.portal.bootstrap.cii;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import studio.portal.bootstrap.XmlText;
import studio.portal.domain.invoice.Money;

/** An XML document as it is written: what is inside an element is written by whoever opens it. */
final class XmlDocument {
    private final XMLStreamWriter writer;

    private XmlDocument(XMLStreamWriter writer) {
        this.writer = writer;
    }

    interface Content {
        void write() throws XMLStreamException;
    }

    interface Root {
        void write(XmlDocument document) throws XMLStreamException;
    }

    /** @param namespaces by their prefixes, of which the names of elements make use */
    static byte[] of(String root, Map<String, String> namespaces, Root content) {
        var bytes = new ByteArrayOutputStream();
        try {
            var writer =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            writer.writeStartElement(root);
            for (var namespace : namespaces.entrySet()) {
                writer.writeNamespace(namespace.getKey(), namespace.getValue());
            }
            content.write(new XmlDocument(writer));
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("No XML can be written into memory", e);
        }
        return bytes.toByteArray();
    }

    void element(String name, Content content) throws XMLStreamException {
        writer.writeStartElement(name);
        content.write();
        writer.writeEndElement();
    }

    void text(String name, String text) throws XMLStreamException {
        element(name, () -> writer.writeCharacters(XmlText.of(text)));
    }

    /** Nothing at all where there is no text: empty elements are refused by validators. */
    void text(String name, Optional<String> text) throws XMLStreamException {
        if (text.isPresent()) {
            text(name, text.get());
        }
    }

    void text(String name, String attribute, String value, String text) throws XMLStreamException {
        element(name, () -> {
            writer.writeAttribute(attribute, value);
            writer.writeCharacters(XmlText.of(text));
        });
    }

    void amount(String name, Money amount) throws XMLStreamException {
        text(name, amount.amount().toPlainString());
    }

    void number(String name, BigDecimal number) throws XMLStreamException {
        text(name, number.toPlainString());
    }

    /** Format 102 of UNTDID 2379. */
    void date(String name, String type, LocalDate date) throws XMLStreamException {
        element(
                name,
                () -> text(type + ":DateTimeString", "format", "102", DateTimeFormatter.BASIC_ISO_DATE.format(date)));
    }
}
