package studio.portal.application.account;

import studio.portal.domain.account.InvitationId;
import studio.portal.domain.account.PasswordResetId;
import studio.portal.domain.account.SignInAttemptId;

/**
 * Makes secrets. Those that go out by mail are derived from an id with the installation's own key (HMAC-SHA-256), so
 * that a mail can be written again on every try although the secret itself is stored nowhere, only its hash.
 */
public interface Tokens {
    /** 256 random bits in URL-safe characters. */
    String random();

    /** Six characters of an alphabet without look-alikes: 32 letters and digits, without I, L, O and U. */
    String signInCode(SignInAttemptId attempt);

    /** 256 bits in URL-safe characters. */
    String passwordReset(PasswordResetId reset);

    /** 256 bits in URL-safe characters. */
    String invitation(InvitationId invitation);
}
