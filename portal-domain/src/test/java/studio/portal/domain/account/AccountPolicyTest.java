package studio.portal.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ADMIN;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;

final class AccountPolicyTest {
    private final List<Actor> members = List.of(MARA, PAUL, BEA, JOB, VISITOR, ANA_AS_MARA);

    @Test
    void any_staff_manage_clients() {
        assertThat(AccountPolicy.mayManageClients(ANA)).isTrue();
        assertThat(AccountPolicy.mayManageClients(ADMIN)).isTrue();
        assertThat(members).noneMatch(AccountPolicy::mayManageClients);
    }

    @Test
    void only_admins_manage_staff_and_settings() {
        assertThat(AccountPolicy.mayManageStaff(ADMIN)).isTrue();
        assertThat(AccountPolicy.mayManageStaff(ANA)).isFalse();
        assertThat(AccountPolicy.mayManageSettings(ADMIN)).isTrue();
        assertThat(AccountPolicy.mayManageSettings(ANA)).isFalse();
        assertThat(members).noneMatch(AccountPolicy::mayManageStaff).noneMatch(AccountPolicy::mayManageSettings);
    }

    @Test
    void members_are_managed_by_the_studio_and_by_those_of_the_client_who_may() {
        assertThat(AccountPolicy.mayManageMembers(ANA, KERN)).isTrue();
        assertThat(AccountPolicy.mayManageMembers(MARA, KERN)).isTrue();
        assertThat(AccountPolicy.mayManageMembers(PAUL, KERN)).isFalse();
        assertThat(AccountPolicy.mayManageMembers(BEA, KERN)).isFalse();
        assertThat(AccountPolicy.mayManageMembers(VISITOR, KERN)).isFalse();
    }

    @Test
    void a_member_grants_nothing_they_lack() {
        var manager = new Actor.Member(new PersonId(Cast.id(9)), KERN, Set.of(Permission.MANAGE, Permission.BILLING));

        assertThat(AccountPolicy.mayGrant(manager, KERN, Set.of(Permission.BILLING, Permission.MANAGE)))
                .isTrue();
        assertThat(AccountPolicy.mayGrant(manager, KERN, Set.of(Permission.APPROVE)))
                .isFalse();
        assertThat(AccountPolicy.mayGrant(ANA, KERN, Set.of(Permission.values())))
                .isTrue();
        assertThat(AccountPolicy.mayGrant(PAUL, KERN, Set.of())).isFalse();
        assertThat(AccountPolicy.mayGrant(BEA, KERN, Set.of())).isFalse();
    }
}
