package studio.portal.domain.invoice;

import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Permission;

/** Who may do what to an offer. Asked by use cases before they act and by pages before they show a button. */
public final class OfferPolicy {
    private OfferPolicy() {}

    /** A draft is the studio's; a sent one is for who decides on it and for who pays it. */
    public static boolean maySee(Actor actor, OfferFacts offer) {
        return mayManage(actor)
                || offer.isSent()
                        && (holds(actor, offer, Permission.APPROVE) || holds(actor, offer, Permission.BILLING));
    }

    /** Whether there are offers at all for an actor. */
    public static boolean maySeeAny(Actor actor) {
        return mayManage(actor)
                || member(actor)
                        .filter(member -> member.may(Permission.APPROVE) || member.may(Permission.BILLING))
                        .isPresent();
    }

    /** Whether offers wait for an actor at all. */
    public static boolean mayDecideOnAny(Actor actor) {
        return member(actor).filter(member -> member.may(Permission.APPROVE)).isPresent();
    }

    /** Accepting and declining. */
    public static boolean mayDecide(Actor actor, OfferFacts offer) {
        return offer.isSent() && holds(actor, offer, Permission.APPROVE);
    }

    /** Drafting, sending, replacing, withdrawing. */
    public static boolean mayManage(Actor actor) {
        return actor.isStaff() || actor instanceof Actor.System;
    }

    private static boolean holds(Actor actor, OfferFacts offer, Permission permission) {
        return member(actor)
                .filter(member -> isOf(member, offer.client()) && member.may(permission))
                .isPresent();
    }

    private static boolean isOf(Actor.Member member, ClientId client) {
        return member.client().equals(client);
    }

    private static Optional<Actor.Member> member(Actor actor) {
        if (actor instanceof Actor.Preview preview) {
            return Optional.of(preview.member());
        }
        return actor instanceof Actor.Member member ? Optional.of(member) : Optional.empty();
    }
}
