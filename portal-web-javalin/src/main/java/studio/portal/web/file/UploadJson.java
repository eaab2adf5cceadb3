package studio.portal.web.file;

import java.time.Instant;
import java.util.Optional;
import studio.portal.application.file.UploadProgress;
import studio.portal.domain.file.UploadId;
import studio.portal.web.RouteTable;

/**
 * @param arrived bytes that are safely stored; once it is as many as the size, the file can be named by its id
 * @param expiresAt when it is given up unless more arrives before; null for a file that is whole
 * @param url where more of it is sent to
 */
record UploadJson(UploadId id, String name, long size, long arrived, Optional<Instant> expiresAt, String url) {
    static UploadJson of(UploadProgress progress) {
        return new UploadJson(
                progress.id(),
                progress.name(),
                progress.size(),
                progress.arrived(),
                progress.expiresAt(),
                url(progress.id()));
    }

    static String url(UploadId id) {
        return RouteTable.API + "/uploads/" + id;
    }
}
