package studio.portal.web.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import studio.portal.application.document.CommentView;
import studio.portal.application.document.DocumentDetail;
import studio.portal.application.document.VersionPreview;
import studio.portal.application.document.VersionRow;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.CommentPolicy;
import studio.portal.domain.document.VersionNumber;
import studio.portal.web.Form;

/**
 * A version to be looked at.
 *
 * @param text what can be read in it, where there is nothing to look at; cut where it is too long for a page
 */
public record VersionView(
        DocumentDetail document,
        VersionRow row,
        VersionPreview preview,
        Optional<String> text,
        List<CommentView> comments,
        Form comment,
        Form note) {
    /** A page of this many characters still opens at once. */
    static final int MOST_TEXT = 100_000;

    public VersionView {
        comments = List.copyOf(comments);
    }

    VersionView with(Optional<String> shown, List<CommentView> said) {
        return new VersionView(document, row, preview, shown, said, comment, note);
    }

    VersionView withComment(Form form) {
        return new VersionView(document, row, preview, text, comments, form, note);
    }

    VersionView withNote(Form form) {
        return new VersionView(document, row, preview, text, comments, comment, form);
    }

    public boolean writesNote() {
        return note.isRefused();
    }

    public String base() {
        return VersionAddress.path(document.id(), row.number());
    }

    public boolean isTextCut() {
        return text.filter(shown -> shown.length() >= MOST_TEXT).isPresent();
    }

    public List<CommentView> on(int page) {
        return comments.stream()
                .filter(comment ->
                        comment.place().filter(place -> place.page() == page).isPresent())
                .toList();
    }

    /** Whether the reader may say something that both sides read. */
    public boolean mayComment(Actor actor) {
        return CommentPolicy.mayComment(actor, document, row, false)
                && !document.isWithdrawn()
                && !row.isWithdrawn()
                && (row.isShared() || !actor.isStaff());
    }

    public boolean mayNote(Actor actor) {
        return CommentPolicy.mayComment(actor, document, row, true) && !document.isWithdrawn() && !row.isWithdrawn();
    }

    /** Differs whenever anything shown does. */
    public String state() {
        return Integer.toHexString(Objects.hash(preview, comments));
    }

    /** The version before, of those the reader sees and may compare with. */
    public Optional<VersionNumber> earlier() {
        return document.versions().stream()
                .filter(other -> !other.isWithdrawn()
                        && other.number().value() < row.number().value())
                .map(VersionRow::number)
                .reduce((older, newer) -> newer);
    }

    public boolean isStillBeingMade() {
        return switch (preview.state()) {
            case PENDING -> true;
            case DONE, FAILED -> false;
        };
    }
}
