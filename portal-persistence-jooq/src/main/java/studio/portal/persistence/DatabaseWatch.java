package studio.portal.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices within about two seconds that a database server has stopped answering, which a network alone tells only after
 * minutes. It asks nothing while all goes well: only where a connection has been out for a second does it try another,
 * so that a statement that merely takes long is left alone. While the server is away, whoever wants a connection is told
 * at once, and whoever waits for an answer is freed.
 */
final class DatabaseWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(250);
    private static final Duration SUSPICIOUS_AFTER = Duration.ofSeconds(1);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(1);

    private final Callable<Connection> another;
    private final Map<Connection, Long> lent = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(DatabaseWatch::thread);
    private final ExecutorService asking = Executors.newCachedThreadPool(DatabaseWatch::thread);
    private volatile boolean away;
    private volatile boolean doubted;

    /** @param another opens a connection that is not of the pool */
    DatabaseWatch(Callable<Connection> another) {
        this.another = another;
    }

    void start() {
        var unused = looking.scheduleWithFixedDelay(
                this::look, LOOKS_EVERY.toMillis(), LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isAway() {
        return away;
    }

    void lent(Connection connection) {
        lent.put(connection, System.nanoTime());
    }

    void returned(Connection connection) {
        lent.remove(connection);
    }

    /** No connection could be had: that may be many requests, or no database. */
    void doubt() {
        doubted = true;
    }

    private void look() {
        try {
            if (away || doubted || isAnyOutForLong()) {
                doubted = false;
                become(!answers());
            }
            if (away) {
                lent.forEach(this::free);
            }
        } catch (RuntimeException e) {
            LOG.warn("The database could not be looked after", e);
        }
    }

    private boolean isAnyOutForLong() {
        return lent.values().stream().anyMatch(DatabaseWatch::isLongAgo);
    }

    private static boolean isLongAgo(long since) {
        return System.nanoTime() - since > SUSPICIOUS_AFTER.toNanos();
    }

    private void become(boolean nowAway) {
        if (nowAway != away) {
            LOG.warn(nowAway ? "The database does not answer" : "The database answers again");
        }
        away = nowAway;
    }

    private boolean answers() {
        var answer = asking.submit(this::ask);
        try {
            return answer.get(ANSWERS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return false;
        } catch (ExecutionException e) {
            LOG.debug("The database could not be asked", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** A server that has no connection left for us is there all the same. */
    private boolean ask() throws Exception {
        try (var connection = another.call();
                var statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException e) {
            return !UnavailabilityListener.isUnavailable(e)
                    || String.valueOf(e.getSQLState()).startsWith("53");
        }
    }

    /** Whoever waits for it gets a failure. The pool drops it when it comes back. */
    private void free(Connection connection, long since) {
        if (isLongAgo(since) && lent.remove(connection) != null) {
            try {
                connection.abort(asking);
            } catch (SQLException e) {
                LOG.debug("A connection is gone already", e);
            }
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "database-watch");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        looking.shutdownNow();
        asking.shutdownNow();
    }
}
