package studio.portal.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jooq.ConnectionProvider;

/** Connections for reading, and for transactions; that none can be had is {@link DatabaseUnavailable}. */
final class PooledConnections implements ConnectionProvider {
    private final Pools pools;
    private final RunningTransaction running;
    private final DatabaseWatch watch;

    PooledConnections(Pools pools, RunningTransaction running, DatabaseWatch watch) {
        this.pools = pools;
        this.running = running;
        this.watch = watch;
    }

    @Override
    public Connection acquire() {
        try {
            if (watch.isAway()) {
                throw new SQLTransientConnectionException("It has not answered for a while");
            }
            var pool = running.find().isPresent() ? pools.forWriting() : pools.forReading();
            var connection = pool.getConnection();
            watch.lent(connection);
            return connection;
        } catch (SQLException e) {
            watch.doubt();
            throw new DatabaseUnavailable(e);
        }
    }

    @Override
    public void release(Connection connection) {
        watch.returned(connection);
        try {
            var broke = connection.isClosed();
            connection.close();
            if (broke) {
                pools.renew();
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }
}
