package studio.portal.web.document;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.portal.application.account.PersonName;
import studio.portal.application.document.CommentView;
import studio.portal.domain.document.CommentPlace;
import studio.portal.web.RouteTable;

/** What there is to see of versions, and what was said of them, as scripts read it. */
final class PreviewJson {
    private PreviewJson() {}

    /**
     * @param state {@code pending}, {@code done} or {@code failed}
     * @param failure why there is nothing to see, where that is so for good
     * @param pageCount how many pages the file has; not all of them are drawn
     * @param text what can be read in it
     */
    record Preview(
            int version,
            String state,
            Optional<String> failure,
            int pageCount,
            Optional<String> thumbnail,
            List<Page> pages,
            Optional<String> text) {
        static Preview of(VersionView view, Optional<String> text) {
            var base = RouteTable.API + view.base();
            var preview = view.preview();
            return new Preview(
                    preview.number().value(),
                    preview.state().word(),
                    preview.failure().map(why -> why.word()),
                    preview.pageCount(),
                    preview.isDrawn() ? Optional.of(base + "/thumbnail") : Optional.empty(),
                    preview.pages().stream()
                            .map(page ->
                                    new Page(page.page(), page.width(), page.height(), base + "/pages/" + page.page()))
                            .toList(),
                    text);
        }
    }

    /** A picture of a page. */
    record Page(int page, int width, int height, String url) {}

    /**
     * Two versions compared by their words.
     *
     * @param sameFile whether not a byte differs
     * @param comparable whether both have words
     * @param whole false where the texts are longer than what is compared
     */
    record Comparison(int from, int to, boolean sameFile, boolean comparable, boolean whole, List<Line> lines) {
        static Comparison of(ComparisonView view) {
            return new Comparison(
                    view.from().row().number().value(),
                    view.to().row().number().value(),
                    view.isSameFile(),
                    view.text().isPresent(),
                    view.text().map(TextComparison::whole).orElse(true),
                    view.text().map(TextComparison::lines).orElse(List.of()).stream()
                            .map(Line::of)
                            .toList());
        }
    }

    /**
     * @param kind {@code same}, {@code removed}, {@code added}, or {@code skipped} for the number of lines in its text
     *     that are the same
     */
    record Line(String kind, Optional<Integer> from, Optional<Integer> to, List<TextComparison.Piece> pieces) {
        static Line of(TextComparison.Line line) {
            return new Line(
                    line.kind().name().toLowerCase(Locale.ROOT), number(line.from()), number(line.to()), line.pieces());
        }

        private static Optional<Integer> number(int line) {
            return line == 0 ? Optional.empty() : Optional.of(line);
        }
    }

    /**
     * What was said of a version.
     *
     * @param mark by which people speak of it
     * @param internal for the studio alone
     * @param page with {@code x} and {@code y}, per mille of its sides, where it is pinned
     */
    record Comment(
            String id,
            int version,
            String mark,
            boolean internal,
            Optional<PersonName> author,
            String body,
            Optional<Integer> page,
            Optional<Integer> x,
            Optional<Integer> y,
            Instant createdAt,
            Optional<PersonName> resolvedBy,
            Optional<Instant> resolvedAt) {
        static Comment of(VersionView view, CommentView comment) {
            return new Comment(
                    comment.id().toString(),
                    view.row().number().value(),
                    comment.mark(),
                    comment.internal(),
                    comment.by(),
                    comment.body(),
                    comment.place().map(CommentPlace::page),
                    comment.place().map(CommentPlace::x),
                    comment.place().map(CommentPlace::y),
                    comment.at(),
                    comment.resolvedBy(),
                    comment.resolvedAt());
        }
    }
}
