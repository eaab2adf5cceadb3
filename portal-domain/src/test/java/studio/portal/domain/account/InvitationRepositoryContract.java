package studio.portal.domain.account;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ADMIN;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.Refused.assertRefused;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;
import studio.portal.domain.RepositoryContract;

/** What every store of invitations does, whatever it is made of. */
public interface InvitationRepositoryContract extends RepositoryContract {
    AtomicLong NEXT = new AtomicLong(0x17_0000);
    EmailAddress LEE = new EmailAddress("lee@kern.example");

    InvitationRepository invitations();

    @Test
    default void a_stored_invitation_is_found_as_it_was() {
        var toClient = add(invitation(Optional.of(KERN)));
        var toStudio = add(invitation(Optional.empty()));

        assertThat(invitations().find(ANA, toClient.id())).contains(toClient);
        assertThat(invitations().find(JOB, toStudio.id())).contains(toStudio);
    }

    @Test
    default void another_client_does_not_find_it() {
        var invitation = add(invitation(Optional.of(KERN)));

        assertThat(invitations().find(BEA, invitation.id())).isEmpty();
        assertThat(invitations().find(VISITOR, invitation.id())).isEmpty();
    }

    @Test
    default void whoever_has_the_token_finds_it() {
        var invitation = add(invitation(Optional.of(KERN)));

        assertThat(invitations().findByToken(VISITOR, invitation.token())).contains(invitation);
        assertThat(invitations().findByToken(VISITOR, SecretHash.ofToken("another")))
                .isEmpty();
        assertThat(write(() -> invitations().lockByToken(VISITOR, invitation.token())))
                .contains(invitation);
        assertThat(write(() -> invitations().lockByToken(VISITOR, SecretHash.ofToken("another"))))
                .isEmpty();
    }

    @Test
    default void whoever_is_forgotten_is_named_in_none() {
        var invitation = add(invitation(Optional.of(KERN)));
        var nobody = new EmailAddress("nobody@erased.invalid");

        run(() -> invitations().forget(JOB, invitation.email(), nobody));

        var kept = invitations().find(JOB, invitation.id()).orElseThrow();
        assertThat(kept.email()).isEqualTo(nobody);
        assertThat(kept.name()).isEqualTo(Invitation.FORGOTTEN);
    }

    @Test
    default void old_ones_are_removed_once_nobody_can_accept_them() {
        var used = add(invitation(Optional.of(KERN))).accept(MONDAY.plus(1, DAYS));
        run(() -> invitations().update(JOB, used));
        var open = add(invitation(Optional.of(BLUEBIRD)));

        run(() -> invitations().removeOverBefore(JOB, MONDAY.plus(2, DAYS)));
        assertThat(invitations().find(JOB, used.id())).isEmpty();
        assertThat(invitations().find(JOB, open.id())).isPresent();

        run(() -> invitations().removeOverBefore(JOB, MONDAY.plus(20, DAYS)));
        assertThat(invitations().find(JOB, open.id())).isEmpty();
    }

    @Test
    default void accepted_and_revoked_ones_stay_but_are_no_longer_pending() {
        var accepted = add(invitation(Optional.of(KERN))).accept(MONDAY.plus(1, DAYS));
        run(() -> invitations().update(JOB, accepted));
        var revoked = add(invitation(Optional.of(KERN))).revoke(MONDAY.plus(1, DAYS));
        run(() -> invitations().update(ANA, revoked));

        assertThat(invitations().find(ANA, accepted.id())).contains(accepted);
        assertThat(invitations().find(ANA, revoked.id())).contains(revoked);
        assertThat(pending(ANA, LEE, Optional.of(KERN))).isEmpty();
    }

    @Test
    default void pending_ones_are_found_by_address_whatever_the_place() {
        var toKern = add(invitation(Optional.of(KERN)));
        var toBluebird = add(invitation(Optional.of(BLUEBIRD)));
        var revoked = add(invitation(Optional.of(KERN))).revoke(MONDAY.plus(1, DAYS));
        run(() -> invitations().update(ANA, revoked));

        assertThat(invitations().findPending(ANA, LEE)).containsExactlyInAnyOrder(toKern, toBluebird);
        assertThat(invitations().findPending(ANA, new EmailAddress("nobody@kern.example")))
                .isEmpty();
    }

    @Test
    default void a_pending_one_is_found_by_address_and_place() {
        var invitation = add(invitation(Optional.of(KERN)));

        assertThat(pending(ANA, LEE, Optional.of(KERN))).contains(invitation);
        assertThat(pending(ANA, LEE, Optional.of(BLUEBIRD))).isEmpty();
        assertThat(pending(ADMIN, LEE, Optional.empty())).isEmpty();
        assertThat(pending(ANA, new EmailAddress("other@kern.example"), Optional.of(KERN)))
                .isEmpty();
    }

    @Test
    default void a_pending_one_to_the_studio_is_found_too() {
        var invitation = add(invitation(Optional.empty()));

        assertThat(pending(ADMIN, LEE, Optional.empty())).contains(invitation);
    }

    @Test
    default void every_pending_one_is_found_and_another_client_sees_none_to_lock() {
        var first = add(invitation(Optional.of(KERN)));
        var second = add(invitation(Optional.of(KERN)));

        assertThat(pending(JOB, LEE, Optional.of(KERN))).containsExactlyInAnyOrder(first, second);
        assertThat(write(() -> invitations().lock(ANA, first.id()))).contains(first);
        assertThat(write(() -> invitations().lock(BEA, first.id()))).isEmpty();
    }

    @Test
    default void what_became_of_one_stays_so() {
        var seenBefore = add(invitation(Optional.of(KERN)));
        var accepted = seenBefore.accept(MONDAY.plus(1, DAYS));
        run(() -> invitations().update(JOB, accepted));

        assertRefused(
                "invitation-over", () -> run(() -> invitations().update(ANA, seenBefore.revoke(MONDAY.plus(1, DAYS)))));

        assertThat(invitations().find(ANA, accepted.id())).contains(accepted);
    }

    private List<Invitation> pending(Actor actor, EmailAddress email, Optional<ClientId> client) {
        return write(() -> invitations().lockPending(actor, email, client));
    }

    private Invitation add(Invitation invitation) {
        run(() -> invitations().add(ANA, invitation));
        return invitation;
    }

    private static Invitation invitation(Optional<ClientId> client) {
        var number = NEXT.incrementAndGet();
        return new Invitation(
                new InvitationId(Cast.id(number)),
                LEE,
                "Lee Kern",
                client,
                client.isPresent() ? Set.of(Permission.BILLING, Permission.APPROVE) : Set.of(),
                client.isEmpty(),
                SecretHash.ofToken("invitation " + number),
                ANA.reference(),
                MONDAY,
                Optional.empty(),
                Optional.empty());
    }
}
