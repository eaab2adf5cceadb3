package studio.portal.domain.file;

import java.util.List;

/**
 * A file that waits for its preview.
 *
 * @param tries this one counted
 */
public record FileToRender(
        UploadId id, String mediaType, long size, ContentHash hash, List<ContentHash> blocks, int tries) {
    public FileToRender {
        blocks = List.copyOf(blocks);
    }
}
