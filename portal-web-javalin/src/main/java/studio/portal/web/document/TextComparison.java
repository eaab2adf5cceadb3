package studio.portal.web.document;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Two texts side by side: what was taken out, what was put in, and in lines that changed, which words. Lines that are
 * the same and far from any change are left out.
 *
 * @param whole false where the texts are longer than what is compared
 */
public record TextComparison(List<Line> lines, boolean same, boolean whole) {
    /** Comparing takes time and room that grow with what differs, and anybody may ask for it as often as they like. */
    static final int MOST_LINES = 4_000;

    /** Of one line; and of all lines together, beyond which is only said that a line differs. */
    private static final int MOST_WORDS = 1_000;

    static final int MOST_WORDS_IN_ALL = 20_000;

    private static final int AROUND = 3;
    private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

    /** What became of a line. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED,
        /** Stands for lines that are the same and not shown. */
        SKIPPED
    }

    /** A part of a line, and whether the other text has another there. */
    public record Piece(String text, boolean changed) {}

    /**
     * @param from its number in the earlier text, from 1; 0 for none
     * @param to its number in the later text, from 1; 0 for none
     */
    public record Line(Kind kind, int from, int to, List<Piece> pieces) {}

    public static TextComparison of(String earlier, String later) {
        var from = earlier.lines().limit(MOST_LINES + 1L).toList();
        var to = later.lines().limit(MOST_LINES + 1L).toList();
        var whole = from.size() <= MOST_LINES && to.size() <= MOST_LINES;
        return new Work(cut(from), cut(to)).comparison(whole);
    }

    private static List<String> cut(List<String> lines) {
        return lines.subList(0, Math.min(lines.size(), MOST_LINES));
    }

    /** A stretch of one list that became a stretch of the other; either may be empty. */
    private record Replaced(int from, int fromEnd, int to, int toEnd) {
        /** In constant room for each element, unlike the plain algorithm, whose room grows with the square of what differs. */
        static List<Replaced> between(List<String> before, List<String> after) {
            // By numbers: two long lines that begin alike are not read through again and again.
            var numbers = new HashMap<String, Integer>();
            var all = new ArrayList<Replaced>();
            for (var delta : DiffUtils.diff(
                            numbered(before, numbers), numbered(after, numbers), new MyersDiffWithLinearSpace<>())
                    .getDeltas()) {
                var source = delta.getSource();
                var target = delta.getTarget();
                var next = new Replaced(
                        source.getPosition(),
                        source.getPosition() + source.size(),
                        target.getPosition(),
                        target.getPosition() + target.size());
                var last = all.isEmpty() ? next : all.get(all.size() - 1);
                if (!all.isEmpty() && last.fromEnd == next.from && last.toEnd == next.to) {
                    all.set(all.size() - 1, new Replaced(last.from, next.fromEnd, last.to, next.toEnd));
                } else {
                    all.add(next);
                }
            }
            return all;
        }

        private static List<Integer> numbered(List<String> texts, Map<String, Integer> numbers) {
            return texts.stream()
                    .map(text -> numbers.computeIfAbsent(text, any -> numbers.size()))
                    .toList();
        }

        List<String> removed(List<String> before) {
            return before.subList(from, fromEnd);
        }

        List<String> added(List<String> after) {
            return after.subList(to, toEnd);
        }
    }

    /** One comparison being made. */
    private static final class Work {
        private final List<String> from;
        private final List<String> to;
        private final List<Line> lines = new ArrayList<>();
        private int nextFrom;
        private int nextTo;
        private int words;

        Work(List<String> from, List<String> to) {
            this.from = from;
            this.to = to;
        }

        TextComparison comparison(boolean whole) {
            var changes = Replaced.between(from, to);
            for (var i = 0; i < changes.size(); i++) {
                same(changes.get(i).from(), i == 0 ? 0 : AROUND, AROUND);
                change(changes.get(i));
            }
            if (!changes.isEmpty()) {
                same(from.size(), AROUND, 0);
            }
            return new TextComparison(List.copyOf(lines), changes.isEmpty(), whole);
        }

        /** Lines up to one, of which only those near the change before and the change behind are shown. */
        private void same(int until, int before, int behind) {
            var first = nextFrom;
            var count = until - first;
            if (count > before + behind + 1) {
                show(first + before);
                lines.add(new Line(
                        Kind.SKIPPED, 0, 0, List.of(new Piece(String.valueOf(count - before - behind), false))));
                nextTo += until - behind - nextFrom;
                nextFrom = until - behind;
            }
            show(until);
        }

        private void show(int until) {
            while (nextFrom < until) {
                lines.add(new Line(Kind.SAME, nextFrom + 1, nextTo + 1, List.of(new Piece(from.get(nextFrom), false))));
                nextFrom++;
                nextTo++;
            }
        }

        private void change(Replaced change) {
            var removed = change.removed(from);
            var added = change.added(to);
            var removedPieces = new ArrayList<List<Piece>>();
            var addedPieces = new ArrayList<List<Piece>>();
            for (var i = 0; i < Math.max(removed.size(), added.size()); i++) {
                if (i < removed.size() && i < added.size()) {
                    pair(removed.get(i), added.get(i), removedPieces, addedPieces);
                } else if (i < removed.size()) {
                    removedPieces.add(List.of(new Piece(removed.get(i), false)));
                } else {
                    addedPieces.add(List.of(new Piece(added.get(i), false)));
                }
            }
            removedPieces.forEach(pieces -> lines.add(new Line(Kind.REMOVED, ++nextFrom, 0, pieces)));
            addedPieces.forEach(pieces -> lines.add(new Line(Kind.ADDED, 0, ++nextTo, pieces)));
        }

        /** Which words of a line became which; of very long lines, and of very many, only that they differ. */
        private void pair(
                String removed, String added, List<List<Piece>> removedPieces, List<List<Piece>> addedPieces) {
            var before = List.of(WORDS.split(removed));
            var after = List.of(WORDS.split(added));
            words += before.size() + after.size();
            if (before.size() > MOST_WORDS || after.size() > MOST_WORDS || words > MOST_WORDS_IN_ALL) {
                removedPieces.add(List.of(new Piece(removed, false)));
                addedPieces.add(List.of(new Piece(added, false)));
                return;
            }
            var beforePieces = new ArrayList<Piece>();
            var afterPieces = new ArrayList<Piece>();
            var nextBefore = 0;
            var nextAfter = 0;
            for (var change : Replaced.between(before, after)) {
                put(beforePieces, before.subList(nextBefore, change.from()), false);
                put(afterPieces, after.subList(nextAfter, change.to()), false);
                put(beforePieces, change.removed(before), true);
                put(afterPieces, change.added(after), true);
                nextBefore = change.fromEnd();
                nextAfter = change.toEnd();
            }
            put(beforePieces, before.subList(nextBefore, before.size()), false);
            put(afterPieces, after.subList(nextAfter, after.size()), false);
            removedPieces.add(beforePieces);
            addedPieces.add(afterPieces);
        }

        private static void put(List<Piece> pieces, List<String> words, boolean changed) {
            if (!words.isEmpty()) {
                pieces.add(new Piece(String.join("", words), changed));
            }
        }
    }
}
