package studio.portal.persistence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;

/**
 * Turns what a query by key found into a page. The query asks for one line more than the page holds, which only tells
 * whether there is more, and, when paging backwards, in the opposite order.
 */
public final class KeyPage {
    private KeyPage() {}

    public static boolean isBackwards(PageRequest request) {
        return request.after().isEmpty() && request.before().isPresent();
    }

    /** How many lines to ask for. */
    public static int limit(PageRequest request) {
        return request.size() + 1;
    }

    public static <R, T> Page<T> of(
            PageRequest request, List<R> found, Function<R, String> cursor, Function<R, T> line) {
        var backwards = isBackwards(request);
        var more = found.size() > request.size();
        var lines = new ArrayList<>(more ? found.subList(0, request.size()) : found);
        if (backwards) {
            Collections.reverse(lines);
        }
        if (lines.isEmpty()) {
            return Page.whole(List.of());
        }
        var first = Optional.of(cursor.apply(lines.get(0)));
        var last = Optional.of(cursor.apply(lines.get(lines.size() - 1)));
        return new Page<>(
                lines.stream().map(line).toList(),
                last.filter(any -> backwards || more),
                first.filter(any -> backwards ? more : request.after().isPresent()));
    }
}
