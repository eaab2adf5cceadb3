package studio.portal.domain.document;

import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.UploadId;

/**
 * A file that becomes a version of a document.
 *
 * @param note what whoever adds it says about it; perhaps ""
 * @param share whether the client sees it from the start; what a member adds is seen in any case
 */
public record NewVersion(UploadId upload, ContentHash hash, String note, boolean share) {}
