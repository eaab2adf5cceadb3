package studio.portal.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.ThreadLocalTransactionProvider;

/**
 * The portal's database, open and brought up to date. While it cannot be reached, every use throws
 * {@link DatabaseUnavailable} within three seconds; once it is back, so is everything else.
 */
public final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 16;
    private static final int CONNECTIONS_KEPT = 2;
    private static final long CONNECT_MILLIS = 1_800;
    private static final long VALIDATE_MILLIS = 700;

    private final Vendor vendor;
    private final HikariDataSource pool;
    private final DatabaseWatch watch;
    private final DSLContext sql;
    private final JooqTransactions transactions;

    private Database(Vendor vendor, HikariDataSource pool, DatabaseWatch watch) {
        this.vendor = vendor;
        this.pool = pool;
        this.watch = watch;
        var connections = new PooledConnections(pool, watch);
        Configuration configuration = new DefaultConfiguration()
                .set(vendor.dialect())
                .set(settings())
                .set(connections)
                .set(new ThreadLocalTransactionProvider(connections))
                .set(new UnavailabilityListener());
        this.sql = DSL.using(configuration);
        this.transactions = new JooqTransactions(sql);
    }

    /**
     * Opens the database and migrates it.
     *
     * @param url {@code jdbc:h2:…} or {@code jdbc:postgresql:…}; options the portal relies on are added
     * @throws DatabaseInUse if it is embedded and another process has it open
     * @throws DatabaseUnavailable if it cannot be opened for any other reason
     */
    public static Database open(String url, String user, String password) {
        var vendor = Vendor.of(url);
        var pool = pool(vendor, url, user, password);
        try {
            migrate(vendor, url, user, password);
            return new Database(vendor, pool, watch(vendor, url, user, password));
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** What is embedded is never away. */
    private static DatabaseWatch watch(Vendor vendor, String url, String user, String password) {
        var address = vendor.withOptions(url);
        var watch = new DatabaseWatch(() -> DriverManager.getConnection(address, user, password));
        switch (vendor) {
            case H2 -> {}
            case POSTGRESQL -> watch.start();
        }
        return watch;
    }

    private static HikariDataSource pool(Vendor vendor, String url, String user, String password) {
        var config = new HikariConfig();
        config.setPoolName("portal");
        config.setJdbcUrl(vendor.withOptions(url));
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(CONNECTIONS_KEPT);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setValidationTimeout(VALIDATE_MILLIS);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setExceptionOverrideClassName(BrokenConnections.class.getName());
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw isInUse(e) ? new DatabaseInUse(e) : new DatabaseUnavailable(e);
        }
    }

    /** Over a connection of its own: building an index may take longer than any statement of the portal's may. */
    private static void migrate(Vendor vendor, String url, String user, String password) {
        var address = vendor == Vendor.H2 ? vendor.withOptions(url) : url;
        Flyway.configure()
                .dataSource(address, user, password)
                .locations("classpath:db/migration/common", vendor.migrations())
                .load()
                .migrate();
    }

    private static boolean isInUse(Throwable failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return true;
            }
        }
        return false;
    }

    private static Settings settings() {
        return new Settings()
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withRenderNameCase(RenderNameCase.LOWER_IF_UNQUOTED)
                .withRenderSchema(false)
                .withExecuteLogging(false);
    }

    public DSLContext sql() {
        return sql;
    }

    /** Whether it can be asked right now; says so within three seconds. */
    public boolean answers() {
        try {
            return !watch.isAway() && sql.selectOne().fetchOne() != null;
        } catch (RuntimeException e) {
            return false;
        }
    }

    public JooqTransactions transactions() {
        return transactions;
    }

    public Vendor vendor() {
        return vendor;
    }

    /** Plain connections, outside of every transaction, for what brings its own SQL. */
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        watch.close();
        pool.close();
    }
}
