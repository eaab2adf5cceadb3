package studio.portal.bootstrap.preview;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files as people send them, and as people send them who mean harm. */
public final class HostileFiles {
    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private static final short PROGRESSIVE_FRAME = (short) 0xFFC2;

    private HostileFiles() {}

    /** Each text on a page of its own. */
    public static byte[] pdf(String... pages) throws IOException {
        try (var document = document(List.of(pages))) {
            return bytes(document);
        }
    }

    public static byte[] encryptedPdf() throws IOException {
        try (var document = document(List.of("secret"))) {
            document.protect(new StandardProtectionPolicy("owner", "password", new AccessPermission()));
            return bytes(document);
        }
    }

    static byte[] longPdf(int pages) throws IOException {
        try (var document = document(List.of("first"))) {
            for (var i = 1; i < pages; i++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
            return bytes(document);
        }
    }

    /** A few kilobytes whose page draws an image of many gigabytes. */
    static byte[] pdfWithHugeImage() throws IOException {
        try (var document = document(List.of("bomb"))) {
            var image = packed(document, new byte[1_000_000], 400);
            var header = image.getCOSObject();
            header.setItem(COSName.TYPE, COSName.XOBJECT);
            header.setItem(COSName.SUBTYPE, COSName.IMAGE);
            header.setInt(COSName.WIDTH, 60_000);
            header.setInt(COSName.HEIGHT, 60_000);
            header.setInt(COSName.BITS_PER_COMPONENT, 8);
            header.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
            var page = document.getPage(0);
            page.getResources().getCOSObject().setItem(COSName.XOBJECT, named("Bomb", header));
            var drawing = new PDStream(document);
            try (var to = drawing.createOutputStream()) {
                to.write("500 0 0 500 0 0 cm /Bomb Do".getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(drawing);
            return bytes(document);
        }
    }

    /** A page that draws a photo which can only be unpacked as a whole. */
    static byte[] pdfWithProgressiveJpeg(int width, int height) throws IOException {
        try (var document = document(List.of("photo"))) {
            var photo = new PDStream(document, new ByteArrayInputStream(progressiveJpeg(width, height)));
            var header = photo.getCOSObject();
            header.setItem(COSName.TYPE, COSName.XOBJECT);
            header.setItem(COSName.SUBTYPE, COSName.IMAGE);
            header.setItem(COSName.FILTER, COSName.DCT_DECODE);
            header.setInt(COSName.WIDTH, width);
            header.setInt(COSName.HEIGHT, height);
            header.setInt(COSName.BITS_PER_COMPONENT, 8);
            header.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
            var page = document.getPage(0);
            page.getResources().getCOSObject().setItem(COSName.XOBJECT, named("Photo", header));
            var drawing = new PDStream(document);
            try (var to = drawing.createOutputStream()) {
                to.write("500 0 0 500 0 0 cm /Photo Do".getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(drawing);
            return bytes(document);
        }
    }

    /** A few hundred bytes that say they are a photo of this size, which comes in several rounds. */
    static byte[] progressiveJpeg(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var to = new MemoryCacheImageOutputStream(bytes)) {
            var rounds = writer.getDefaultWriteParam();
            rounds.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(to);
            writer.write(null, new IIOImage(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), null, null), rounds);
        } finally {
            writer.dispose();
        }
        var jpeg = ByteBuffer.wrap(bytes.toByteArray());
        for (var at = 0; ; at++) {
            if (jpeg.getShort(at) == PROGRESSIVE_FRAME) {
                jpeg.putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return jpeg.array();
            }
        }
    }

    /** The same again and again, which takes hardly any room. */
    private static PDStream packed(PDDocument document, byte[] piece, int times) throws IOException {
        var stream = new PDStream(document);
        try (var raw = stream.getCOSObject().createRawOutputStream();
                var to = new DeflaterOutputStream(raw)) {
            for (var i = 0; i < times; i++) {
                to.write(piece);
            }
        }
        stream.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
        return stream;
    }

    private static COSDictionary named(String name, COSBase value) {
        var dictionary = new COSDictionary();
        dictionary.setItem(COSName.getPDFName(name), value);
        return dictionary;
    }

    /** A small file whose page never comes to an end of drawing. */
    static byte[] pdfThatDrawsForEver() throws IOException {
        try (var document = document(List.of("endless"))) {
            var piece = "0 0 m 500 500 500 0 0 500 c S\n".repeat(1_000);
            var drawing = packed(document, piece.getBytes(StandardCharsets.US_ASCII), 2_000);
            document.getPage(0).setContents(drawing);
            return bytes(document);
        }
    }

    private static PDDocument document(List<String> pages) throws IOException {
        var document = new PDDocument();
        for (var text : pages) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                content.newLineAtOffset(72, 720);
                for (var line : text.split("\n", -1)) {
                    content.showText(line);
                    content.newLineAtOffset(0, -30);
                }
                content.endText();
            }
        }
        return document;
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    public static byte[] picture(String format, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.ORANGE);
        canvas.fillRect(0, 0, width, height / 2);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    /** A few kilobytes that say they are a square picture of this side, all black. */
    static byte[] hugePng(int side, int rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(PNG_SIGNATURE);
        var header = new ByteArrayOutputStream();
        try (var to = new DataOutputStream(header)) {
            to.writeInt(side);
            to.writeInt(side);
            to.write(new byte[] {8, 2, 0, 0, 0});
        }
        chunk(bytes, "IHDR", header.toByteArray());
        var pixels = new ByteArrayOutputStream();
        try (var to = new DeflaterOutputStream(pixels, new Deflater(9))) {
            var row = new byte[3 * side + 1];
            for (var i = 0; i < rows; i++) {
                to.write(row);
            }
        }
        chunk(bytes, "IDAT", pixels.toByteArray());
        chunk(bytes, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream bytes, String name, byte[] content) throws IOException {
        var named = new ByteArrayOutputStream();
        named.write(name.getBytes(StandardCharsets.US_ASCII));
        named.write(content);
        var sum = new CRC32();
        sum.update(named.toByteArray());
        try (var to = new DataOutputStream(bytes)) {
            to.writeInt(content.length);
            to.write(named.toByteArray());
            to.writeInt((int) sum.getValue());
        }
    }

    static byte[] zipBomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            var piece = new byte[1_000_000];
            for (var i = 0; i < 100; i++) {
                zip.write(piece);
            }
        }
        return bytes.toByteArray();
    }

    public static byte[] html() {
        return "<!doctype html><script>document.title='run'</script>".getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] svg() {
        return "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** Red on the left and blue on the right, 80 by 60. */
    static byte[] webp() {
        return Base64.getDecoder()
                .decode("UklGRmoAAABXRUJQVlA4IF4AAADQBQCdASpQADwAPm0yl0ikIqIhKBM4AIANiWUA1T0APxA0wH4q"
                        + "/iAADYOf5JQ48UMWV1Yh5W/wAP7wOEJ9qsbxglhyAxJkEH7pErjmG7l2NyPnyz5cebXMAVsINgAA");
    }
}
