package studio.portal.web.document;

import io.javalin.http.Context;
import java.util.Optional;
import studio.portal.application.document.DocumentDetail;
import studio.portal.application.document.PreviewQueries;
import studio.portal.application.document.VersionRow;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.web.Visit;

/**
 * Two versions beside each other.
 *
 * @param text what became of the words; empty where one of them has none
 */
public record ComparisonView(VersionView from, VersionView to, Optional<TextComparison> text) {
    /**
     * The versions named by {@code from} and {@code to}; the current one and the one before it where none are named.
     *
     * @throws NotFound unless the reader may have the bytes of both
     */
    static ComparisonView asked(Context ctx, DocumentDetail document, VersionScreens screens, PreviewQueries previews) {
        var actor = Visit.of(ctx).actor();
        var to = VersionAddress.asked(ctx, "to")
                .map(VersionAddress::version)
                .or(() -> document.current().map(VersionRow::number))
                .flatMap(version -> screens.compared(actor, document, version))
                .orElseThrow(NotFound::new);
        var from = VersionAddress.asked(ctx, "from")
                .map(VersionAddress::version)
                .or(to::earlier)
                .orElseGet(() -> to.row().number());
        var before = screens.compared(actor, document, from).orElseThrow(NotFound::new);
        return new ComparisonView(before, to, text(actor, previews, before, to));
    }

    private static Optional<TextComparison> text(
            Actor actor, PreviewQueries previews, VersionView from, VersionView to) {
        return text(actor, previews, from)
                .flatMap(before -> text(actor, previews, to).map(after -> TextComparison.of(before, after)));
    }

    private static Optional<String> text(Actor actor, PreviewQueries previews, VersionView view) {
        return previews.text(actor, view.document().id(), view.row().number());
    }

    public boolean isDrawn() {
        return from.preview().isDrawn() || to.preview().isDrawn();
    }

    /** Whether what is compared may still grow. */
    public boolean isStillBeingMade() {
        return from.isStillBeingMade() || to.isStillBeingMade();
    }

    /** How many pages are shown beside each other. */
    public int pages() {
        return Math.max(from.preview().pages().size(), to.preview().pages().size());
    }

    /** Whether not a byte differs. */
    public boolean isSameFile() {
        return from.row().hash().equals(to.row().hash());
    }
}
