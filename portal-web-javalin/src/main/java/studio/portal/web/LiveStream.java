package studio.portal.web;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server-sent events of one open page. What it is told waits in a queue of its own and is written as fast as the
 * reader takes it, so that no thread ever waits for a reader, and whoever does not read holds up nobody. A reader too
 * far behind is cut off: a browser that still lives comes back, names the last event it got, and is told the rest.
 */
final class LiveStream implements WriteListener {
    /** More than somebody is told at once who catches up with all the changes that are kept. */
    static final int MOST_WAITING = 2 * RecentChanges.MOST + 500;

    static final String TYPE = "text/event-stream";

    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);

    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final ServletOutputStream out;
    private final EndPoint connection;
    private boolean begun;
    private boolean unflushed;
    private boolean closed;

    private LiveStream(ServletOutputStream out, EndPoint connection) {
        this.out = out;
        this.connection = connection;
    }

    /** Answers a request with a stream, which stays open after the handler has returned. */
    static LiveStream open(Context ctx) throws IOException {
        ctx.status(200)
                .contentType(TYPE + ";charset=utf-8")
                .header("Cache-Control", "no-store")
                .header("Connection", "close") // its end is the end of the connection
                .header("X-Accel-Buffering", "no")
                .disableCompression();
        var request = ServletContextRequest.getServletContextRequest(ctx.req());
        var connection = request.getConnectionMetaData().getConnection().getEndPoint();
        var stream = new LiveStream(ctx.res().getOutputStream(), connection);
        stream.send(": open\n\n");
        ctx.future(() -> {
            stream.out.setWriteListener(stream); // allowed only now: the request has become asynchronous
            return stream.ended;
        });
        return stream;
    }

    /** Returns at once. */
    void tell(String event, String data, String mark) {
        send("id: " + mark + "\nevent: " + event + "\ndata: " + data + "\n\n");
    }

    /** Keeps proxies from closing a quiet stream, and finds out who has left. */
    void beat() {
        send(": beat\n\n");
    }

    void onClose(Runnable told) {
        var unused = ended.thenRun(told);
    }

    void close() {
        boolean stalled;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            stalled = begun && !out.isReady();
            waiting.clear();
        }
        if (stalled) {
            connection.close(); // what was written to it would keep it until somebody reads
        }
        ended.complete(null);
    }

    private void send(String text) {
        boolean tooFarBehind;
        synchronized (this) {
            tooFarBehind = waiting.size() == MOST_WAITING;
            if (!tooFarBehind) {
                waiting.add(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        if (tooFarBehind) {
            LOG.debug("A page that does not read is not told any more");
            close();
        } else {
            write();
        }
    }

    @Override
    public void onWritePossible() {
        synchronized (this) {
            begun = true;
        }
        write();
    }

    /** That a reader has left is nothing worth a line in the log. */
    @Override
    public void onError(Throwable failure) {
        close();
    }

    private void write() {
        try {
            writeWhatIsTaken();
        } catch (IOException e) {
            LOG.debug("A page has been left", e);
            close();
        }
    }

    /** Where not all of it is taken now, the server calls {@link #onWritePossible} as soon as more is. */
    private synchronized void writeWhatIsTaken() throws IOException {
        while (begun && !closed && out.isReady()) {
            var next = waiting.poll();
            if (next != null) {
                out.write(next);
                unflushed = true;
            } else if (unflushed) {
                unflushed = false;
                out.flush();
            } else {
                return;
            }
        }
    }
}
