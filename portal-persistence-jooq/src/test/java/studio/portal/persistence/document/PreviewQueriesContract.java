package studio.portal.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.document.ExampleDocuments.n;
import static studio.portal.persistence.schema.Tables.DOCUMENT_WORD;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import studio.portal.application.document.VersionPreview;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.document.ExampleDocuments;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.ExampleUploads;
import studio.portal.domain.file.RenderingFailure;
import studio.portal.domain.file.RenderingState;
import studio.portal.domain.file.Rendition;
import studio.portal.domain.file.UploadId;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

/** What there is to see of a version is seen by those who may have its bytes, and by nobody else. */
abstract class PreviewQueriesContract extends JooqStore {
    private static final ContentHash DRAWN = new ContentHash("d".repeat(64));

    private final JooqPreviewQueries previews = new JooqPreviewQueries(database());

    PreviewQueriesContract(Vendor vendor) {
        super(vendor);
    }

    @Test
    void a_preview_is_seen_by_whoever_sees_the_version() {
        var shared = added(true);
        draw(upload(shared, 1), "Offer of March");

        for (var actor : List.of(ANA, MARA, ANA_AS_MARA)) {
            var preview = previews.find(actor, shared.id(), n(1)).orElseThrow();
            assertThat(preview.state()).isEqualTo(RenderingState.DONE);
            assertThat(preview.pages()).containsExactly(new VersionPreview.Page(1, 30, 20));
            assertThat(preview.hasText()).isTrue();
            assertThat(previews.text(actor, shared.id(), n(1))).contains("Offer of March");
            assertThat(previews.rendition(actor, shared.id(), n(1), Rendition.Kind.PAGE, 1))
                    .hasValueSatisfying(
                            picture -> assertThat(picture.mediaType()).isEqualTo("image/png"));
            assertThat(previews.thumbnails(actor, List.of(shared.id()))).isEqualTo(Map.of(shared.id(), n(1)));
        }
        for (var actor : List.of(BEA, VISITOR)) {
            assertNothing(actor, shared.id(), 1);
        }
        assertThat(previews.rendition(ANA, shared.id(), n(1), Rendition.Kind.PAGE, 2))
                .isEmpty();
        assertThat(previews.find(ANA, shared.id(), n(2))).isEmpty();
    }

    @Test
    void what_is_private_shows_nothing_to_the_client() {
        var contract = added(false);
        draw(upload(contract, 1), "Our price is secret");

        assertThat(previews.text(ANA, contract.id(), n(1))).isPresent();
        assertNothing(MARA, contract.id(), 1);
    }

    @Test
    void a_newer_private_version_leaves_the_client_the_thumbnail_of_the_older() {
        var document = added(true);
        draw(upload(document, 1), "one");
        change(document.id(), stored -> {
            var file = ExampleUploads.screenshot(ANA.personId().orElseThrow());
            ExampleUploads.add(uploads(), ANA, file);
            stored.addVersion(ExampleDocuments.version(file, false), ANA, MONDAY);
        });
        draw(upload(find(document.id()), 2), "two");

        assertThat(previews.thumbnails(ANA, List.of(document.id()))).isEqualTo(Map.of(document.id(), n(2)));
        assertThat(previews.thumbnails(MARA, List.of(document.id()))).isEqualTo(Map.of(document.id(), n(1)));
        assertNothing(MARA, document.id(), 2, false);
    }

    @Test
    void what_was_withdrawn_shows_nothing_to_the_client_any_more() {
        var document = added(true);
        draw(upload(document, 1), "one");
        change(document.id(), stored -> stored.withdraw(n(1), "A mistake", ANA, MONDAY));

        assertThat(previews.find(ANA, document.id(), n(1))).isPresent();
        assertNothing(MARA, document.id(), 1);
    }

    @Test
    void a_failure_says_why_and_what_waits_is_pending() {
        var document = added(true);
        assertThat(previews.find(MARA, document.id(), n(1)).orElseThrow().state())
                .isEqualTo(RenderingState.PENDING);

        var upload = upload(document, 1);
        run(() -> {
            renderings().ask(JOB, upload, MONDAY);
            renderings().fail(JOB, upload, RenderingFailure.ENCRYPTED, MONDAY);
        });

        assertThat(previews.find(MARA, document.id(), n(1)).orElseThrow().failure())
                .contains(RenderingFailure.ENCRYPTED);
    }

    @Test
    void the_words_of_a_text_are_those_of_its_version() {
        var document = added(true);
        var words = new TextWords(database());
        run(() -> words.found(JOB, upload(document, 1), "Zwetschge zwetschge " + "x".repeat(60)));
        run(() -> words.found(JOB, upload(document, 1), "Zwetschge again"));
        run(() -> words.found(ANA, upload(document, 1), "Nothing"));

        assertThat(database()
                        .sql()
                        .select(DOCUMENT_WORD.N)
                        .from(DOCUMENT_WORD)
                        .where(DOCUMENT_WORD.WORD.eq("zwetschge"))
                        .fetch(DOCUMENT_WORD.N))
                .containsExactly(1);
        assertThat(database().sql().fetchCount(DOCUMENT_WORD, DOCUMENT_WORD.WORD.eq("nothing")))
                .isZero();
    }

    private void assertNothing(Actor actor, DocumentId id, int version) {
        assertNothing(actor, id, version, true);
    }

    private void assertNothing(Actor actor, DocumentId id, int version, boolean noOther) {
        assertThat(previews.find(actor, id, n(version))).isEmpty();
        assertThat(previews.text(actor, id, n(version))).isEmpty();
        assertThat(previews.rendition(actor, id, n(version), Rendition.Kind.THUMBNAIL, 1))
                .isEmpty();
        if (noOther) {
            assertThat(previews.thumbnails(actor, List.of(id))).isEmpty();
        }
    }

    private void draw(UploadId upload, String text) {
        var page = new Rendition(Rendition.Kind.PAGE, 1, "image/png", 30, 20, 99, DRAWN, List.of(DRAWN));
        var small = new Rendition(Rendition.Kind.THUMBNAIL, 1, "image/png", 3, 2, 9, DRAWN, List.of(DRAWN));
        run(() -> {
            renderings().ask(JOB, upload, MONDAY);
            contents().claim(JOB, DRAWN, MONDAY);
            renderings().finish(JOB, upload, 1, List.of(small, page), Optional.of(text), MONDAY);
        });
    }

    private Document added(boolean share) {
        var file = ExampleUploads.screenshot(ANA.personId().orElseThrow());
        return write(() -> {
            ExampleUploads.add(uploads(), ANA, file);
            var document = Document.add(
                    ExampleDocuments.documentId(),
                    ExampleDocuments.opening(KERN, "Contract", DocumentKind.CONTRACT),
                    ExampleDocuments.version(file, share),
                    ANA,
                    MONDAY);
            documents().add(ANA, document);
            return document;
        });
    }

    private void change(DocumentId id, Consumer<Document> change) {
        run(() -> {
            var document = documents().lock(ANA, id).orElseThrow();
            change.accept(document);
            documents().update(ANA, document);
        });
    }

    private Document find(DocumentId id) {
        return documents().find(JOB, id).orElseThrow();
    }

    private static UploadId upload(Document document, int version) {
        return document.versions().get(version - 1).upload();
    }
}
