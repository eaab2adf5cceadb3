package studio.portal.application.file;

import studio.portal.domain.file.UploadId;

/**
 * A file with something that was said, as a page shows it.
 *
 * @param size in bytes
 * @param damaged what is stored is not what was received, so that nobody can have it
 */
public record AttachmentView(UploadId id, String name, long size, String mediaType, boolean damaged) {}
