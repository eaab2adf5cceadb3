package studio.portal.application.document;

import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;

import java.util.List;
import java.util.Optional;
import studio.portal.application.InMemoryPortal;
import studio.portal.application.account.MembersNow;
import studio.portal.application.file.AskForPreview;
import studio.portal.application.file.Download;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.Cast;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.file.ExampleUploads;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.project.ProjectId;

/** The use cases of documents over an in-memory portal, for tests to extend. */
public abstract class DocumentDesk extends InMemoryPortal {
    /** Of Kern &amp; Sons. */
    protected static final ProjectId PROJECT = new ProjectId(Cast.id(0x77));

    private final ProjectsOfClient projects =
            (actor, client, project) -> client.equals(KERN) && project.equals(PROJECT);

    private final AskForPreview previews =
            new AskForPreview(renderings(), (mediaType, size) -> Optional.empty(), jobs, clock);

    protected final SettingsQueries currentSettings =
            actor -> settings().find(actor).settings();
    protected final ApprovalRecord record = new ApprovalRecord(
            approvals(), evidence(), new EvidenceWords(people(), clients(), this::stored, currentSettings));

    protected final MembersNow members = new MembersNow(people());

    protected final AddDocument addDocument = new AddDocument(
            transactions, validation, documents(), clients(), projects, uploads(), previews, ids, members, clock);
    protected final AddVersion addVersion =
            new AddVersion(transactions, validation, documents(), uploads(), previews, record, members, clock);
    protected final ShareVersion shareVersion = new ShareVersion(transactions, documents(), clock);
    protected final ChangeDocument changeDocument =
            new ChangeDocument(transactions, validation, documents(), projects, clock);
    protected final WithdrawVersion withdrawVersion =
            new WithdrawVersion(transactions, validation, documents(), record, members, clock);
    protected final WithdrawDocument withdrawDocument =
            new WithdrawDocument(transactions, validation, documents(), record, members, clock);

    /** The studio's, for Kern &amp; Sons; private. */
    protected final DocumentId contract() {
        return addDocument.handle(ANA, contract(Optional.of(KERN), Optional.empty(), uploadedBy(ANA), false));
    }

    /** Mara's. */
    protected final DocumentId maras() {
        return addDocument.handle(MARA, contract(Optional.empty(), Optional.empty(), uploadedBy(MARA), false));
    }

    protected static AddDocument.Command contract(
            Optional<ClientId> client, Optional<ProjectId> project, UploadId upload, boolean share) {
        return new AddDocument.Command(
                Optional.empty(),
                DocumentKind.CONTRACT,
                List.of("Legal"),
                client,
                project,
                upload,
                Optional.of("First thoughts"),
                share);
    }

    protected static AddVersion.Command version(UploadId upload, boolean share) {
        return new AddVersion.Command(upload, Optional.of("Second thoughts"), share, Optional.empty());
    }

    protected static WithdrawVersion.Command because(String reason) {
        return new WithdrawVersion.Command(reason, Optional.empty());
    }

    protected final Document document(DocumentId id) {
        return documents().find(JOB, id).orElseThrow();
    }

    protected final UploadId uploadedBy(Actor who) {
        var upload = ExampleUploads.screenshot(who.personId().orElseThrow());
        ExampleUploads.add(uploads(), who, upload);
        return upload.id();
    }

    /** Every file is called alike here. */
    protected final Optional<Download> stored(Actor actor, DocumentId id, VersionNumber number) {
        return documents()
                .find(actor, id)
                .map(document -> document.version(number))
                .map(version -> new Download(
                        version.upload(), "contract.pdf", 4, "application/pdf", version.hash(), List.of(), false));
    }
}
