package studio.portal.application.file;

import java.time.Instant;
import java.util.Optional;
import studio.portal.domain.file.UnfinishedUpload;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadId;

/**
 * How far a file has come that is sent bit by bit.
 *
 * @param size of the whole file, in bytes
 * @param arrived bytes of it that are safely stored; once it is as many, the file can be named by its id
 * @param expiresAt when it is given up, unless more arrives before; empty for a file that is there
 */
public record UploadProgress(UploadId id, String name, long size, long arrived, Optional<Instant> expiresAt) {
    static UploadProgress of(UnfinishedUpload upload, long arrived) {
        return new UploadProgress(
                upload.id(), upload.name().value(), upload.size(), arrived, Optional.of(upload.expiresAt()));
    }

    static UploadProgress of(Upload upload) {
        return new UploadProgress(upload.id(), upload.name().value(), upload.size(), upload.size(), Optional.empty());
    }
}
