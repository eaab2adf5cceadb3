package studio.portal.persistence;

/** The database cannot be reached right now. Nothing is wrong with what was asked: the same may work in a moment. */
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseUnavailable(Throwable cause) {
        super("The database cannot be reached", cause);
    }
}
