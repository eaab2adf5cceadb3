package studio.portal.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Ends after a while, however steadily bytes go on coming: nobody is to keep a thread with what is not wanted. */
final class HurriedStream extends FilterInputStream {
    private final LongSupplier clock;
    private final long until;

    HurriedStream(InputStream in, Duration patience) {
        this(in, patience, System::nanoTime);
    }

    /** @param clock in nanoseconds */
    HurriedStream(InputStream in, Duration patience, LongSupplier clock) {
        super(in);
        this.clock = clock;
        this.until = clock.getAsLong() + patience.toNanos();
    }

    @Override
    public int read() throws IOException {
        return isOver() ? -1 : super.read();
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        return isOver() ? -1 : super.read(to, offset, length);
    }

    private boolean isOver() {
        return clock.getAsLong() - until > 0;
    }
}
