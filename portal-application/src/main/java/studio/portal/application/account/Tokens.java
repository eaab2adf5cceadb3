package studio.portal.application.account;

import studio.portal.domain.account.InvitationId;
import studio.portal.domain.account.PasswordResetId;
import studio.portal.domain.account.SignInAttemptId;
import studio.portal.domain.document.ShareLinkId;
import studio.portal.domain.invoice.PayLinkId;

/**
 * Makes secrets. Those that go out by mail are derived from an id with the installation's own key (HMAC-SHA-256), so
 * that a mail can be written again on every try although the secret itself is stored nowhere, only its hash.
 */
public interface Tokens {
    /** 256 random bits in URL-safe characters. */
    String random();

    /** As {@link #random}, and known again by {@link #isOfSession} for ever, whether or not its session goes on. */
    String session();

    /** Whether {@link #session} made this, here or on another node: tells nothing of whether the session goes on. */
    boolean isOfSession(String token);

    /**
     * The same for the same secret, and without the installation's own key of no use to whoever wants to guess it: tells
     * a repeat from another try where a secret is part of both.
     */
    String fingerprint(String secret);

    /** Six characters of an alphabet without look-alikes: 32 letters and digits, without I, L, O and U. */
    String signInCode(SignInAttemptId attempt);

    /** 256 bits in URL-safe characters. */
    String passwordReset(PasswordResetId reset);

    /** 256 bits in URL-safe characters. */
    String invitation(InvitationId invitation);

    /** 256 bits in URL-safe characters; the same each time, so that the studio can pass a link on again. */
    String shareLink(ShareLinkId link);

    /** As {@link #shareLink}, to see and pay one invoice. */
    String payLink(PayLinkId link);
}
