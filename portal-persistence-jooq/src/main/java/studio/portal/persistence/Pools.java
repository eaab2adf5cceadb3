package studio.portal.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;

/**
 * The connections there are. On H2 there is one for writing, so that transactions take turns: it writes its tables to
 * the file one after the other while others go on changing them, and a {@code kill -9} then leaves half of a transaction
 * (decision 0006). On PostgreSQL the same connections read and write.
 */
final class Pools implements AutoCloseable {
    private static final int CONNECTIONS = 16;
    private static final int CONNECTIONS_KEPT = 2;
    private static final long CONNECT_MILLIS = 1_800;
    private static final long TURN_MILLIS = 10_000;
    private static final long VALIDATE_MILLIS = 700;

    private final HikariDataSource forReading;
    private final HikariDataSource forWriting;

    /**
     * @throws DatabaseInUse if it is embedded and another process has it open
     * @throws DatabaseUnavailable if it cannot be opened for any other reason
     */
    Pools(Vendor vendor, String url, String user, String password) {
        forReading = open(vendor, url, user, password, "portal", CONNECTIONS, CONNECT_MILLIS);
        forWriting = switch (vendor) {
            case H2 -> beside(forReading, () -> open(vendor, url, user, password, "portal-writing", 1, TURN_MILLIS));
            case POSTGRESQL -> forReading;
        };
    }

    private static HikariDataSource beside(HikariDataSource first, Supplier<HikariDataSource> second) {
        try {
            return second.get();
        } catch (RuntimeException e) {
            first.close();
            throw e;
        }
    }

    private static HikariDataSource open(
            Vendor vendor, String url, String user, String password, String name, int connections, long waitMillis) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(vendor.withOptions(url));
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(CONNECTIONS_KEPT, connections));
        config.setConnectionTimeout(waitMillis);
        config.setValidationTimeout(VALIDATE_MILLIS);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setExceptionOverrideClassName(BrokenConnections.class.getName());
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw isInUse(e) ? new DatabaseInUse(e) : new DatabaseUnavailable(e);
        }
    }

    private static boolean isInUse(Throwable failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return true;
            }
        }
        return false;
    }

    DataSource forReading() {
        return forReading;
    }

    /** Whoever takes one should give it back soon: on H2 it is the only one. */
    DataSource forWriting() {
        return forWriting;
    }

    /**
     * Gives up every connection there is, those in use once they are given back. Where one broke the others did as a
     * rule, and an embedded database that has closed itself opens again only when nobody holds one any more.
     */
    void renew() {
        forWriting.getHikariPoolMXBean().softEvictConnections();
        forReading.getHikariPoolMXBean().softEvictConnections();
    }

    /** Each once. */
    Set<DataSource> all() {
        return new LinkedHashSet<>(List.of(forReading, forWriting));
    }

    @Override
    public void close() {
        forWriting.close();
        forReading.close();
    }
}
