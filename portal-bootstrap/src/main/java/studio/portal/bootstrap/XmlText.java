package studio.portal.bootstrap;

import java.util.regex.Pattern;

/** Text that people wrote, as XML can hold it. */
public final class XmlText {
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private XmlText() {}

    /** The text with a replacement character for each one that XML 1.0 cannot hold, which readers would refuse. */
    public static String of(String text) {
        return NO_XML.matcher(text).replaceAll("\uFFFD");
    }
}
