package studio.portal.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MONDAY;

import java.time.Instant;
import java.util.function.Consumer;
import studio.portal.domain.RepositoryContract;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.file.ExampleUploads;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadRepository;

/** What the contracts about stored documents share. */
public interface StoredDocuments extends RepositoryContract {
    Instant LATER = MONDAY.plusSeconds(3600);

    DocumentRepository documents();

    UploadRepository uploads();

    default Document add(Actor by, ClientId client, String title, DocumentKind kind, boolean share) {
        var upload = upload(by);
        return write(() -> {
            var document = Document.add(
                    ExampleDocuments.documentId(),
                    ExampleDocuments.opening(client, title, kind),
                    ExampleDocuments.version(upload, share),
                    by,
                    MONDAY);
            documents().add(by, document);
            return document;
        });
    }

    /** An unused file of theirs. */
    default Upload upload(Actor by) {
        var upload = ExampleUploads.screenshot(by.personId().orElseThrow());
        run(() -> ExampleUploads.add(uploads(), by, upload));
        return upload;
    }

    default Document found(Actor actor, Document document) {
        return documents().find(actor, document.id()).orElseThrow();
    }

    default boolean sees(Actor actor, Document document) {
        var found = documents().find(actor, document.id()).isPresent();
        assertThat(write(() -> documents().lock(actor, document.id())).isPresent())
                .isEqualTo(found);
        return found;
    }

    /** Locks, changes and stores, as a use case does. */
    default void change(Actor by, Document document, Consumer<Document> change) {
        run(() -> {
            var locked = documents().lock(JOB, document.id()).orElseThrow();
            change.accept(locked);
            documents().update(by, locked);
        });
    }

    default void addVersion(Actor by, Document document, boolean share) {
        var upload = upload(by);
        change(by, document, locked -> locked.addVersion(ExampleDocuments.version(upload, share), by, LATER));
    }
}
