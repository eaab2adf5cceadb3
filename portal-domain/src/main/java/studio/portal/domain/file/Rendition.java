package studio.portal.domain.file;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A picture that the portal has drawn of a file: nothing of the file itself is in it, so it may be shown in a page.
 *
 * @param page of the file, from 1
 * @param mediaType PNG or JPEG, nothing else
 * @param hash under which its bytes are kept
 */
public record Rendition(
        Kind kind,
        int page,
        String mediaType,
        int width,
        int height,
        long size,
        ContentHash hash,
        List<ContentHash> blocks) {
    private static final Set<String> DRAWN = Set.of("image/png", "image/jpeg");

    /** What it is drawn for. Stored and answered by its lower-case word. */
    public enum Kind {
        /** Small, of the first page: for lists. */
        THUMBNAIL,
        PAGE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for any other word */
        public static Kind of(String word) {
            return Stream.of(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No rendition is called " + word));
        }
    }

    public Rendition {
        if (!DRAWN.contains(mediaType)) {
            throw new IllegalArgumentException("Not drawn by the portal: " + mediaType);
        }
        if (page < 1 || width < 1 || height < 1 || size < 1) {
            throw new IllegalArgumentException("No such picture");
        }
        blocks = List.copyOf(blocks);
    }
}
