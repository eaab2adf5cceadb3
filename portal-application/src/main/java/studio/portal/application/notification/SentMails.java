package studio.portal.application.notification;

import java.util.Optional;
import java.util.UUID;
import studio.portal.domain.account.Actor;

/**
 * Mails as they went out, where the installation keeps them to be read: the demo does, for staff. Anywhere else they
 * hold codes and links that only the recipient may have, and nothing is kept.
 */
public interface SentMails {
    /** Whether there is anything to read at all, so that pages offer it. */
    boolean kept(Actor actor);

    /** By the id of its outgoing message; empty for everybody but staff, and where nothing is kept. */
    Optional<Mail> find(Actor actor, UUID id);

    /** For installations that keep none. */
    static SentMails none() {
        return new SentMails() {
            @Override
            public boolean kept(Actor actor) {
                return false;
            }

            @Override
            public Optional<Mail> find(Actor actor, UUID id) {
                return Optional.empty();
            }
        };
    }
}
