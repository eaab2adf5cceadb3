package studio.portal.domain.file;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import studio.portal.domain.account.PersonId;

/**
 * A file whose bytes are safely stored. Until something names it as an attachment only its uploader knows of it, and it
 * is collected after {@link #KEPT_UNUSED}.
 *
 * @param size in bytes
 * @param mediaType detected from the content, never believed from the sender
 * @param blocks the SHA-256 of each {@value #BLOCK_SIZE} bytes, in order, the last one shorter
 */
public record Upload(
        UploadId id,
        PersonId uploader,
        FileName name,
        long size,
        String mediaType,
        ContentHash hash,
        List<ContentHash> blocks,
        Instant uploadedAt) {
    public static final int BLOCK_SIZE = 1 << 20;
    public static final Duration KEPT_UNUSED = Duration.ofDays(1);

    /** Far longer than between naming bytes and having kept them. */
    public static final Duration KEPT_GIVEN_UP = Duration.ofHours(1);

    public Upload {
        blocks = List.copyOf(blocks);
    }

    /** The same file as it was taken in before, when the request came for the first time. */
    public Upload earlier(UploadId first) {
        return new Upload(first, uploader, name, size, mediaType, hash, blocks, uploadedAt);
    }
}
