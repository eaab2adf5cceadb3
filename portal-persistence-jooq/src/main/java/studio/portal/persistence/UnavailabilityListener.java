package studio.portal.persistence;

import java.sql.SQLException;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Tells a database that cannot just now from a statement that is wrong. */
final class UnavailabilityListener implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    /** Classes of SQLSTATE: connection exceptions, insufficient resources (a full disk), system errors. */
    private static final Set<String> CLASSES = Set.of("08", "53", "58");

    /** PostgreSQL's ways of shutting down and starting up. */
    private static final Set<String> SHUTTING_DOWN = Set.of("57P01", "57P02", "57P03");

    /** Who gave way to another transaction in a deadlock, or could not be fitted in beside it: the next try is alone. */
    private static final Set<String> GAVE_WAY = Set.of("40001", "40P01");

    /**
     * What H2 says once it could not write, in whichever of its parts that was noticed; it closes itself then, and opens
     * again once nobody holds a connection.
     */
    private static final Set<Integer> H2_IS_CLOSED = Set.of(
            ErrorCode.GENERAL_ERROR_1,
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
            ErrorCode.CONNECTION_BROKEN_1,
            ErrorCode.OBJECT_CLOSED);

    @Override
    public void exception(ExecuteContext context) {
        var failure = context.sqlException();
        if (failure != null && isUnavailable(failure)) {
            context.exception(new DatabaseUnavailable(failure));
        }
    }

    static boolean isUnavailable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MVStoreException || cause instanceof SQLException sql && isUnavailable(sql)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an embedded database could not write, or has closed itself since. */
    static boolean isH2Closed(SQLException failure) {
        return H2_IS_CLOSED.contains(failure.getErrorCode()) || failure.getCause() instanceof MVStoreException;
    }

    private static boolean isUnavailable(SQLException failure) {
        var state = failure.getSQLState();
        return isH2Closed(failure)
                || state != null && (SHUTTING_DOWN.contains(state) || GAVE_WAY.contains(state) || isOf(CLASSES, state));
    }

    private static boolean isOf(Set<String> classes, String state) {
        return state.length() == 5 && classes.contains(state.substring(0, 2));
    }
}
