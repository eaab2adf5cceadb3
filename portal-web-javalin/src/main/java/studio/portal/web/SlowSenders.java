package studio.portal.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Ends a request whose body comes so slowly that it only keeps a thread busy. What counts is the time spent waiting for
 * bytes, so a slow disk of ours is nobody's fault, and everybody has a while before their speed matters: Jetty's own
 * handler for this has neither, and would end a phone's request for its first slow second.
 */
final class SlowSenders implements HttpConfiguration.Customizer {
    /** Of waiting that anybody may need: a phone that comes out of a tunnel, a body that follows its head late. */
    static final Duration GRACE = Duration.ofSeconds(30);

    /** A phone has at least some ten times as much. */
    static final long SLOWEST_BYTES_PER_SECOND = 5_000;

    private final Duration grace;
    private final long bytesPerSecond;

    SlowSenders() {
        this(GRACE, SLOWEST_BYTES_PER_SECOND);
    }

    SlowSenders(Duration grace, long bytesPerSecond) {
        this.grace = grace;
        this.bytesPerSecond = bytesPerSecond;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable headers) {
        return new Timed(request, new Pace(grace, bytesPerSecond));
    }

    /** How fast one body comes; times in nanoseconds. */
    static final class Pace {
        private final long grace;
        private final long bytesPerSecond;
        private Optional<Long> waitingSince = Optional.empty();
        private long waited;
        private long bytes;

        Pace(Duration grace, long bytesPerSecond) {
            this.grace = grace.toNanos();
            this.bytesPerSecond = bytesPerSecond;
        }

        void waits(long now) {
            waitingSince = Optional.of(now);
        }

        void goesOn(long now) {
            waitingSince.ifPresent(since -> waited += now - since);
            waitingSince = Optional.empty();
        }

        void got(int more) {
            bytes += more;
        }

        boolean isTooSlow() {
            return waited > grace + TimeUnit.SECONDS.toNanos(bytes) / bytesPerSecond;
        }
    }

    private static final class Timed extends Request.Wrapper {
        private final Pace pace;
        private Optional<Content.Chunk> end = Optional.empty();

        Timed(Request wrapped, Pace pace) {
            super(wrapped);
            this.pace = pace;
        }

        /** Called where nothing has arrived: the sender is waited for until the next read. */
        @Override
        public void demand(Runnable arrived) {
            if (pace.isTooSlow()) {
                end = Optional.of(Content.Chunk.from(new TimeoutException("The body comes too slowly")));
                arrived.run();
                return;
            }
            pace.waits(System.nanoTime());
            super.demand(arrived);
        }

        @Override
        public Content.Chunk read() {
            if (end.isPresent()) {
                return end.get();
            }
            pace.goesOn(System.nanoTime());
            var chunk = super.read();
            if (chunk != null) {
                pace.got(chunk.remaining());
            }
            return chunk;
        }
    }
}
