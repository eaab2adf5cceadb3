package studio.portal.bootstrap.preview;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a camera was held, which a JPEG says in its Exif part (tag 0x0112) and Java does not read. Whatever is odd there
 * counts as upright.
 *
 * @param value 1 to 8 as Exif numbers them
 */
record Orientation(int value) {
    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int BEGINNING = 64 * 1024;
    private static final int APP1 = 0xE1;
    private static final int TAG = 0x0112;

    static Orientation of(Path file) throws IOException {
        byte[] beginning;
        try (var input = Files.newInputStream(file)) {
            beginning = input.readNBytes(BEGINNING);
        }
        try {
            return of(ByteBuffer.wrap(beginning));
        } catch (RuntimeException odd) {
            return UPRIGHT;
        }
    }

    private static Orientation of(ByteBuffer bytes) {
        if ((bytes.getShort(0) & 0xFFFF) != 0xFFD8) {
            return UPRIGHT;
        }
        for (var at = 2; (bytes.get(at) & 0xFF) == 0xFF; ) {
            var marker = bytes.get(at + 1) & 0xFF;
            var length = bytes.getShort(at + 2) & 0xFFFF;
            if (marker == APP1) {
                return ofExif(bytes.slice(at + 4, length - 2));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static Orientation ofExif(ByteBuffer part) {
        var name = new byte[6];
        part.get(name);
        if (!new String(name, StandardCharsets.US_ASCII).equals("Exif\0\0")) {
            return UPRIGHT;
        }
        var tiff = part.slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & 0xFFFF;
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                var value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    BufferedImage upright(BufferedImage picture) {
        if (equals(UPRIGHT)) {
            return picture;
        }
        var width = picture.getWidth();
        var height = picture.getHeight();
        var turned = value >= 5;
        var upright = new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        var canvas = upright.createGraphics();
        canvas.drawImage(picture, turn(width, height), null);
        canvas.dispose();
        return upright;
    }

    private AffineTransform turn(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
