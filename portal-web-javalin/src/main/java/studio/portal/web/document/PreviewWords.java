package studio.portal.web.document;

import studio.portal.application.document.CommentView;
import studio.portal.domain.file.RenderingFailure;
import studio.portal.web.Frame;
import studio.portal.web.Parsing;

/** Words for what is shown of a version. */
public final class PreviewWords {
    private PreviewWords() {}

    /** Why there is nothing to be seen. */
    public static String failure(Frame frame, RenderingFailure failure) {
        return frame.words().text("preview.failure." + Parsing.word(failure));
    }

    /** Said of a picture of a page, for whoever does not see it. */
    public static String page(Frame frame, VersionView view, int page) {
        return frame.words()
                .text(
                        "preview.page.of",
                        page,
                        view.preview().pageCount(),
                        view.document().title());
    }

    public static String label(Frame frame, CommentView comment) {
        var by = comment.by()
                .map(person -> person.name())
                .orElseGet(() -> frame.words().text("preview.by.nobody"));
        return frame.words()
                .text(
                        comment.internal() ? "preview.note.label" : "preview.comment.label",
                        comment.mark(),
                        by,
                        frame.words().time(comment.at()));
    }
}
