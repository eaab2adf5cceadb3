package studio.portal.persistence;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Which connections the pool gives up. Of itself it knows the SQL standard's; a connection to an embedded database that
 * could not write and has closed itself it would keep, and the database would stay closed when there is room again.
 */
public final class BrokenConnections implements SQLExceptionOverride {
    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return UnavailabilityListener.isH2Closed(failure) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
