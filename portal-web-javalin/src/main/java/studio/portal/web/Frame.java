package studio.portal.web;

import java.util.Optional;
import studio.portal.application.account.SignedIn;
import studio.portal.domain.settings.StudioSettings;

/**
 * What every page is drawn with.
 *
 * @param who empty for a visitor
 * @param csrf what every form carries in its field {@code csrf}
 * @param path of this page, without what follows a question mark
 * @param flash what happened just before, told once
 * @param waiting how many things wait on the reader
 * @param mailsToFolder whether mails go to a folder instead of to people
 */
public record Frame(
        Words words,
        Optional<SignedIn> who,
        StudioSettings settings,
        Assets assets,
        String csrf,
        String path,
        Optional<String> flash,
        int waiting,
        boolean mailsToFolder) {

    /** A new value for a form's field {@code submission}, by which a repeat is told from a new wish. */
    public String submission() {
        return Secrets.random();
    }

    public boolean isStaff() {
        return who.filter(signedIn -> signedIn.actor().isStaff()).isPresent();
    }
}
