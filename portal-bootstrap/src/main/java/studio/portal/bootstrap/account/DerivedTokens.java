package studio.portal.bootstrap.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import studio.portal.application.account.Tokens;
import studio.portal.domain.account.InvitationId;
import studio.portal.domain.account.PasswordResetId;
import studio.portal.domain.account.SignInAttempt;
import studio.portal.domain.account.SignInAttemptId;
import studio.portal.domain.document.ShareLinkId;
import studio.portal.domain.invoice.PayLinkId;

/** Makes tokens by chance, or from an id and the installation's key. A purpose keeps one id's secrets apart. */
public final class DerivedTokens implements Tokens {
    private static final String HMAC = "HmacSHA256";
    private static final String CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_BYTES = 32;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    public DerivedTokens(SecretKey key) {
        this.key = new SecretKeySpec(key.bytes(), HMAC);
    }

    @Override
    public String random() {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return ENCODER.encodeToString(bytes);
    }

    /** What is random and, behind a point, what only this installation can derive from it. */
    @Override
    public String session() {
        var random = random();
        return random + "." + sign(random);
    }

    @Override
    public boolean isOfSession(String token) {
        var at = token.indexOf('.');
        return at > 0
                && MessageDigest.isEqual(
                        token.substring(at + 1).getBytes(StandardCharsets.UTF_8),
                        sign(token.substring(0, at)).getBytes(StandardCharsets.UTF_8));
    }

    private String sign(String random) {
        return ENCODER.encodeToString(digest("session", random));
    }

    @Override
    public String fingerprint(String secret) {
        return ENCODER.encodeToString(digest("fingerprint", secret));
    }

    /** Five bits of the digest make one of 32 characters, so that all are as likely. */
    @Override
    public String signInCode(SignInAttemptId attempt) {
        var digest = digest("sign-in-code", attempt.toString());
        var code = new StringBuilder(SignInAttempt.CODE_LENGTH);
        for (var i = 0; i < SignInAttempt.CODE_LENGTH; i++) {
            code.append(CODE_LETTERS.charAt(digest[i] & 0b11111));
        }
        return code.toString();
    }

    @Override
    public String passwordReset(PasswordResetId reset) {
        return ENCODER.encodeToString(digest("password-reset", reset.toString()));
    }

    @Override
    public String invitation(InvitationId invitation) {
        return ENCODER.encodeToString(digest("invitation", invitation.toString()));
    }

    @Override
    public String shareLink(ShareLinkId link) {
        return ENCODER.encodeToString(digest("share-link", link.toString()));
    }

    @Override
    public String payLink(PayLinkId link) {
        return ENCODER.encodeToString(digest("pay-link", link.toString()));
    }

    private byte[] digest(String purpose, String id) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal((purpose + ":" + id).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has HMAC-SHA-256
        }
    }
}
