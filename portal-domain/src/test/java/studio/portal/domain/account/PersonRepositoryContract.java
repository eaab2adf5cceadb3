package studio.portal.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ADMIN;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;
import studio.portal.domain.EventType;
import studio.portal.domain.RepositoryContract;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;

/** What every store of people does, whatever it is made of. */
public interface PersonRepositoryContract extends RepositoryContract {
    PersonRepository people();

    @Test
    default void a_locked_person_is_as_they_are_and_absent_where_they_cannot_be_seen() {
        assertThat(write(() -> people().lock(ANA, MARA.person()).map(Person::name)))
                .contains("Mara Kern");
        assertThat(write(() -> people().lock(BEA, MARA.person()))).isEmpty();
    }

    @Test
    default void a_stored_person_is_found_as_they_were() {
        var person = people().find(ANA, MARA.person()).orElseThrow();
        person.change(
                new Profile(
                        "Mara Kern-Lee",
                        Optional.of(Language.GERMAN),
                        Optional.of(ZoneId.of("Europe/Berlin")),
                        Theme.LIGHT),
                MARA,
                MONDAY);
        person.setPassword(new PasswordHash("$argon2id$one"), MARA, MONDAY);
        person.join(new Membership(BLUEBIRD, Set.of(Permission.BILLING)), ANA, MONDAY);
        run(() -> people().update(ANA, person));

        var found = people().find(ANA, MARA.person()).orElseThrow();

        assertThat(found.profile()).isEqualTo(person.profile());
        assertThat(found.password()).contains(new PasswordHash("$argon2id$one"));
        assertThat(found.memberships()).containsExactlyInAnyOrderElementsOf(person.memberships());
        assertThat(found.email()).isEqualTo(person.email());
        assertThat(found.role()).isEqualTo(Role.MEMBER);
        assertThat(found.status()).isEqualTo(Person.Status.ACTIVE);
        assertThat(found.addedAt()).isEqualTo(MONDAY);
        assertThat(found.version()).isGreaterThan(person.version());
        assertThat(found.events()).isEmpty();
    }

    @Test
    default void the_studio_and_its_jobs_find_everybody() {
        assertThat(people().find(ANA, BEA.person())).isPresent();
        assertThat(people().find(ANA, JONAS.person())).isPresent();
        assertThat(people().find(JOB, ADMIN.person())).isPresent();
        assertThat(people().findByEmail(JOB, new EmailAddress("client@kern.example")))
                .map(Person::id)
                .contains(MARA.person());
    }

    @Test
    default void a_member_finds_themselves_and_their_colleagues_only() {
        assertThat(people().find(MARA, MARA.person())).isPresent();
        assertThat(people().find(MARA, PAUL.person())).isPresent();
        assertThat(people().find(MARA, BEA.person())).isEmpty();
        assertThat(people().find(MARA, ANA.person())).isEmpty();
        assertThat(people().findByEmail(MARA, new EmailAddress("colleague@kern.example")))
                .isPresent();
        assertThat(people().findByEmail(MARA, new EmailAddress("client@bluebird.example")))
                .isEmpty();
    }

    @Test
    default void a_preview_finds_whom_the_member_finds() {
        assertThat(people().find(ANA_AS_MARA, PAUL.person())).isPresent();
        assertThat(people().find(ANA_AS_MARA, BEA.person())).isEmpty();
    }

    @Test
    default void a_visitor_finds_nobody() {
        assertThat(people().find(VISITOR, MARA.person())).isEmpty();
        assertThat(people().findByEmail(VISITOR, new EmailAddress("client@kern.example")))
                .isEmpty();
        assertThat(people().members(VISITOR, KERN)).isEmpty();
    }

    @Test
    default void members_are_those_of_one_client() {
        assertThat(people().members(ANA, KERN))
                .extracting(Person::id)
                .containsExactlyInAnyOrder(MARA.person(), PAUL.person());
        assertThat(people().members(PAUL, KERN)).hasSize(2);
        assertThat(people().members(BEA, KERN)).isEmpty();
    }

    @Test
    default void disabled_members_are_listed_too() {
        var paul = people().find(ANA, PAUL.person()).orElseThrow();
        paul.disable(ANA, MONDAY);
        run(() -> people().update(ANA, paul));

        assertThat(people().members(ANA, KERN)).extracting(Person::id).contains(PAUL.person());
    }

    @Test
    default void whoever_left_is_a_member_no_longer() {
        var paul = people().find(ANA, PAUL.person()).orElseThrow();
        paul.leave(KERN, ANA, MONDAY);
        run(() -> people().update(ANA, paul));

        assertThat(people().members(ANA, KERN)).extracting(Person::id).containsExactly(MARA.person());
        assertThat(people().find(MARA, PAUL.person())).isEmpty();
    }

    @Test
    default void two_people_cannot_have_one_address() {
        var impostor = Person.staff(
                new PersonId(Cast.id(0xdead)),
                new EmailAddress("client@kern.example"),
                Profile.named("Mara Too"),
                false,
                ADMIN,
                MONDAY);

        assertThatThrownBy(() -> run(() -> people().add(ADMIN, impostor)))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.code()).isEqualTo("email-taken"));
        assertThat(people().find(ADMIN, impostor.id())).isEmpty();
        assertThat(recorded(impostor.id().value())).isEmpty();
    }

    @Test
    default void the_second_of_two_changes_made_at_once_is_stale() {
        var first = people().find(ANA, PAUL.person()).orElseThrow();
        var second = people().find(ANA, PAUL.person()).orElseThrow();
        first.disable(ANA, MONDAY);
        second.leave(KERN, JONAS, MONDAY);
        run(() -> people().update(ANA, first));

        assertThatThrownBy(() -> run(() -> people().update(JONAS, second))).isInstanceOf(StaleVersion.class);
        assertThat(people().members(ANA, KERN)).hasSize(2);
    }

    @Test
    default void what_happened_is_recorded_with_the_change() {
        var paul = people().find(ANA, PAUL.person()).orElseThrow();
        paul.disable(ANA, MONDAY);
        paul.enable(ANA, MONDAY);
        run(() -> people().update(ANA, paul));

        assertThat(recorded(PAUL.person().value()))
                .containsExactly(
                        EventType.PERSON_ADDED,
                        EventType.MEMBERSHIP_CHANGED,
                        EventType.PERSON_DISABLED,
                        EventType.PERSON_ENABLED);
    }

    @Test
    default void only_active_admins_count() {
        assertThat(write(() -> people().lockAndCountActiveAdmins(ADMIN))).isEqualTo(1);

        var ana = people().find(ADMIN, ANA.person()).orElseThrow();
        ana.becomeAdmin(true, ADMIN, MONDAY);
        run(() -> people().update(ADMIN, ana));
        assertThat(write(() -> people().lockAndCountActiveAdmins(ADMIN))).isEqualTo(2);

        var disabled = people().find(ADMIN, ANA.person()).orElseThrow();
        disabled.disable(ADMIN, MONDAY);
        run(() -> people().update(ADMIN, disabled));
        assertThat(write(() -> people().lockAndCountActiveAdmins(ADMIN))).isEqualTo(1);
    }
}
