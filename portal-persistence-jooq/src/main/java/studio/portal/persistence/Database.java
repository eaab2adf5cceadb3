package studio.portal.persistence;

import static studio.portal.persistence.schema.Tables.TICKET;

import java.sql.DriverManager;
import java.util.Set;
import javax.sql.DataSource;
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
 * {@link DatabaseUnavailable} within three seconds; once it is back, so is everything else. An embedded one is never out of
 * reach; there a transaction waits for its turn, and throws the same after ten seconds without one.
 */
public final class Database implements AutoCloseable {
    private final Vendor vendor;
    private final Pools pools;
    private final DatabaseWatch watch;
    private final DSLContext sql;
    private final JooqTransactions transactions;

    private Database(Vendor vendor, Pools pools, DatabaseWatch watch) {
        this.vendor = vendor;
        this.pools = pools;
        this.watch = watch;
        var running = new RunningTransaction();
        var connections = new PooledConnections(pools, running, watch);
        Configuration configuration = new DefaultConfiguration()
                .set(vendor.dialect())
                .set(settings())
                .set(connections)
                .set(new ThreadLocalTransactionProvider(connections))
                .set(new UnavailabilityListener(), new OnlyInTransactions(running));
        this.sql = DSL.using(configuration);
        this.transactions = new JooqTransactions(sql, running);
    }

    /**
     * Opens the database and migrates it.
     *
     * @param url {@code jdbc:h2:…} or {@code jdbc:postgresql:…}; options the portal relies on are added
     * @throws DatabaseInUse if it is embedded and another process has it open
     * @throws DatabaseUnavailable if it cannot be opened for any other reason
     * @throws MigrationFailed if it cannot be brought up to date
     */
    public static Database open(String url, String user, String password) {
        var vendor = Vendor.of(url);
        var pools = new Pools(vendor, url, user, password);
        try {
            new Migrations(vendor, url, user, password).run();
            return new Database(vendor, pools, watch(vendor, url, user, password));
        } catch (RuntimeException e) {
            pools.close();
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

    /** Reads the classes that write SQL, so that they are known when the first is asked for. */
    public static void touch() {
        DSL.using(Vendor.H2.dialect(), settings())
                .select(TICKET.fields())
                .from(TICKET)
                .where(TICKET.NUMBER.gt(DSL.val(0L)))
                .orderBy(TICKET.UPDATED_AT.desc())
                .limit(DSL.val(1))
                .getSQL();
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

    /** Plain connections for what brings its own SQL, writing included. */
    public DataSource dataSource() {
        return pools.forWriting();
    }

    /** Every pool of connections, for whoever keeps figures of them. */
    public Set<DataSource> pools() {
        return pools.all();
    }

    @Override
    public void close() {
        watch.close();
        pools.close();
    }
}
