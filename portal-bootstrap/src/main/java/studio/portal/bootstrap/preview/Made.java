package studio.portal.bootstrap.preview;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import studio.portal.application.file.Renderer;
import studio.portal.domain.file.RenderingFailure;

/**
 * What the child has made so far, in its folder. Each file is named in the list only once it is whole, so that ending at
 * any moment hands over what is there.
 */
final class Made {
    static final String LIST = "made";

    /** Of a page of text a PNG of this size is sharper than a JPEG and no larger. */
    private static final int SMALL = 200_000;

    private static final float QUALITY = 0.85f;

    private final Path folder;
    private final List<String> lines = new ArrayList<>();
    private int pages;

    Made(Path folder) {
        this.folder = folder;
    }

    synchronized void pageCount(int count) {
        lines.add("pages " + count);
    }

    /** The next page; the first one gives the thumbnail. */
    void page(BufferedImage picture) throws IOException {
        if (pages == 0) {
            picture("thumbnail", scaled(picture, Renderer.THUMBNAIL_SIDE));
        }
        picture("page-" + (pages + 1), scaled(picture, Renderer.PAGE_SIDE));
        pages++;
    }

    void text(String text) throws IOException {
        if (!text.isBlank()) {
            Files.writeString(folder.resolve("text.txt"), text, StandardCharsets.UTF_8);
            add("text text.txt");
        }
    }

    private void picture(String name, BufferedImage picture) throws IOException {
        var png = png(picture);
        var jpeg = png.length > SMALL ? Optional.of(jpeg(picture)) : Optional.<byte[]>empty();
        var bytes = jpeg.filter(other -> other.length < png.length).orElse(png);
        var file = name + (bytes == png ? ".png" : ".jpg");
        Files.write(folder.resolve(file), bytes);
        add("picture " + file + " " + picture.getWidth() + " " + picture.getHeight());
    }

    private synchronized void add(String line) {
        lines.add(line);
    }

    /** Never larger than it was, on white where it was see-through. */
    private static BufferedImage scaled(BufferedImage picture, int side) {
        var factor = Math.min(1.0, (double) side / Math.max(picture.getWidth(), picture.getHeight()));
        var width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        var smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = smaller.createGraphics();
        canvas.setColor(java.awt.Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.drawImage(
                factor < 1 ? picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING) : picture,
                0,
                0,
                null);
        canvas.dispose();
        return smaller;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var to = new MemoryCacheImageOutputStream(bytes)) {
            var quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(to);
            writer.write(null, new IIOImage(picture, null, null), quality);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    void end() {
        end(RenderingFailure.UNSUPPORTED);
    }

    /** Ends the process. What was made counts, and the failure only where nothing was. */
    synchronized void end(RenderingFailure failure) {
        var anything = lines.stream().anyMatch(line -> !line.startsWith("pages "));
        try {
            var list = anything ? lines : List.of("failure " + failure.word());
            Files.write(folder.resolve(LIST), list, StandardCharsets.UTF_8);
            Runtime.getRuntime().halt(0);
        } catch (IOException | Error e) {
            Runtime.getRuntime().halt(1);
        }
    }
}
