package studio.portal.web;

import java.security.MessageDigest;
import java.util.Base64;

/**
 * The token that proves that a form was ours: derived from the session's or visit's own secret, so that it is stored
 * nowhere. Every page masks it anew, because a page that is compressed tells through its length what it repeats
 * (BREACH).
 */
public final class Csrf {
    private static final int LENGTH = 32;

    private final byte[] token;

    Csrf(String secret) {
        token = Secrets.sha256("csrf:" + secret);
    }

    String masked() {
        var mask = Secrets.bytes(LENGTH);
        var both = new byte[2 * LENGTH];
        for (var i = 0; i < LENGTH; i++) {
            both[i] = mask[i];
            both[LENGTH + i] = (byte) (mask[i] ^ token[i]);
        }
        return Secrets.encode(both);
    }

    boolean matches(String sent) {
        byte[] both;
        try {
            both = Base64.getUrlDecoder().decode(sent);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (both.length != 2 * LENGTH) {
            return false;
        }
        var claimed = new byte[LENGTH];
        for (var i = 0; i < LENGTH; i++) {
            claimed[i] = (byte) (both[i] ^ both[LENGTH + i]);
        }
        return MessageDigest.isEqual(claimed, token);
    }
}
