package studio.portal.domain.document;

import java.time.Instant;
import java.util.Optional;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.UploadId;

/**
 * One version of a document: bytes that never change, and what became of them.
 *
 * @param note what whoever added it says about it; perhaps ""
 * @param sharedAt since when the client sees it; empty while it is the studio's alone
 * @param decidedAt when it was first approved or rejected, or a milestone decided on that hands it over; from then on it
 *     stays for ever
 */
public record DocumentVersion(
        VersionNumber number,
        UploadId upload,
        ContentHash hash,
        String note,
        ActorReference addedBy,
        Instant addedAt,
        Optional<Instant> sharedAt,
        Optional<Instant> decidedAt,
        Optional<Withdrawal> withdrawal)
        implements VersionFacts {
    public static final int NOTE_LENGTH = 1000;

    /** @throws RuleViolation {@code version-note} if the note is longer than {@value #NOTE_LENGTH} characters */
    public DocumentVersion {
        note = note.strip();
        if (note.length() > NOTE_LENGTH) {
            throw new RuleViolation("version-note", "A note has at most " + NOTE_LENGTH + " characters");
        }
    }

    DocumentVersion shared(Instant at) {
        return new DocumentVersion(
                number, upload, hash, note, addedBy, addedAt, Optional.of(at), decidedAt, withdrawal);
    }

    DocumentVersion decided(Instant at) {
        return new DocumentVersion(
                number,
                upload,
                hash,
                note,
                addedBy,
                addedAt,
                sharedAt,
                decidedAt.or(() -> Optional.of(at)),
                withdrawal);
    }

    DocumentVersion withdrawn(Withdrawal mark) {
        return new DocumentVersion(
                number, upload, hash, note, addedBy, addedAt, sharedAt, decidedAt, Optional.of(mark));
    }

    void mustNotBeWithdrawn() {
        if (isWithdrawn()) {
            throw new RuleViolation("version-withdrawn", "The version is withdrawn");
        }
    }

    void mustNotBeDecided() {
        if (isDecided()) {
            throw new RuleViolation("approved-stays", "What somebody has decided on stays");
        }
    }

    @Override
    public Optional<PersonId> adder() {
        return addedBy.person();
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
