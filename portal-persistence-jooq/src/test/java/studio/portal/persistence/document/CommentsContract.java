package studio.portal.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.document.ExampleDocuments.n;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.portal.application.document.CommentView;
import studio.portal.domain.Cast;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.CommentId;
import studio.portal.domain.document.CommentPlace;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.DocumentComment;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.document.ExampleDocuments;
import studio.portal.domain.document.NewComment;
import studio.portal.domain.file.ExampleUploads;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

/** What was said of a version is seen by those who may have its bytes, internal words by the studio alone. */
abstract class CommentsContract extends JooqStore {
    private final JooqComments comments = new JooqComments(database(), log());
    private Document document = ExampleDocuments.guidelines();
    private int last = 0xcc00;

    CommentsContract(Vendor vendor) {
        super(vendor);
    }

    @BeforeEach
    void a_shared_document() {
        var file = ExampleUploads.screenshot(ANA.personId().orElseThrow());
        document = Document.add(
                ExampleDocuments.documentId(),
                ExampleDocuments.opening(Cast.KERN, "Brand", DocumentKind.BRIEF),
                ExampleDocuments.version(file, true),
                ANA,
                MONDAY);
        run(() -> {
            ExampleUploads.add(uploads(), ANA, file);
            documents().add(ANA, document);
        });
    }

    @Test
    void a_comment_comes_back_as_it_was_with_its_place_and_author() {
        var place = Optional.of(new CommentPlace(1, 250, 1000));
        var comment = say("Too small", false, MARA, place);

        assertThat(comments.find(ANA, document.id(), comment.id()).orElseThrow().state())
                .isEqualTo(comment.state());
        var view = comments.of(PAUL, document.id(), n(1)).get(0);
        assertThat(view.place()).isEqualTo(place);
        assertThat(view.by().orElseThrow().name()).isEqualTo("Mara Kern");
        assertThat(recorded(document.id().value()))
                .containsExactly(EventType.DOCUMENT_ADDED, EventType.DOCUMENT_COMMENTED);
    }

    @Test
    void internal_words_are_the_studios_and_leave_no_hole_in_the_clients_numbers() {
        say("First", false, MARA, Optional.empty());
        var secret = say("They do not pay", true, ANA, Optional.empty());
        say("Second", false, ANA, Optional.empty());

        assertThat(comments.of(ANA, document.id(), n(1)))
                .extracting(CommentView::mark)
                .containsExactly("1", "A", "2");
        for (var actor : List.of(MARA, ANA_AS_MARA)) {
            assertThat(comments.of(actor, document.id(), n(1)))
                    .extracting(CommentView::mark, CommentView::body)
                    .containsExactly(tuple("1", "First"), tuple("2", "Second"));
            assertThat(comments.find(actor, document.id(), secret.id())).isEmpty();
        }
    }

    @Test
    void nobody_else_sees_any() {
        var comment = say("First", false, MARA, Optional.empty());

        for (var actor : List.of(BEA, VISITOR)) {
            assertThat(comments.of(actor, document.id(), n(1))).isEmpty();
            assertThat(comments.find(actor, document.id(), comment.id())).isEmpty();
        }
        assertThat(comments.find(ANA, ExampleDocuments.documentId(), comment.id()))
                .isEmpty();
        assertThat(comments.of(ANA, document.id(), n(2))).isEmpty();
    }

    @Test
    void with_a_withdrawn_version_the_client_loses_what_was_said_of_it() {
        say("First", false, MARA, Optional.empty());
        run(() -> {
            var stored = documents().lock(ANA, document.id()).orElseThrow();
            stored.withdraw(n(1), "A mistake", ANA, MONDAY);
            documents().update(ANA, stored);
        });

        assertThat(comments.of(MARA, document.id(), n(1))).isEmpty();
        assertThat(comments.of(ANA, document.id(), n(1))).hasSize(1);
    }

    @Test
    void who_resolved_it_is_told() {
        var comment = say("Too small", false, MARA, Optional.empty());
        run(() -> {
            var found = comments.find(ANA, document.id(), comment.id()).orElseThrow();
            found.resolve(ANA, MONDAY.plusSeconds(60));
            comments.update(ANA, found);
        });

        var view = comments.of(MARA, document.id(), n(1)).get(0);
        assertThat(view.resolvedBy().orElseThrow().name()).isEqualTo("Ana Ruiz");
        assertThat(view.resolvedAt()).contains(MONDAY.plusSeconds(60));
    }

    @Test
    void one_that_is_open_again_is_as_if_nobody_had_resolved_it() {
        var comment = say("Too small", false, MARA, Optional.empty());
        for (var open : List.of(false, true)) {
            run(() -> {
                var found = comments.find(ANA, document.id(), comment.id()).orElseThrow();
                if (open) {
                    found.reopen(MARA, MONDAY.plusSeconds(60));
                } else {
                    found.resolve(ANA, MONDAY.plusSeconds(60));
                }
                comments.update(ANA, found);
            });
        }

        var view = comments.of(MARA, document.id(), n(1)).get(0);
        assertThat(view.isResolved()).isFalse();
        assertThat(view.resolvedBy()).isEmpty();
        assertThat(recorded(document.id().value())).contains(EventType.DOCUMENT_COMMENT_REOPENED);
    }

    private DocumentComment say(String body, boolean internal, Actor by, Optional<CommentPlace> place) {
        var added = new NewComment(new CommentId(Cast.id(++last)), n(1), place, body, internal);
        var comment = DocumentComment.write(document, added, by, MONDAY.plusSeconds(last - 0xcc00));
        run(() -> comments.add(by, comment));
        return comment;
    }
}
