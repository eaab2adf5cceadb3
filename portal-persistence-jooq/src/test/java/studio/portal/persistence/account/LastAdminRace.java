package studio.portal.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ADMIN;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MONDAY;

import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import studio.portal.application.account.AccessEnding;
import studio.portal.application.account.Departure;
import studio.portal.application.account.DisablePerson;
import studio.portal.application.account.EnablePerson;
import studio.portal.application.account.ErasePerson;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.Role;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.Vendor;
import studio.portal.persistence.WhileOpen;

abstract class LastAdminRace extends AccountStore {
    private final Clock clock = Clock.fixed(MONDAY, ZoneOffset.UTC);
    private final Departure departure = new Departure(
            people(),
            invitations(),
            tickets(),
            new AccessEnding(sessions(), apiTokens(), signIns(), log(), clock),
            log(),
            clock);
    private final ErasePerson erasePerson = new ErasePerson(
            database().transactions(),
            people(),
            invitations(),
            (actor, address, replacement, at) -> {},
            signIns(),
            departure,
            clock);

    LastAdminRace(Vendor vendor) {
        super(vendor);
    }

    @RepeatedTest(3)
    void two_admins_who_demote_each_other_leave_one() throws Exception {
        run(() -> {
            var ana = people().find(JOB, ANA.person()).orElseThrow();
            ana.becomeAdmin(true, JOB, MONDAY);
            people().update(JOB, ana);
        });
        var admins = new PersonId[] {ANA.person(), ADMIN.person()};

        var outcomes = AtOnce.run(2, n -> demote(admins[n]));

        assertThat(outcomes).containsExactlyInAnyOrder("demoted", "last-admin");
        assertThat(people().find(JOB, ANA.person()).orElseThrow().role() == Role.ADMIN)
                .isNotEqualTo(people().find(JOB, ADMIN.person()).orElseThrow().role() == Role.ADMIN);
    }

    /** They look disabled, so that nobody counts, and are the last one when their turn comes. */
    @Test
    void whoever_becomes_the_last_admin_meanwhile_is_not_disabled() throws Exception {
        makeAnaADisabledAdmin();

        var failure = WhileOpen.run(database(), this::anaTakesOver, () -> disable(ADMIN, ANA));

        assertThat(failure).containsInstanceOf(refusal());
        assertThat(activeAdmins()).isEqualTo(1);
    }

    @Test
    void whoever_becomes_the_last_admin_meanwhile_is_not_erased() throws Exception {
        makeAnaADisabledAdmin();

        var failure = WhileOpen.run(database(), this::anaTakesOver, () -> erasePerson.handle(ADMIN, ANA.person()));

        assertThat(failure).containsInstanceOf(refusal());
        assertThat(activeAdmins()).isEqualTo(1);
    }

    /** On H2 whoever comes second sees all that the first did. */
    private Class<? extends RuntimeException> refusal() {
        return switch (database().vendor()) {
            case H2 -> RuleViolation.class;
            case POSTGRESQL -> StaleVersion.class;
        };
    }

    private void makeAnaADisabledAdmin() {
        run(() -> {
            var ana = people().find(JOB, ANA.person()).orElseThrow();
            ana.becomeAdmin(true, JOB, MONDAY);
            ana.disable(JOB, MONDAY);
            people().update(JOB, ana);
        });
    }

    private void anaTakesOver() {
        new EnablePerson(database().transactions(), people(), clock).handle(ADMIN, ANA.person());
        disable(ADMIN, ADMIN);
    }

    private void disable(Actor.Staff by, Actor.Staff whom) {
        new DisablePerson(database().transactions(), people(), departure, clock).handle(by, whom.person());
    }

    private int activeAdmins() {
        return write(() -> people().lockAndCountActiveAdmins(JOB));
    }

    /** As the use case does it: lock, count, decide. */
    private String demote(PersonId id) {
        try {
            return write(() -> {
                var admins = people().lockAndCountActiveAdmins(JOB);
                var person = people().find(JOB, id).orElseThrow();
                if (admins <= 1) {
                    throw new RuleViolation("last-admin", "The last one stays");
                }
                person.becomeAdmin(false, JOB, MONDAY);
                people().update(JOB, person);
                return "demoted";
            });
        } catch (RuleViolation e) {
            return e.code();
        } catch (StaleVersion e) {
            return "stale";
        }
    }
}
