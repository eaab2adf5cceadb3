package studio.portal.application.account;

/** The address, password or code is not right; deliberately does not say which. */
public final class SignInRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SignInRefused() {
        super("Sign-in refused");
    }
}
