package studio.portal.application.account;

import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Membership;
import studio.portal.domain.account.Person;

/** What an actor may know of who belongs where. */
final class Memberships {
    private Memberships() {}

    /** A colleague may belong to another client too, which is nobody's business in this one. */
    static Optional<Membership> seen(Actor actor, Person person, ClientId client) {
        var elsewhere = actor instanceof Actor.Member member && !member.client().equals(client);
        return elsewhere ? Optional.empty() : person.membership(client);
    }
}
