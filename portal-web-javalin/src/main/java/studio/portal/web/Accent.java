package studio.portal.web;

import java.util.Locale;

/**
 * The studio's colour, made readable: text on it is white or nearly black, and as the colour of links it is darkened or
 * lightened until it stands out 4.5 to 1 (WCAG 2.2, 1.4.3) from the surfaces of either theme.
 */
record Accent(int red, int green, int blue) {
    private static final double READABLE = 4.5;
    private static final Accent BLACK = new Accent(17, 24, 39);
    private static final Accent WHITE = new Accent(255, 255, 255);
    /** The darkest surface of the light theme on which links stand, and the lightest of the dark one. */
    private static final Accent LIGHT_SURFACE = new Accent(238, 242, 247);

    private static final Accent DARK_SURFACE = new Accent(44, 49, 57);

    /** @param colour as {@code #rrggbb} */
    static Accent of(String colour) {
        var value = Integer.parseInt(colour.substring(1), 16);
        return new Accent(value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff);
    }

    String styleSheet() {
        var button = readableUnderText();
        var text = button.contrast(WHITE) >= READABLE ? WHITE : BLACK;
        return ":root{--tblr-primary:%s;--tblr-primary-rgb:%d,%d,%d;--accent-text:%s;--accent-link:%s}%n"
                        .formatted(
                                button.css(),
                                button.red,
                                button.green,
                                button.blue,
                                text.css(),
                                towards(BLACK, LIGHT_SURFACE).css())
                + "[data-bs-theme=dark]{--accent-link:%s}%n"
                        .formatted(towards(WHITE, DARK_SURFACE).css());
    }

    /** Every colour carries either white or black at 4.5 to 1 or nearly so; the few that do not are darkened a little. */
    private Accent readableUnderText() {
        return contrast(BLACK) >= READABLE ? this : towards(BLACK, WHITE);
    }

    private Accent towards(Accent end, Accent surface) {
        var colour = this;
        for (var step = 0; step <= 20 && colour.contrast(surface) < READABLE; step++) {
            colour = mix(end, step / 20.0);
        }
        return colour;
    }

    private Accent mix(Accent other, double share) {
        return new Accent(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    double contrast(Accent other) {
        var lighter = Math.max(luminance(), other.luminance());
        var darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    String css() {
        return "#%02x%02x%02x".formatted(red, green, blue).toLowerCase(Locale.ROOT);
    }
}
