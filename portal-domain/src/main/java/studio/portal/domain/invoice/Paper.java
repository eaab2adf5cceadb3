package studio.portal.domain.invoice;

import java.util.List;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.FileName;
import studio.portal.domain.file.UploadId;

/**
 * A file that an issued invoice or a sent offer was written into; its bytes are kept.
 *
 * @param id as of every file that is stored
 * @param blocks as {@link studio.portal.domain.file.Upload#blocks}
 */
public record Paper(UploadId id, PaperKind kind, FileName name, long size, ContentHash hash, List<ContentHash> blocks) {
    public Paper {
        blocks = List.copyOf(blocks);
    }
}
