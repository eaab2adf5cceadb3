package studio.portal.domain.account;

import java.util.Set;

/** What a member is to one client. */
public record Membership(ClientId client, Set<Permission> permissions) {
    public Membership {
        permissions = Set.copyOf(permissions);
    }
}
