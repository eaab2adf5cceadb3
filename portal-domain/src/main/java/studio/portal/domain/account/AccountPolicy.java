package studio.portal.domain.account;

import java.util.Set;

/** Who may manage whom. Asked by use cases and, before a button is shown, by pages. */
public final class AccountPolicy {
    private AccountPolicy() {}

    public static boolean mayManageClients(Actor actor) {
        return actor.isStaff();
    }

    public static boolean mayManageStaff(Actor actor) {
        return actor.isAdmin();
    }

    public static boolean mayManageSettings(Actor actor) {
        return actor.isAdmin();
    }

    /** Staff anywhere; a member with {@link Permission#MANAGE} in the client they act for. */
    public static boolean mayManageMembers(Actor actor, ClientId client) {
        return actor.isStaff()
                || actor instanceof Actor.Member member
                        && member.client().equals(client)
                        && member.may(Permission.MANAGE);
    }

    /** As {@link #mayManageMembers}, and a member grants nothing they lack. */
    public static boolean mayGrant(Actor actor, ClientId client, Set<Permission> permissions) {
        return mayManageMembers(actor, client)
                && (actor.isStaff()
                        || actor instanceof Actor.Member member
                                && member.permissions().containsAll(permissions));
    }
}
