package studio.portal.domain.document;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody came by an address that needs no sign-in.
 *
 * @param address of the network, as far as trusted proxies tell it
 * @param agent what their browser says it is; shortened
 */
public record ShareAccess(UUID id, ShareLinkId link, Instant at, String address, String agent, What what) {
    public static final int ADDRESS_LENGTH = 64;

    /** What became of it. */
    public enum What {
        /** It was opened, which counts. */
        OPENED,
        /** Bytes were sent, all or some of them. */
        SENT,
        /** The password was another. */
        REFUSED;

        /** @throws IllegalArgumentException for a word that none has */
        public static What ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** As stored. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ShareAccess {
        address = address.length() > ADDRESS_LENGTH ? address.substring(0, ADDRESS_LENGTH) : address;
    }
}
