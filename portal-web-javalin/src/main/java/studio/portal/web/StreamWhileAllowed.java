package studio.portal.web;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;
import studio.portal.domain.NotFound;

/** Asks every few megabytes whether more may be sent: what was revoked ends then, and not hours later. */
final class StreamWhileAllowed extends FilterOutputStream {
    private static final long ASKED_EVERY = 4L << 20;

    private final BooleanSupplier allowed;
    private long unasked;

    StreamWhileAllowed(OutputStream to, BooleanSupplier allowed) {
        super(to);
        this.allowed = allowed;
    }

    @Override
    public void write(int b) throws IOException {
        ask(1);
        out.write(b);
    }

    /** @throws NotFound if it may not be had any more */
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        ask(length);
        out.write(bytes, offset, length);
    }

    private void ask(int more) {
        unasked += more;
        if (unasked > ASKED_EVERY) {
            unasked = more;
            if (!allowed.getAsBoolean()) {
                throw new NotFound();
            }
        }
    }
}
