package studio.portal.persistence;

import java.sql.SQLException;
import java.util.Set;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Tells a connection that broke during a statement from a statement that is wrong. */
final class UnavailabilityListener implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    /** Connection exceptions of the SQL standard, and PostgreSQL's ways of shutting down and starting up. */
    private static final String CONNECTION_EXCEPTION = "08";

    private static final Set<String> SHUTTING_DOWN = Set.of("57P01", "57P02", "57P03");

    @Override
    public void exception(ExecuteContext context) {
        var failure = context.sqlException();
        if (failure != null && isUnavailable(failure)) {
            context.exception(new DatabaseUnavailable(failure));
        }
    }

    static boolean isUnavailable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                var state = sql.getSQLState();
                if (state.startsWith(CONNECTION_EXCEPTION) || SHUTTING_DOWN.contains(state)) {
                    return true;
                }
            }
        }
        return false;
    }
}
