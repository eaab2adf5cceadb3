package studio.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Plain text in parts, so that a template can make the web addresses in it links. */
public final class LinkedText {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

    /** @param isLink whether the text is an address */
    public record Part(String text, boolean isLink) {}

    private LinkedText() {}

    public static List<Part> of(String text) {
        var parts = new ArrayList<Part>();
        var found = ADDRESS.matcher(text);
        var end = 0;
        while (found.find()) {
            parts.add(new Part(text.substring(end, found.start()), false));
            parts.add(new Part(found.group(), true));
            end = found.end();
        }
        parts.add(new Part(text.substring(end), false));
        return parts;
    }
}
