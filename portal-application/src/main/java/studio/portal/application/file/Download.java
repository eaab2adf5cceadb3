package studio.portal.application.file;

import java.util.List;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.UploadId;

/**
 * A file somebody may have: what {@link BlobStore#read} needs, and what the answer says of it.
 *
 * @param damaged what is stored was found not to be what was received
 */
public record Download(
        UploadId id,
        String name,
        long size,
        String mediaType,
        ContentHash hash,
        List<ContentHash> blocks,
        boolean damaged) {
    /** @throws LostFile if it is known to be damaged */
    public void mustBeWhole() {
        if (damaged) {
            throw new LostFile();
        }
    }
}
