package studio.portal.domain;

/** The thing does not exist, or the actor may not see it: deliberately the same answer. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("Not found");
    }
}
