package studio.portal.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.document.ExampleDocuments.n;

import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.Cast;
import studio.portal.domain.EventType;
import studio.portal.domain.EventType.Audience;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;

final class DocumentCommentTest {
    private final Document shared = ExampleDocuments.guidelines();
    private final Document secret = ExampleDocuments.contract();

    @Test
    void a_comment_is_for_both_sides_and_an_internal_one_for_the_studio() {
        var comment = write(shared, "Too small", false, MARA);
        assertThat(comment.events()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.DOCUMENT_COMMENTED);
            assertThat(event.audience()).isEqualTo(Audience.CLIENT);
        });
        var note = write(shared, "They are right", true, ANA);
        assertThat(note.events()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.DOCUMENT_NOTED);
            assertThat(event.audience()).isEqualTo(Audience.STUDIO);
        });
    }

    @Test
    void only_the_studio_writes_internal_ones_and_only_of_its_own_client_anybody_else_any() {
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> write(shared, "Hm", true, MARA));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> write(shared, "Hm", false, BEA));
    }

    @Test
    void nothing_is_said_to_the_client_of_what_it_does_not_see() {
        refuses("version-private", () -> write(secret, "Too small", false, ANA));

        assertThat(write(secret, "Too small", true, ANA).events().get(0).audience())
                .isEqualTo(Audience.STUDIO);
    }

    @Test
    void a_comment_has_words_and_a_place_is_on_a_page() {
        refuses("comment-length", () -> write(shared, "  ", false, MARA));
        refuses("comment-length", () -> write(shared, "x".repeat(DocumentComment.BODY_LENGTH + 1), false, MARA));
        refuses("place", () -> new CommentPlace(0, 1, 1));
        refuses("place", () -> new CommentPlace(1, 1001, 1));
        refuses("place", () -> new CommentPlace(1, 1, -1));
    }

    @Test
    void what_was_withdrawn_is_not_talked_about_any_more() {
        shared.withdraw(n(1), "A mistake", ANA, MONDAY);

        refuses("version-withdrawn", () -> write(shared, "Too small", false, ANA));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> write(shared, "Too small", false, MARA));
    }

    @Test
    void the_studio_and_its_author_resolve_a_comment_once() {
        var comment = stored(write(shared, "Too small", false, MARA));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> comment.resolve(PAUL, MONDAY));

        comment.resolve(JONAS, MONDAY);
        comment.resolve(MARA, MONDAY.plusSeconds(1));

        assertThat(comment.state().resolved().orElseThrow().by()).isEqualTo(JONAS.reference());
        assertThat(comment.events())
                .extracting(event -> event.type())
                .containsExactly(EventType.DOCUMENT_COMMENT_RESOLVED);
        var own = stored(write(shared, "Too small", false, MARA));
        own.resolve(MARA, MONDAY);
        assertThat(own.isResolved()).isTrue();
    }

    @Test
    void whoever_may_resolve_a_comment_may_open_it_again() {
        var comment = stored(write(shared, "Too small", false, MARA));
        comment.resolve(JONAS, MONDAY);
        var resolved = stored(comment);
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> resolved.reopen(PAUL, MONDAY));

        resolved.reopen(MARA, MONDAY.plusSeconds(1));
        resolved.reopen(ANA, MONDAY.plusSeconds(2));

        assertThat(resolved.isResolved()).isFalse();
        assertThat(resolved.state().resolved()).isEmpty();
        assertThat(resolved.events()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.DOCUMENT_COMMENT_REOPENED);
            assertThat(event.audience()).isEqualTo(Audience.CLIENT);
        });
    }

    private static void refuses(String code, ThrowingCallable work) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(work)
                .matches(refused -> refused.code().equals(code));
    }

    private static DocumentComment stored(DocumentComment comment) {
        return DocumentComment.stored(comment.state());
    }

    private static DocumentComment write(Document document, String body, boolean internal, Actor by) {
        var added = new NewComment(
                new CommentId(Cast.id(0xcc)), n(1), Optional.of(new CommentPlace(1, 500, 250)), body, internal);
        return DocumentComment.write(document, added, by, MONDAY);
    }
}
