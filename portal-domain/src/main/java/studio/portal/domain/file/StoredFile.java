package studio.portal.domain.file;

import java.util.List;

/** What the bytes of a file have to be. */
public record StoredFile(UploadId id, long size, List<ContentHash> blocks) {
    public StoredFile {
        blocks = List.copyOf(blocks);
    }
}
