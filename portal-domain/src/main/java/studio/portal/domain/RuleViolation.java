package studio.portal.domain;

/**
 * A rule of the business refuses what was asked; nothing was changed.
 *
 * <p>The code is stable and part of the JSON API; the message is English and for logs and embedders. What a reader sees
 * is the code's text in the message bundles ({@code rule.<code>}).
 */
public final class RuleViolation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code lower-case words joined by hyphens, for example {@code ticket-closed} */
    public RuleViolation(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
