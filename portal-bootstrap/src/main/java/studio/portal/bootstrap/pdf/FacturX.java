package studio.portal.bootstrap.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import studio.portal.bootstrap.XmlText;

/** Puts the XML of an invoice into its PDF, as Factur-X 1.0 (ZUGFeRD 2) lays down, profile EN 16931. */
final class FacturX {
    static final String FILE = "factur-x.xml";

    private static final String DESCRIPTION = "The invoice as XML (EN 16931)";

    private FacturX() {}

    /**
     * @param pdf a PDF/A-3
     * @param at when it is made
     */
    static byte[] of(byte[] pdf, byte[] xml, String title, String author, Instant at) {
        try (var document = Loader.loadPDF(pdf)) {
            attach(document, xml, at);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setAuthor(author);
            document.getDocumentCatalog().setMetadata(metadata(document, title, author, at));
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void attach(PDDocument document, byte[] xml, Instant at) throws IOException {
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(xml), COSName.FLATE_DECODE);
        file.setSubtype("text/xml");
        file.setSize(xml.length);
        file.setModDate(GregorianCalendar.from(ZonedDateTime.ofInstant(at, ZoneOffset.UTC)));
        var specification = new PDComplexFileSpecification();
        specification.setFile(FILE);
        specification.setFileUnicode(FILE);
        specification.setFileDescription(DESCRIPTION);
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName("AFRelationship", "Alternative");

        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(FILE, specification));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        var associated = new COSArray();
        associated.add(specification);
        document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
    }

    private static PDMetadata metadata(PDDocument document, String title, String author, Instant at)
            throws IOException {
        String text;
        try (var template = PdfA.resource("factur-x.xmp")) {
            text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
        }
        var xmp = text.replace("{made}", at.truncatedTo(ChronoUnit.SECONDS).toString())
                .replace("{title}", escaped(title))
                .replace("{author}", escaped(author));
        return new PDMetadata(document, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8)));
    }

    private static String escaped(String text) {
        return XmlText.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
