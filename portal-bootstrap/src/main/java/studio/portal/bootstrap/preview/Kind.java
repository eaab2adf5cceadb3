package studio.portal.bootstrap.preview;

import java.util.Map;
import java.util.Optional;

/** What a preview can be made of, told by the type that was detected from a file's first bytes. */
enum Kind {
    PDF,
    PICTURE,
    TEXT;

    private static final Map<String, Kind> TYPES = Map.of(
            "application/pdf", PDF,
            "image/png", PICTURE,
            "image/jpeg", PICTURE,
            "image/gif", PICTURE,
            "image/bmp", PICTURE,
            "image/webp", PICTURE,
            "application/json", TEXT);

    /** HTML is text too, but whoever previews a page wants to see the page, which must not run here. */
    static Optional<Kind> of(String mediaType) {
        var known = Optional.ofNullable(TYPES.get(mediaType));
        return known.isPresent() || !mediaType.startsWith("text/") || mediaType.equals("text/html")
                ? known
                : Optional.of(TEXT);
    }
}
