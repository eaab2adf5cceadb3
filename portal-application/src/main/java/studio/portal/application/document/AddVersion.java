package studio.portal.application.document;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.Versions;
import studio.portal.application.account.MembersNow;
import studio.portal.application.file.AskForPreview;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentRepository;
import studio.portal.domain.document.DocumentVersion;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.document.VoidReason;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.file.UploadRepository;

/** A file becomes the newest version of a document; two at once become two versions, one after the other. */
public final class AddVersion {
    /**
     * @param uploadId an upload of the actor's own that nothing names yet
     * @param share whether the client sees it at once; what a member adds is seen in any case
     */
    public record Command(
            @NotNull UploadId uploadId,
            Optional<@Size(max = DocumentVersion.NOTE_LENGTH) String> note,
            boolean share,
            Optional<Long> expectedVersion) {}

    private final Transactions transactions;
    private final Validation validation;
    private final DocumentRepository documents;
    private final UploadRepository uploads;
    private final AskForPreview previews;
    private final ApprovalRecord approvals;
    private final MembersNow members;
    private final Clock clock;

    public AddVersion(
            Transactions transactions,
            Validation validation,
            DocumentRepository documents,
            UploadRepository uploads,
            AskForPreview previews,
            ApprovalRecord approvals,
            MembersNow members,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.documents = documents;
        this.uploads = uploads;
        this.previews = previews;
        this.approvals = approvals;
        this.members = members;
        this.clock = clock;
    }

    public VersionNumber handle(Actor actor, DocumentId id, Command command) {
        validation.check(command);
        return transactions.write(actor, () -> {
            var now = members.asTheyAreNow(actor);
            var document = documents.lock(now, id).orElseThrow(NotFound::new);
            Versions.expect(command.expectedVersion(), document.version(now));
            var file = NewVersions.file(uploads, now, command.uploadId());
            var version =
                    document.addVersion(NewVersions.of(file, command.note(), command.share()), now, clock.instant());
            documents.update(now, document);
            previews.handle(now, file);
            approvals.overtake(now, document, VoidReason.NEW_VERSION, clock.instant());
            return version.number();
        });
    }
}
