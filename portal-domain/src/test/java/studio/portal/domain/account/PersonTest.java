package studio.portal.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ADMIN;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Refused.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;

final class PersonTest {
    private final Person mara = stored(Cast.members().get(0));
    private final Person ana = stored(Cast.studio().get(0));

    @Test
    void a_member_acts_for_a_client_they_belong_to_and_for_no_other() {
        assertThat(mara.actor(Optional.of(KERN))).contains(MARA);
        assertThat(mara.actor(Optional.of(BLUEBIRD))).isEmpty();
        assertThat(mara.actor(Optional.empty())).isEmpty();
    }

    @Test
    void staff_act_for_the_studio_whatever_client_is_named() {
        assertThat(ana.actor(Optional.empty())).contains(ANA);
        assertThat(ana.actor(Optional.of(KERN))).contains(ANA);
        assertThat(stored(Cast.studio().get(2)).actor(Optional.empty())).contains(ADMIN);
    }

    @Test
    void a_disabled_person_acts_for_nobody_until_enabled() {
        mara.disable(ANA, MONDAY);
        mara.disable(ANA, MONDAY);
        assertThat(mara.actor(Optional.of(KERN))).isEmpty();

        mara.enable(ANA, MONDAY);
        mara.enable(ANA, MONDAY);
        assertThat(mara.actor(Optional.of(KERN))).contains(MARA);
        assertThat(types(mara)).containsExactly(EventType.PERSON_DISABLED, EventType.PERSON_ENABLED);
    }

    @Test
    void nobody_is_staff_and_member() {
        assertRefused("staff-no-member", () -> ana.join(new Membership(KERN, Set.of()), ADMIN, MONDAY));
        assertRefused("member-no-admin", () -> mara.becomeAdmin(true, ADMIN, MONDAY));
        assertThat(mara.events()).isEmpty();
    }

    @Test
    void a_member_of_several_clients_has_permissions_for_each() {
        mara.join(new Membership(BLUEBIRD, Set.of(Permission.BILLING)), ANA, MONDAY);

        assertThat(mara.actor(Optional.of(BLUEBIRD)))
                .contains(new Actor.Member(MARA.person(), BLUEBIRD, Set.of(Permission.BILLING)));
        assertThat(mara.actor(Optional.of(KERN))).contains(MARA);
        assertThat(mara.clients()).containsExactlyInAnyOrder(KERN, BLUEBIRD);
        assertThat(mara.events().get(0).client()).contains(BLUEBIRD);
        assertThat(mara.events().get(0).details()).isEqualTo(Map.of("permissions", "BILLING"));
    }

    @Test
    void joining_again_changes_the_permissions() {
        mara.join(new Membership(KERN, Set.of()), ANA, MONDAY);

        assertThat(mara.memberships()).containsExactly(new Membership(KERN, Set.of()));
        assertThat(types(mara)).containsExactly(EventType.MEMBERSHIP_CHANGED);
    }

    @Test
    void whoever_left_acts_for_the_client_no_longer() {
        mara.leave(KERN, ANA, MONDAY);

        assertThat(mara.actor(Optional.of(KERN))).isEmpty();
        assertThat(types(mara)).containsExactly(EventType.MEMBERSHIP_ENDED);
        assertRefused("not-a-member", () -> mara.leave(KERN, ANA, MONDAY));
    }

    @Test
    void staff_become_admins_and_stop_being_ones() {
        ana.becomeAdmin(true, ADMIN, MONDAY);
        ana.becomeAdmin(true, ADMIN, MONDAY);
        assertThat(ana.role()).isEqualTo(Role.ADMIN);

        ana.becomeAdmin(false, ADMIN, MONDAY);
        assertThat(ana.role()).isEqualTo(Role.STAFF);
        assertThat(types(ana)).containsExactly(EventType.PERSON_CHANGED, EventType.PERSON_CHANGED);
    }

    @Test
    void only_active_people_set_a_password() {
        mara.setPassword(new PasswordHash("one"), MARA, MONDAY);
        assertThat(mara.password()).contains(new PasswordHash("one"));

        mara.disable(ANA, MONDAY);
        assertRefused("person-disabled", () -> mara.setPassword(new PasswordHash("two"), MARA, MONDAY));
        assertThat(mara.password()).contains(new PasswordHash("one"));
    }

    @Test
    void an_erased_person_cannot_be_named_any_more() {
        mara.setPassword(new PasswordHash("one"), MARA, MONDAY);

        mara.erase(ADMIN, MONDAY);

        assertThat(mara.name()).doesNotContain("Mara");
        assertThat(mara.email().value()).doesNotContain("kern");
        assertThat(mara.password()).isEmpty();
        assertThat(mara.isActive()).isFalse();
        assertThat(mara.id()).isEqualTo(MARA.person());
    }

    @Test
    void an_erased_person_is_not_enabled_again() {
        mara.disable(ADMIN, MONDAY);
        mara.enable(ADMIN, MONDAY);
        assertThat(mara.isActive()).isTrue();

        mara.erase(ADMIN, MONDAY);

        assertRefused("person-erased", () -> mara.enable(ADMIN, MONDAY));
        assertThat(mara.isErased()).isTrue();
        assertThat(mara.isActive()).isFalse();
    }

    @Test
    void a_name_is_one_line_of_limited_length() {
        assertRefused("person-name", () -> Profile.named(" "));
        assertRefused("person-name", () -> Profile.named("x".repeat(Person.NAME_LENGTH + 1)));
        assertRefused("person-name", () -> Profile.named("Mara\nBcc: x"));
        assertThat(Profile.named(" Mara ").name()).isEqualTo("Mara");
    }

    @Test
    void an_unchanged_profile_is_not_recorded() {
        mara.change(Profile.named("Mara Kern"), MARA, MONDAY);
        assertThat(mara.events()).isEmpty();

        mara.change(Profile.named("Mara Kern-Lee"), MARA, MONDAY);
        assertThat(types(mara)).containsExactly(EventType.PERSON_CHANGED);
        assertThat(mara.name()).isEqualTo("Mara Kern-Lee");
    }

    @Test
    void nothing_secret_or_personal_is_recorded() {
        mara.setPassword(new PasswordHash("secret"), MARA, MONDAY);
        mara.change(Profile.named("Somebody Else"), MARA, MONDAY);

        assertThat(mara.events().toString()).doesNotContain("secret", "Somebody", "kern.example");
        assertThat(new PasswordHash("secret").toString()).doesNotContain("secret");
    }

    private static List<EventType> types(Person person) {
        return person.events().stream().map(DomainEvent::type).toList();
    }

    private static Person stored(Person person) {
        return Person.stored(
                person.id(),
                person.email(),
                person.role(),
                person.status(),
                person.profile(),
                person.password(),
                person.memberships(),
                person.addedAt(),
                person.version());
    }
}
