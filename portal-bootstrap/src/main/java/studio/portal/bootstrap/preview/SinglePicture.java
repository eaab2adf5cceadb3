package studio.portal.bootstrap.preview;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import studio.portal.application.file.CannotRender;
import studio.portal.application.file.Renderer;
import studio.portal.domain.file.RenderingFailure;

/** A picture, or the first one of a file that moves, drawn anew: nothing of the file itself is kept. */
final class SinglePicture {
    private final Made made;
    private final Limits limits;

    SinglePicture(Made made, Limits limits) {
        this.made = made;
        this.limits = limits;
    }

    /** Asked for its size before a single pixel is read. */
    void make(Path file, String mediaType) throws IOException {
        try (var input = new FileImageInputStream(file.toFile())) {
            var reader = reader(input, mediaType);
            reader.setInput(input, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if ((long) width * height > limits.pixels()) {
                throw new CannotRender(RenderingFailure.TOO_LARGE, width + " x " + height + " pixels");
            }
            made.pageCount(1);
            var every = Math.max(1, Math.max(width, height) / Renderer.PAGE_SIDE);
            var parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(every, every, 0, 0);
            made.page(Orientation.of(file).upright(reader.read(0, parameters)));
        } catch (IIOException e) {
            if (String.valueOf(e.getMessage()).startsWith("Unsupported")) {
                throw new CannotRender(RenderingFailure.UNSUPPORTED, "Such pixels are not read");
            }
            if (String.valueOf(e.getMessage()).startsWith("Insufficient memory")) {
                throw new CannotRender(RenderingFailure.TOO_LARGE, "It can only be unpacked as a whole");
            }
            throw e;
        }
    }

    /** Whatever the type says, only a reader of that type that knows the first bytes is let at the rest. */
    private static ImageReader reader(ImageInputStream input, String mediaType) throws IOException {
        var readers = ImageIO.getImageReadersByMIMEType(mediaType);
        while (readers.hasNext()) {
            var reader = readers.next();
            if (reader.getOriginatingProvider().canDecodeInput(input)) {
                return reader;
            }
        }
        throw new CannotRender(RenderingFailure.BROKEN, "Not " + mediaType);
    }
}
