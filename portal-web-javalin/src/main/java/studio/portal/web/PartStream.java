package studio.portal.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;

/**
 * The parts of a form with files (RFC 7578), one after the other while they arrive, in constant memory. Jetty's own way
 * for servlets has read the whole form, and put every file on a disk of its choosing, before it hands out the first
 * word; when it stops at a limit, all words are lost.
 */
final class PartStream {
    /**
     * @param fileName present for a file, "" where none was chosen
     * @param bytes to be read before the next part is asked for
     */
    record Part(String name, Optional<String> fileName, InputStream bytes) {}

    private static final int PIECE = 16 * 1024;
    private static final int LONGEST_HEAD = 8 * 1024;
    private static final Pattern NAME = Pattern.compile("(?i)[; ]name=(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|([^; \"]+))");
    private static final Pattern FILE_NAME =
            Pattern.compile("(?i)[; ]filename=(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|([^; \"]+))");

    private sealed interface Event {
        record Begin(String disposition) implements Event {}

        record Piece(ByteBuffer bytes) implements Event {}

        record End() implements Event {}

        record Complete() implements Event {}
    }

    private final InputStream body;
    private final MultiPart.Parser parser;
    private final byte[] buffer = new byte[PIECE];
    private final Queue<Event> events = new ArrayDeque<>();
    private long left;
    private boolean broken;

    /** @throws Refused 400 if the type names no boundary */
    PartStream(String contentType, InputStream body, long most) {
        this.body = body;
        this.left = most;
        var boundary = Optional.ofNullable(MultiPart.extractBoundary(contentType))
                .orElseThrow(() -> new Refused(400, "unreadable"));
        this.parser = new MultiPart.Parser(boundary, new Listener());
        parser.setPartHeadersMaxLength(LONGEST_HEAD);
    }

    /**
     * Empty after the last.
     *
     * @throws Refused 400 if it is no form or breaks off, 413 if more arrives than was to be expected
     */
    Optional<Part> next() throws IOException {
        while (true) {
            var event = take();
            if (event instanceof Event.Complete) {
                return Optional.empty();
            }
            if (event instanceof Event.Begin begin) {
                var name = found(NAME, begin.disposition()).orElse("");
                return Optional.of(new Part(name, found(FILE_NAME, begin.disposition()), new Bytes()));
            }
        }
    }

    private static Optional<String> found(Pattern pattern, String disposition) {
        var match = pattern.matcher(disposition);
        if (!match.find()) {
            return Optional.empty();
        }
        return Optional.ofNullable(match.group(1))
                .map(quoted -> quoted.replace("\\\"", "\""))
                .or(() -> Optional.ofNullable(match.group(2)));
    }

    private Event take() throws IOException {
        await();
        return events.remove();
    }

    private void await() throws IOException {
        while (events.isEmpty()) {
            if (broken) {
                throw new Refused(400, "unreadable"); // after everything that had arrived whole has been handed out
            }
            var read = body.read(buffer);
            left -= read;
            if (left < 0) {
                throw new Refused(413, "too-large");
            }
            parser.parse(read < 0 ? Content.Chunk.EOF : Content.Chunk.from(ByteBuffer.wrap(buffer, 0, read), false));
        }
    }

    /** What this part has; its end is left for {@link #next}. */
    private final class Bytes extends InputStream {
        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            await();
            if (!(events.element() instanceof Event.Piece piece)) {
                return -1;
            }
            var taken = Math.min(length, piece.bytes().remaining());
            piece.bytes().get(to, offset, taken);
            if (!piece.bytes().hasRemaining()) {
                events.remove();
            }
            return taken;
        }
    }

    /** The parser swallows what is thrown here, so nothing is. */
    private final class Listener implements MultiPart.Parser.Listener {
        private String disposition = "";

        @Override
        public void onPartBegin() {
            disposition = "";
        }

        @Override
        public void onPartHeader(String name, String value) {
            if (name.equalsIgnoreCase("Content-Disposition")) {
                disposition = value;
            }
        }

        @Override
        public void onPartHeaders() {
            events.add(new Event.Begin(disposition));
        }

        @Override
        public void onPartContent(Content.Chunk chunk) {
            if (chunk.hasRemaining()) {
                events.add(new Event.Piece(chunk.getByteBuffer().slice()));
            }
        }

        @Override
        public void onPartEnd() {
            events.add(new Event.End());
        }

        @Override
        public void onComplete() {
            events.add(new Event.Complete());
        }

        @Override
        public void onFailure(Throwable failure) {
            broken = true;
        }
    }
}
