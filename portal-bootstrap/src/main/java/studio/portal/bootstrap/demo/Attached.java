package studio.portal.bootstrap.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A file that somebody sends with a message. */
final class Attached {
    private static final int WIDTH = 880;
    private static final int HEIGHT = 560;
    private static final int SHEET_WIDTH = 780;
    private static final int SHEET_HEIGHT = 1100;
    private static final Color LINE = new Color(0xdfe4ea);

    private final String name;
    private final byte[] bytes;

    private Attached(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    String name() {
        return name;
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    static Attached text(String name, String content) {
        return new Attached(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A screenshot of a form that refuses something. Drawn without a letter: small machines have no fonts. */
    static Attached screenshot(String name, Color accent) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw(graphics, accent);
        graphics.dispose();
        return png(name, image);
    }

    private static Attached png(String name, BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Attached(name, bytes.toByteArray());
    }

    /** A page of a printed thing: a heading, lines, a picture. Drawn without a letter, too. */
    static Attached sheet(String name, Color accent) {
        var image = new BufferedImage(SHEET_WIDTH, SHEET_HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, SHEET_WIDTH, SHEET_HEIGHT);
        box(graphics, accent, 60, 70, 400, 42);
        for (var line = 0; line < 3; line++) {
            box(graphics, LINE, 60, 150 + 46 * line, 660, 18);
        }
        box(graphics, accent, 60, 300, 660, 240);
        box(graphics, Color.WHITE, 330, 360, 120, 120);
        for (var line = 0; line < 6; line++) {
            box(graphics, LINE, 60, 590 + 46 * line, line == 5 ? 380 : 660, 18);
        }
        graphics.dispose();
        return png(name, image);
    }

    private static void draw(Graphics2D graphics, Color accent) {
        box(graphics, new Color(0xeceff3), 0, 0, WIDTH, HEIGHT);
        box(graphics, new Color(0x2b3440), 0, 0, WIDTH, 44);
        for (var button = 0; button < 3; button++) {
            graphics.setColor(new Color(0x6d7a8a));
            graphics.fillOval(16 + 24 * button, 15, 14, 14);
        }
        box(graphics, Color.WHITE, 240, 96, 400, 392);
        box(graphics, new Color(0x2b3440), 280, 132, 180, 18);
        field(graphics, 184, new Color(0xb9c2cd));
        field(graphics, 264, accent);
        box(graphics, accent, 280, 320, 230, 10);
        box(graphics, new Color(0x066fd1), 280, 372, 320, 48);
        box(graphics, Color.WHITE, 400, 390, 80, 12);
        box(graphics, new Color(0xb9c2cd), 340, 448, 200, 10);
    }

    private static void field(Graphics2D graphics, int y, Color border) {
        box(graphics, new Color(0x6d7a8a), 280, y - 20, 90, 10);
        graphics.setColor(border);
        graphics.setStroke(new BasicStroke(2));
        graphics.drawRoundRect(280, y, 320, 44, 8, 8);
        for (var dot = 0; dot < 12; dot++) {
            graphics.fillOval(296 + 18 * dot, y + 18, 8, 8);
        }
    }

    private static void box(Graphics2D graphics, Color colour, int x, int y, int width, int height) {
        graphics.setColor(colour);
        graphics.fillRoundRect(x, y, width, height, 6, 6);
    }
}
