package studio.portal.domain;

/** The actor may know of the thing but may not do this to it. */
public final class AccessDenied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AccessDenied(String message) {
        super(message);
    }
}
