package studio.portal.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.PAUL;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.CommentId;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.DocumentComment;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.document.ExampleDocuments;
import studio.portal.domain.document.NewComment;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.file.ExampleUploads;

/** Who hears of comments on documents, and what a mail tells them. Ana is the contact of Kern &amp; Sons. */
final class CommentMailsTest extends NotificationDesk {
    private final DocumentMatters matters = new DocumentMatters(documents(), approvals(), comments(), people());
    private final Document guidelines = added(JONAS, true);

    @Test
    void what_a_client_says_is_told_to_who_added_the_version_and_to_no_colleague() {
        said(guidelines, MARA, "The blue is missing", false);

        assertThat(heard(EventType.DOCUMENT_COMMENTED)).containsExactly("jonas DOCUMENT_COMMENTED");
    }

    @Test
    void of_what_a_client_added_itself_the_contact_hears() {
        said(added(MARA, true), PAUL, "The old one", false);

        assertThat(heard(EventType.DOCUMENT_COMMENTED)).containsExactly("ana DOCUMENT_COMMENTED");
    }

    @Test
    void what_the_studio_says_is_told_to_everybody_of_the_client() {
        said(guidelines, ANA, "Here it is", false);

        assertThat(heard(EventType.DOCUMENT_COMMENTED))
                .containsExactlyInAnyOrder("mara DOCUMENT_COMMENTED", "paul DOCUMENT_COMMENTED");
    }

    @Test
    void an_internal_comment_is_told_to_the_studio_alone() {
        said(guidelines, ANA, "They never pay in time", true);
        assertThat(heard(EventType.DOCUMENT_NOTED)).containsExactly("jonas DOCUMENT_NOTED");

        said(guidelines, JONAS, "I know", true);
        assertThat(heard(EventType.DOCUMENT_NOTED)).isEmpty();
    }

    @Test
    void a_mail_says_what_was_said_and_leads_to_it() {
        var comment = said(guidelines, MARA, "The **blue** is missing", false);

        var told =
                matters.commented(JONAS, log.last(EventType.DOCUMENT_COMMENTED)).orElseThrow();

        assertThat(told.path()).isEqualTo("/documents/" + guidelines.id() + "/versions/1#comment-" + comment);
        assertThat(told.names()).containsEntry("version", "1").containsKey("title");
        assertThat(told.said().orElseThrow().body()).isEqualTo("The **blue** is missing");
        assertThat(told.said().orElseThrow().by()).contains("Mara Kern");
    }

    @Test
    void who_does_not_see_what_a_comment_is_about_is_told_nothing_of_it() {
        said(guidelines, ANA, "Here it is", false);
        var event = log.last(EventType.DOCUMENT_COMMENTED);
        assertThat(matters.commented(PAUL, event)).isPresent();
        assertThat(matters.commented(BEA, event)).isEmpty();

        said(guidelines, ANA, "They never pay in time", true);
        var note = log.last(EventType.DOCUMENT_NOTED);
        assertThat(matters.noted(JONAS, note)).isPresent();
        assertThat(matters.noted(MARA, note)).isEmpty();
        assertThat(matters.commented(MARA, note)).isEmpty();
        assertThat(matters.commented(JONAS, note)).isEmpty();

        var stored = documents().find(ANA, guidelines.id()).orElseThrow();
        stored.withdraw(VersionNumber.FIRST, "A mistake", ANA, Cast.MONDAY);
        documents().update(ANA, stored);
        assertThat(matters.commented(PAUL, event)).isEmpty();
    }

    private Document added(Actor by, boolean shared) {
        var file = ExampleUploads.screenshot(by.personId().orElseThrow());
        ExampleUploads.add(uploads(), by, file);
        var document = Document.add(
                new DocumentId(ids.next()),
                ExampleDocuments.opening(Cast.KERN, "Brand guidelines", DocumentKind.BRIEF),
                ExampleDocuments.version(file, shared),
                by,
                Cast.MONDAY);
        documents().add(by, document);
        return documents().find(ANA, document.id()).orElseThrow();
    }

    private CommentId said(Document document, Actor by, String body, boolean internal) {
        var added = new NewComment(new CommentId(ids.next()), VersionNumber.FIRST, Optional.empty(), body, internal);
        var comment = DocumentComment.write(document, added, by, Cast.MONDAY);
        comments().add(by, comment);
        return comment.id();
    }
}
