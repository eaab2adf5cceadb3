package studio.portal.web.document;

import java.util.Locale;
import studio.portal.application.document.ShareLinkRow;
import studio.portal.domain.document.ShareAccess;
import studio.portal.web.Words;

/**
 * A link on the studio's page.
 *
 * @param url to pass on, while it is open
 */
public record ShareLine(ShareLinkRow row, ShareLinkRow.State state, String url) {
    public boolean isOpen() {
        return state == ShareLinkRow.State.OPEN;
    }

    /** Whether it can still be revoked: whoever has opened one that is used up may still have the bytes. */
    public boolean isAlive() {
        return isOpen() || state == ShareLinkRow.State.USED_UP;
    }

    public String stateIn(Words words) {
        return words.text("share.state." + state.name().toLowerCase(Locale.ROOT));
    }

    public static String what(Words words, ShareAccess.What what) {
        return words.text("share.what." + what.word());
    }

    public String uses(Words words) {
        return row.mostUses()
                .map(most -> words.text("share.uses.of", row.uses(), most))
                .orElseGet(() -> words.text("share.uses", row.uses()));
    }

    public String tone() {
        return switch (state) {
            case OPEN -> "tone-green";
            case USED_UP -> "tone-blue";
            case EXPIRED, REVOKED -> "tone-grey";
        };
    }
}
