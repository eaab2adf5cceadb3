package studio.portal.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MONDAY;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Invitation;
import studio.portal.domain.account.InvitationId;
import studio.portal.domain.account.SecretHash;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.TestIds;
import studio.portal.persistence.Vendor;
import studio.portal.persistence.WhileOpen;

/** Several invite, accept and withdraw at once: one invitation to a place is open at most, and what became of it stays. */
abstract class InvitingAtOnce extends AccountStore {
    private static final EmailAddress LEE = new EmailAddress("lee@kern.example");

    private final TestIds ids = new TestIds();

    InvitingAtOnce(Vendor vendor) {
        super(vendor);
    }

    @Test
    void of_several_invitations_to_a_client_made_at_once_one_is_open() throws Exception {
        AtOnce.run(6, i -> invite(Optional.of(KERN)));

        assertThat(write(() -> invitations().lockPending(JOB, LEE, Optional.of(KERN))))
                .hasSize(1);
    }

    @Test
    void of_several_invitations_to_the_studio_made_at_once_one_is_open() throws Exception {
        AtOnce.run(6, i -> invite(Optional.empty()));

        assertThat(write(() -> invitations().lockPending(JOB, LEE, Optional.empty())))
                .hasSize(1);
    }

    @Test
    void an_invitation_that_is_being_accepted_is_not_withdrawn() throws Exception {
        var invitation = invite(Optional.of(KERN));

        var failure = WhileOpen.run(
                database(),
                () -> invitations()
                        .lockByToken(JOB, invitation.token())
                        .ifPresent(found -> invitations().update(JOB, found.accept(MONDAY))),
                () -> run(() -> invitations()
                        .lock(ANA, invitation.id())
                        .ifPresent(found -> invitations().update(ANA, found.revoke(MONDAY)))));

        assertThat(failure).containsInstanceOf(RuleViolation.class);
        var after = invitations().find(ANA, invitation.id()).orElseThrow();
        assertThat(after.acceptedAt()).isPresent();
        assertThat(after.revokedAt()).isEmpty();
    }

    /** As the use case does it: lock, withdraw the earlier ones, add. */
    private Invitation invite(Optional<ClientId> client) {
        return write(() -> {
            invitations()
                    .lockPending(ANA, LEE, client)
                    .forEach(earlier -> invitations().update(ANA, earlier.revoke(MONDAY)));
            var id = new InvitationId(ids.next());
            var invitation = new Invitation(
                    id,
                    LEE,
                    "Lee Kern",
                    client,
                    Set.of(),
                    false,
                    SecretHash.ofToken("invitation " + id),
                    ANA.reference(),
                    MONDAY,
                    Optional.empty(),
                    Optional.empty());
            invitations().add(ANA, invitation);
            return invitation;
        });
    }
}
