package studio.portal.application;

/** Something the portal cannot do without, the database above all, does not answer now; it may in a moment. */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
