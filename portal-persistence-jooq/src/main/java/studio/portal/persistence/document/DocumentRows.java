package studio.portal.persistence.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import studio.portal.application.SearchWords;
import studio.portal.application.project.ProjectName;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.document.DocumentState;
import studio.portal.domain.document.DocumentVersion;
import studio.portal.domain.document.Labels;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.document.Withdrawal;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;
import studio.portal.persistence.Moments;
import studio.portal.persistence.schema.tables.Project;
import studio.portal.persistence.schema.tables.records.DocumentRecord;
import studio.portal.persistence.schema.tables.records.DocumentVersionRecord;

/** Documents and their versions as rows and back. */
final class DocumentRows {
    private static final int TITLE_WORDS_LENGTH = 250;

    private DocumentRows() {}

    static Document document(DocumentRecord row, List<String> labels, List<DocumentVersion> versions) {
        return Document.stored(new DocumentState(
                new DocumentId(row.getId()),
                new ClientId(row.getClientId()),
                Optional.ofNullable(row.getProjectId()).map(ProjectId::new),
                row.getTitle(),
                kind(row.getKind()),
                new Labels(labels),
                row.getClients(),
                versions,
                actor(row.getAddedByPerson(), row.getAddedByJob()),
                row.getAddedAt(),
                row.getUpdatedAt(),
                withdrawal(
                        row.getWithdrawnByPerson(),
                        row.getWithdrawnByJob(),
                        row.getWithdrawnAt(),
                        row.getWithdrawnReason()),
                row.getVersion(),
                row.getShownVersion()));
    }

    static DocumentVersion version(DocumentVersionRecord row, String hash) {
        return new DocumentVersion(
                new VersionNumber(row.getN()),
                new UploadId(row.getUploadId()),
                new ContentHash(hash),
                row.getNote(),
                actor(row.getAddedByPerson(), row.getAddedByJob()),
                row.getAddedAt(),
                Optional.ofNullable(row.getSharedAt()),
                Optional.ofNullable(row.getDecidedAt()),
                withdrawal(
                        row.getWithdrawnByPerson(),
                        row.getWithdrawnByJob(),
                        row.getWithdrawnAt(),
                        row.getWithdrawnReason()));
    }

    /** Fills in what never changes. */
    static void fillFirst(DocumentRecord row, DocumentState state) {
        row.setId(state.id().value());
        row.setClientId(state.client().value());
        row.setClients(state.clients());
        row.setAddedByPerson(person(state.addedBy()));
        row.setAddedByJob(job(state.addedBy()));
        row.setAddedAt(Moments.stored(state.addedAt()));
    }

    /** Fills in what changes later on. */
    static void fill(DocumentRecord row, DocumentState state, long version) {
        row.setProjectId(state.project().map(ProjectId::value).orElse(null));
        row.setTitle(state.title());
        row.setTitleWords(titleWords(state.title()));
        row.setKind(state.kind().word());
        row.setUpdatedAt(Moments.stored(state.updatedAt()));
        row.setShared(state.versions().stream().anyMatch(DocumentVersion::isShared));
        row.setWithdrawn(state.withdrawal().isPresent());
        state.withdrawal().ifPresent(mark -> {
            row.setWithdrawnByPerson(person(mark.by()));
            row.setWithdrawnByJob(job(mark.by()));
            row.setWithdrawnAt(Moments.stored(mark.at()));
            row.setWithdrawnReason(mark.reason());
        });
        row.setVersion(version);
        row.setShownVersion(state.shownVersion());
    }

    static void fillFirst(DocumentVersionRecord row, DocumentId document, DocumentVersion version) {
        row.setDocumentId(document.value());
        row.setN(version.number().value());
        row.setUploadId(version.upload().value());
        row.setNote(version.note());
        row.setAddedByPerson(person(version.addedBy()));
        row.setAddedByJob(job(version.addedBy()));
        row.setAddedAt(Moments.stored(version.addedAt()));
    }

    static void fill(DocumentVersionRecord row, DocumentVersion version) {
        row.setSharedAt(version.sharedAt().map(Moments::stored).orElse(null));
        row.setDecidedAt(version.decidedAt().map(Moments::stored).orElse(null));
        version.withdrawal().ifPresent(mark -> {
            row.setWithdrawnByPerson(person(mark.by()));
            row.setWithdrawnByJob(job(mark.by()));
            row.setWithdrawnAt(Moments.stored(mark.at()));
            row.setWithdrawnReason(mark.reason());
        });
    }

    /** Longer titles that begin alike are in the order of their ids. */
    static String titleWords(String title) {
        var words = String.join(" ", SearchWords.of(title));
        if (words.length() <= TITLE_WORDS_LENGTH) {
            return words;
        }
        var half = Character.isHighSurrogate(words.charAt(TITLE_WORDS_LENGTH - 1)) ? 1 : 0;
        return words.substring(0, TITLE_WORDS_LENGTH - half);
    }

    /** Of a row that the project was joined to, as far as the reader sees it. */
    static Optional<ProjectName> project(Record row, Project project) {
        return Optional.ofNullable(row.get(project.ID))
                .map(id -> new ProjectName(
                        new ProjectId(id),
                        new ClientId(row.get(project.CLIENT_ID)),
                        Optional.ofNullable(row.get(project.NUMBER)).map(ProjectNumber::new),
                        row.get(project.NAME)));
    }

    static DocumentKind kind(String word) {
        return DocumentKind.ofWord(word).orElseThrow();
    }

    static ActorReference actor(@Nullable UUID person, @Nullable String job) {
        return new ActorReference(Optional.ofNullable(person).map(PersonId::new), Optional.ofNullable(job));
    }

    private static Optional<Withdrawal> withdrawal(
            @Nullable UUID person, @Nullable String job, @Nullable Instant at, @Nullable String reason) {
        return at == null || reason == null
                ? Optional.empty()
                : Optional.of(new Withdrawal(actor(person, job), at, reason));
    }

    private static @Nullable UUID person(ActorReference who) {
        return who.person().map(PersonId::value).orElse(null);
    }

    private static @Nullable String job(ActorReference who) {
        return who.job().orElse(null);
    }
}
