package studio.portal.bootstrap.command;

import java.net.BindException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.portal.application.InvalidInput;
import studio.portal.bootstrap.CannotStart;
import studio.portal.domain.RuleViolation;
import studio.portal.persistence.DatabaseInUse;
import studio.portal.persistence.DatabaseUnavailable;
import studio.portal.persistence.MigrationFailed;

/** Says in one line what went wrong and, where there is something to do, what. */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    public static String line(Throwable failure) {
        LOG.debug("The command failed", failure);
        if (failure instanceof CannotStart || failure instanceof RuleViolation || failure instanceof MigrationFailed) {
            return oneLine(failure);
        }
        if (failure instanceof DatabaseInUse) {
            return "The database is in use by another process, and only one at a time can open it: stop the server first";
        }
        if (failure instanceof DatabaseUnavailable) {
            return "The database cannot be reached: " + oneLine(root(failure));
        }
        if (failure instanceof InvalidInput input) {
            return oneLine(input);
        }
        if (root(failure) instanceof BindException) {
            return "The port cannot be listened on, perhaps because another process does: " + oneLine(root(failure));
        }
        return "Failed: " + root(failure).getClass().getSimpleName() + ": " + oneLine(root(failure));
    }

    private static Throwable root(Throwable failure) {
        var root = failure;
        for (var cause = root.getCause(); cause != null && cause != root; cause = root.getCause()) {
            root = cause;
        }
        return root;
    }

    private static String oneLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
    }
}
