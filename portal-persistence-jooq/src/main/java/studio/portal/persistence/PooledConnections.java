package studio.portal.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;

/** Connections of a pool; that none can be had is {@link DatabaseUnavailable}. */
final class PooledConnections implements ConnectionProvider {
    private final DataSource pool;
    private final DatabaseWatch watch;

    PooledConnections(DataSource pool, DatabaseWatch watch) {
        this.pool = pool;
        this.watch = watch;
    }

    @Override
    public Connection acquire() {
        try {
            if (watch.isAway()) {
                throw new SQLTransientConnectionException("It has not answered for a while");
            }
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
            connection.close();
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }
}
