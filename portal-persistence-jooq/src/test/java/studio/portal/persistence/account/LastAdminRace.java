package studio.portal.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ADMIN;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MONDAY;

import org.junit.jupiter.api.RepeatedTest;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.Role;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.Vendor;

abstract class LastAdminRace extends AccountStore {
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
