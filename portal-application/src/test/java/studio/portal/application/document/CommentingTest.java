package studio.portal.application.document;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Refused.assertDenied;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.application.file.Download;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.CommentId;
import studio.portal.domain.document.CommentPlace;
import studio.portal.domain.document.CommentState;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.file.RenderingState;
import studio.portal.domain.file.Rendition;

final class CommentingTest extends DocumentDesk {
    private final CommentOnVersion commentOnVersion =
            new CommentOnVersion(transactions, validation, documents(), new OnePage(), comments(), members, ids, clock);
    private final ResolveComment resolveComment =
            new ResolveComment(transactions, documents(), comments(), members, clock);

    @Test
    void a_comment_is_pinned_to_a_page_that_was_drawn() {
        var id = maras();

        var comment = commentOnVersion.handle(MARA, id, VersionNumber.FIRST, at(1, 10, 990));

        assertThat(stored(id, comment).place()).contains(new CommentPlace(1, 10, 990));
        assertInvalid("page", "absent", () -> commentOnVersion.handle(MARA, id, VersionNumber.FIRST, at(2, 1, 1)));
        assertInvalid("x", "Max", () -> commentOnVersion.handle(MARA, id, VersionNumber.FIRST, at(1, 1001, 1)));
        assertInvalid("body", "NotBlank", () -> commentOnVersion.handle(MARA, id, VersionNumber.FIRST, words(" ")));
    }

    @Test
    void a_place_is_on_a_page() {
        var id = maras();

        for (var place : List.of(place(Optional.of(5), Optional.of(5)), place(Optional.empty(), Optional.of(5)))) {
            assertInvalid("page", "NotNull", () -> commentOnVersion.handle(MARA, id, VersionNumber.FIRST, place));
        }
    }

    private static CommentOnVersion.Command place(Optional<Integer> x, Optional<Integer> y) {
        return new CommentOnVersion.Command("Here", false, Optional.empty(), x, y);
    }

    @Test
    void whoever_looks_through_a_members_eyes_writes_nothing() {
        var id = maras();

        assertDenied(() -> commentOnVersion.handle(ANA_AS_MARA, id, VersionNumber.FIRST, words("Hm")));
        assertThat(recorded(id.value())).containsExactly(EventType.DOCUMENT_ADDED);
    }

    @Test
    void somebody_elses_document_is_absent() {
        var id = maras();

        assertNotFound(() -> commentOnVersion.handle(BEA, id, VersionNumber.FIRST, words("Hm")));
        assertNotFound(
                () -> commentOnVersion.handle(MARA, new DocumentId(ids.next()), VersionNumber.FIRST, words("Hm")));
        assertNotFound(() -> commentOnVersion.handle(MARA, id, new VersionNumber(2), words("Hm")));
    }

    @Test
    void a_comment_that_is_there_is_resolved_and_opened_again() {
        var id = maras();
        var comment = commentOnVersion.handle(MARA, id, VersionNumber.FIRST, words("Too small"));

        resolveComment.handle(ANA, id, comment);

        assertThat(stored(id, comment).resolved().orElseThrow().by()).isEqualTo(ANA.reference());
        assertNotFound(() -> resolveComment.handle(ANA, id, new CommentId(ids.next())));

        resolveComment.reopen(MARA, id, comment);
        assertThat(stored(id, comment).resolved()).isEmpty();
        assertNotFound(() -> resolveComment.reopen(BEA, id, comment));
    }

    @Test
    void whoever_left_since_they_came_in_says_nothing_more_and_resolves_nothing() {
        var id = maras();
        var comment = commentOnVersion.handle(MARA, id, VersionNumber.FIRST, words("Too small"));
        changePerson(MARA.person(), mara -> mara.leave(KERN, ANA, clock.instant()));

        assertDenied(() -> commentOnVersion.handle(MARA, id, VersionNumber.FIRST, words("Ha")));
        assertDenied(() -> resolveComment.handle(MARA, id, comment));
        assertDenied(() -> resolveComment.reopen(MARA, id, comment));
        assertThat(stored(id, comment).resolved()).isEmpty();
    }

    private CommentState stored(DocumentId id, CommentId comment) {
        return comments().find(ANA, id, comment).orElseThrow().state();
    }

    private static CommentOnVersion.Command at(int page, int x, int y) {
        return new CommentOnVersion.Command("Here", false, Optional.of(page), Optional.of(x), Optional.of(y));
    }

    private static CommentOnVersion.Command words(String body) {
        return new CommentOnVersion.Command(body, false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Every first version has one page. */
    private static final class OnePage implements PreviewQueries {
        @Override
        public Optional<VersionPreview> find(Actor actor, DocumentId id, VersionNumber version) {
            return version.equals(VersionNumber.FIRST)
                    ? Optional.of(new VersionPreview(
                            version,
                            "a.pdf",
                            "application/pdf",
                            "0",
                            RenderingState.DONE,
                            Optional.empty(),
                            1,
                            List.of(new VersionPreview.Page(1, 100, 200)),
                            false))
                    : Optional.empty();
        }

        @Override
        public Optional<String> text(Actor actor, DocumentId id, VersionNumber version) {
            return Optional.empty();
        }

        @Override
        public Optional<Download> rendition(
                Actor actor, DocumentId id, VersionNumber version, Rendition.Kind kind, int page) {
            return Optional.empty();
        }

        @Override
        public Map<DocumentId, VersionNumber> thumbnails(Actor actor, Collection<DocumentId> ids) {
            return Map.of();
        }
    }
}
