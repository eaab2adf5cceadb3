package studio.portal.bootstrap.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.io.ByteArrayOutputStream;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws Hebrew and Arabic in the direction in which they are read, by the Java runtime's own knowledge of it. */
final class RightToLeft implements BidiSplitter, BidiReorderer {
    private static final String OPEN_AND_CLOSED = "()[]{}<>«»‹›";

    private final List<BidiTextRun> runs = new ArrayList<>();

    /** A number among Hebrew words belongs to them: what is not from left to right in all is one run. */
    @Override
    public void setParagraph(String text, byte direction) {
        var paragraph = new Bidi(text, direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        runs.clear();
        for (var run = 0; run < paragraph.getRunCount(); run++) {
            add(paragraph.getRunStart(run), paragraph.getRunLimit(run), paragraph.getRunLevel(run) == 0 ? LTR : RTL);
        }
    }

    private void add(int start, int end, byte direction) {
        var before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (before != null && before.getDirection() == direction) {
            runs.set(runs.size() - 1, new BidiTextRun(before.getStart(), end - before.getStart(), direction));
        } else {
            runs.add(new BidiTextRun(start, end - start, direction));
        }
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int run) {
        return runs.get(run);
    }

    @Override
    public byte getBaseDirection(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
    }

    /** Letters with their marks in the order in which they stand from left to right. */
    @Override
    public String reorderRTLTextToLTR(String text) {
        var read = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
        var bounds = BreakIterator.getCharacterInstance(Locale.ROOT);
        bounds.setText(text);
        var letters = new ArrayList<String>();
        var levels = new ByteArrayOutputStream();
        var start = bounds.first();
        for (var end = bounds.next(); end != BreakIterator.DONE; end = bounds.next()) {
            var level = read.getLevelAt(start);
            var letter = text.substring(start, end);
            letters.add(level % 2 == 0 ? letter : mirrored(letter));
            levels.write(level);
            start = end;
        }
        var drawn = letters.toArray(Object[]::new);
        Bidi.reorderVisually(levels.toByteArray(), 0, drawn, 0, drawn.length);
        return Arrays.stream(drawn).map(String::valueOf).collect(Collectors.joining());
    }

    private static String mirrored(String letter) {
        var place = OPEN_AND_CLOSED.indexOf(letter);
        return letter.length() == 1 && place >= 0 ? String.valueOf(OPEN_AND_CLOSED.charAt(place ^ 1)) : letter;
    }

    @Override
    public String shapeText(String text) {
        return ArabicForms.of(text);
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
