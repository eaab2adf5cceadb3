package studio.portal.application.document;

import java.time.Instant;
import java.util.Optional;
import studio.portal.application.account.PersonName;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.document.VersionFacts;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.UploadId;

/**
 * One version of a document as its page shows it.
 *
 * @param size in bytes
 * @param mediaType detected from the content
 * @param note what whoever added it says about it; perhaps ""
 * @param by empty if a job added it
 * @param sharedAt since when the client sees it
 * @param decidedAt when it was first approved or rejected, or a milestone decided on that hands it over
 * @param damaged whether its bytes were found not to be what was received
 */
public record VersionRow(
        VersionNumber number,
        UploadId upload,
        String fileName,
        long size,
        String mediaType,
        ContentHash hash,
        String note,
        Optional<PersonName> by,
        Instant addedAt,
        Optional<Instant> sharedAt,
        Optional<Instant> decidedAt,
        Optional<WithdrawalMark> withdrawal,
        boolean damaged)
        implements VersionFacts {
    @Override
    public Optional<PersonId> adder() {
        return by.map(PersonName::id);
    }

    @Override
    public boolean isShared() {
        return sharedAt.isPresent();
    }

    @Override
    public boolean isWithdrawn() {
        return withdrawal.isPresent();
    }

    @Override
    public boolean isDecided() {
        return decidedAt.isPresent();
    }
}
