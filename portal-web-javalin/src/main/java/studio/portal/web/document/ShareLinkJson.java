package studio.portal.web.document;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.portal.application.document.ShareLinkRow;
import studio.portal.domain.document.ShareAccess;
import studio.portal.domain.document.ShareLinkId;

/**
 * @param url to pass on; null for a link that is over
 * @param mostUses how often it may be opened; null for as often as anybody likes
 * @param uses how often it was opened
 * @param password whether whoever opens it has to know one
 * @param state {@code open}, {@code used_up}, {@code expired} or {@code revoked}
 * @param accesses the latest, newest first
 */
record ShareLinkJson(
        ShareLinkId id,
        int version,
        Optional<String> url,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        Optional<Integer> mostUses,
        int uses,
        boolean password,
        String state,
        Optional<Instant> revokedAt,
        List<Access> accesses) {
    /** @param what {@code opened}, {@code sent} or {@code refused} */
    record Access(Instant at, String address, String agent, String what) {
        static Access of(ShareLinkRow.Access access) {
            return new Access(access.at(), access.address(), access.agent(), word(access.what()));
        }

        private static String word(ShareAccess.What what) {
            return what.word();
        }
    }

    static ShareLinkJson of(ShareLinkRow row, String url, Instant now) {
        var state = row.state(now);
        return new ShareLinkJson(
                row.id(),
                row.version().value(),
                Optional.of(url).filter(any -> state == ShareLinkRow.State.OPEN),
                row.createdBy(),
                row.createdAt(),
                row.expiresAt(),
                row.mostUses(),
                row.uses(),
                row.locked(),
                state.name().toLowerCase(Locale.ROOT),
                row.revokedAt(),
                row.accesses().stream().map(Access::of).toList());
    }
}
