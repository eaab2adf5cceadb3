package studio.portal.domain.file;

import java.util.List;

/** What bytes that are kept once have to be, however many uploads name them. */
public record StoredFile(ContentHash hash, long size, List<ContentHash> blocks) {
    public StoredFile {
        blocks = List.copyOf(blocks);
    }
}
