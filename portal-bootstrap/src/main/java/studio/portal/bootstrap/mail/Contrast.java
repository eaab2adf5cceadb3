package studio.portal.bootstrap.mail;

/** Which of black and white reads better on a colour (WCAG 2.2, relative luminance). */
final class Contrast {
    /** Above this luminance black has the higher contrast. */
    private static final double BALANCE = 0.179;

    private Contrast() {}

    /** @param colour as {@code #rrggbb} */
    static String on(String colour) {
        var luminance = 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
        return luminance > BALANCE ? "#000000" : "#ffffff";
    }

    private static double linear(String colour, int at) {
        var share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
