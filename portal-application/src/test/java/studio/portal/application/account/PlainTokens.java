package studio.portal.application.account;

import java.util.Locale;
import studio.portal.domain.account.InvitationId;
import studio.portal.domain.account.PasswordResetId;
import studio.portal.domain.account.SignInAttemptId;
import studio.portal.domain.document.ShareLinkId;
import studio.portal.domain.invoice.PayLinkId;

/** Secrets anybody could guess. */
public final class PlainTokens implements Tokens {
    private int count;

    @Override
    public String random() {
        return "random-" + ++count;
    }

    @Override
    public String session() {
        return random();
    }

    @Override
    public boolean isOfSession(String token) {
        return token.startsWith("random-");
    }

    @Override
    public String fingerprint(String secret) {
        return "fingerprint-" + secret.hashCode();
    }

    @Override
    public String signInCode(SignInAttemptId attempt) {
        var id = attempt.toString();
        return id.substring(id.length() - 6).toUpperCase(Locale.ROOT);
    }

    @Override
    public String passwordReset(PasswordResetId reset) {
        return "reset-" + reset;
    }

    @Override
    public String invitation(InvitationId invitation) {
        return "invitation-" + invitation;
    }

    @Override
    public String shareLink(ShareLinkId link) {
        return "share-" + link;
    }

    @Override
    public String payLink(PayLinkId link) {
        return "pay-" + link;
    }
}
