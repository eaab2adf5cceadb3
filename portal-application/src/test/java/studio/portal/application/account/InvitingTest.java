package studio.portal.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ADMIN;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.InvitationId;
import studio.portal.domain.account.Membership;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.Role;

final class InvitingTest extends AccountDesk {
    private static final Optional<ClientId> TO_KERN = Optional.of(KERN);

    @Test
    void a_member_who_manages_colleagues_invites_one_who_then_belongs_to_the_client() {
        var invitation = invite.handle(MARA, inviting(TO_KERN, Permission.BILLING));

        var opened = accepted(invitation);

        var lee = lee();
        assertThat(lee.role()).isEqualTo(Role.MEMBER);
        assertThat(lee.memberships()).containsExactly(new Membership(KERN, Set.of(Permission.BILLING)));
        assertThat(opened.session().person()).isEqualTo(lee.id());
        assertThat(opened.session().client()).contains(KERN);
        assertThat(isAlive(opened)).isTrue();
        assertThat(log.last(EventType.PERSON_INVITED).subject()).isEqualTo(invitation.value());
        assertThat(log.last(EventType.INVITATION_ACCEPTED).client()).contains(KERN);
    }

    @Test
    void a_member_grants_nothing_they_lack() {
        changePerson(PAUL.person(), paul -> paul.join(new Membership(KERN, Set.of(Permission.MANAGE)), ANA, MONDAY));
        var manager = new Actor.Member(PAUL.person(), KERN, Set.of(Permission.MANAGE));

        assertDenied(() -> invite.handle(manager, inviting(TO_KERN, Permission.BILLING)));
        assertDenied(() -> invite.handle(manager, inviting(TO_KERN, Permission.MANAGE, Permission.APPROVE)));
        assertThat(invite.handle(manager, inviting(TO_KERN, Permission.MANAGE))).isNotNull();
    }

    @Test
    void whoever_may_not_manage_colleagues_invites_nobody() {
        assertDenied(() -> invite.handle(PAUL, inviting(TO_KERN)));
        assertDenied(() -> invite.handle(ANA_AS_MARA, inviting(TO_KERN)));
        assertDenied(() -> invite.handle(MARA, inviting(Optional.empty())));
        assertThat(log.all(EventType.PERSON_INVITED)).isEmpty();
    }

    @Test
    void another_client_and_one_that_does_not_exist_are_absent_alike() {
        assertInvalid("clientId", "absent", () -> invite.handle(BEA, inviting(TO_KERN)));
        assertInvalid(
                "clientId", "absent", () -> invite.handle(BEA, inviting(Optional.of(new ClientId(Cast.id(404))))));
        assertInvalid(
                "clientId", "absent", () -> invite.handle(ANA, inviting(Optional.of(new ClientId(Cast.id(404))))));
    }

    @Test
    void only_admins_invite_to_the_studio() {
        assertDenied(() -> invite.handle(ANA, inviting(Optional.empty())));

        accepted(invite.handle(ADMIN, inviting(Optional.empty())));

        assertThat(lee().role()).isEqualTo(Role.STAFF);
    }

    @Test
    void somebody_who_is_there_already_is_not_invited_again() {
        var mara = new Invite.Command(MARAS, "Mara", TO_KERN, Set.of(), false);

        assertRefused("member-already", () -> invite.handle(ANA, mara));
    }

    @Test
    void inviting_again_replaces_the_earlier_invitation() {
        var first = invite.handle(MARA, inviting(TO_KERN));
        var second = invite.handle(MARA, inviting(TO_KERN));

        assertNotFound(() -> accepted(first));
        accepted(second);
    }

    @Test
    void what_a_client_or_the_studio_does_not_have_is_not_granted_silently() {
        assertInvalid(
                "admin",
                "studio-only",
                () -> invite.handle(ANA, new Invite.Command(LEES, "Lee", TO_KERN, Set.of(), true)));
        assertInvalid(
                "permissions",
                "client-only",
                () -> invite.handle(ADMIN, inviting(Optional.empty(), Permission.BILLING)));
    }

    @Test
    void an_old_invitation_does_not_give_back_what_a_member_was_since_denied() {
        var invitation = invite.handle(MARA, inviting(Optional.of(KERN), Permission.values()));
        var bea = invite.handle(
                ANA,
                new Invite.Command(
                        new EmailAddress("client@bluebird.example"),
                        "Bea",
                        TO_KERN,
                        Set.of(Permission.BILLING),
                        false));
        changePerson(BEA.person(), person -> person.join(new Membership(KERN, Set.of()), ANA, MONDAY));

        accepted(bea);
        accepted(invitation);

        assertThat(people().find(JOB, BEA.person())
                        .orElseThrow()
                        .membership(KERN)
                        .orElseThrow()
                        .permissions())
                .isEmpty();
        assertThat(lee().membership(KERN).orElseThrow().permissions()).hasSize(3);
    }

    @Test
    void an_invitation_works_once() {
        var invitation = invite.handle(MARA, inviting(TO_KERN));
        accepted(invitation);

        assertNotFound(() -> accepted(invitation));
        assertThat(acceptInvitation.find(VISITOR, tokens.invitation(invitation)))
                .isEmpty();
    }

    @Test
    void looking_at_an_invitation_does_not_use_it_up() {
        var invitation = invite.handle(MARA, inviting(TO_KERN));

        assertThat(acceptInvitation.find(VISITOR, tokens.invitation(invitation)))
                .isPresent();
        assertThat(acceptInvitation.find(VISITOR, tokens.invitation(invitation)))
                .isPresent();
        assertThat(acceptInvitation.find(VISITOR, "guess")).isEmpty();
        accepted(invitation);
    }

    @Test
    void an_invitation_expires_after_fourteen_days() {
        var invitation = invite.handle(MARA, inviting(TO_KERN));
        clock.advance(Duration.ofDays(14));

        assertNotFound(() -> accepted(invitation));
        assertThat(people().findByEmail(JOB, LEES)).isEmpty();
    }

    @Test
    void an_invitation_is_withdrawn_by_those_who_may_invite() {
        var invitation = invite.handle(MARA, inviting(TO_KERN));

        assertNotFound(() -> revokeInvitation.handle(PAUL, invitation));
        assertNotFound(() -> revokeInvitation.handle(BEA, invitation));
        revokeInvitation.handle(ANA, invitation);

        assertNotFound(() -> accepted(invitation));
        assertRefused("invitation-over", () -> revokeInvitation.handle(ANA, invitation));
        assertNotFound(() -> revokeInvitation.handle(ANA, new InvitationId(Cast.id(404))));
    }

    @Test
    void a_member_of_one_client_can_join_another_and_keeps_their_login() {
        var invitation = invite.handle(
                ANA,
                new Invite.Command(
                        new EmailAddress("client@bluebird.example"),
                        "Bea",
                        TO_KERN,
                        Set.of(Permission.APPROVE),
                        false));

        var opened = accepted(invitation);

        assertThat(opened.session().person()).isEqualTo(BEA.person());
        var bea = people().find(JOB, BEA.person()).orElseThrow();
        assertThat(bea.clients()).containsExactlyInAnyOrder(KERN, BLUEBIRD);
        assertThat(bea.name()).isEqualTo("Bea Wong");
    }

    @Test
    void nobody_becomes_staff_and_member() {
        var staff = invite.handle(
                ANA,
                new Invite.Command(new EmailAddress("jonas@northlight.example"), "Jonas", TO_KERN, Set.of(), false));
        var member = invite.handle(ADMIN, new Invite.Command(MARAS, "Mara", Optional.empty(), Set.of(), true));

        assertRefused("staff-no-member", () -> accepted(staff));
        assertRefused("member-no-staff", () -> accepted(member));
    }

    @Test
    void a_disabled_person_does_not_come_back_by_invitation() {
        var invitation = invite.handle(
                ANA, new Invite.Command(new EmailAddress("client@bluebird.example"), "Bea", TO_KERN, Set.of(), false));
        changePerson(BEA.person(), bea -> bea.disable(ANA, MONDAY));

        assertRefused("person-disabled", () -> accepted(invitation));
    }

    private Person lee() {
        return people().findByEmail(JOB, LEES).orElseThrow();
    }
}
