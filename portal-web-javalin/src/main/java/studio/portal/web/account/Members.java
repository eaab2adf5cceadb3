package studio.portal.web.account;

import java.util.List;
import java.util.Set;
import studio.portal.application.account.AccountViews.InvitationRow;
import studio.portal.application.account.AccountViews.MemberRow;
import studio.portal.application.account.PersonName;
import studio.portal.domain.account.Permission;

/**
 * The members of a client as a part of a page.
 *
 * @param base the address of the page, without a slash at the end; the forms go below it
 * @param grantable what the reader may grant
 */
public record Members(
        String base, List<MemberRow> members, List<InvitationRow> invitations, Set<Permission> grantable) {
    /** A permission the reader lacks stays as it is. */
    public boolean mayGrant(Permission permission) {
        return grantable.contains(permission);
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    public static String anchor(PersonName person) {
        return "member-" + person.id();
    }
}
