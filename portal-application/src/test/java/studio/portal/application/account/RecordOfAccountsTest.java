package studio.portal.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ADMIN;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Theme;

/** The record has one line for each change, which says what it was, and none where nothing changed. */
final class RecordOfAccountsTest extends AccountDesk {
    private final EndOtherSessions endOtherSessions = new EndOtherSessions(transactions, sessions(), access);
    private final ChangeProfile changeProfile = new ChangeProfile(transactions, validation, people(), clock);

    @Test
    void every_token_that_ends_with_a_password_is_recorded() {
        var one = marasToken();
        var other = marasToken();
        var before = log.all().size();

        changePassword.handle(
                MARA, Optional.empty(), new ChangePassword.Command(PASSWORD, "a-much-better-one"), LAPTOP);

        assertThat(since(before))
                .extracting(Recorded::type)
                .containsExactly(EventType.PASSWORD_CHANGED, EventType.TOKEN_REVOKED, EventType.TOKEN_REVOKED);
        assertThat(log.all(EventType.TOKEN_REVOKED))
                .extracting(event -> event.details().get("token"))
                .containsExactlyInAnyOrder(one.id().toString(), other.id().toString());
    }

    @Test
    void tokens_that_end_with_a_membership_or_a_person_are_recorded() {
        marasToken();
        removeMember.handle(ANA, MARA.person(), KERN);
        assertThat(log.all(EventType.TOKEN_REVOKED)).hasSize(1);
        assertThat(log.last(EventType.TOKEN_REVOKED).by()).isEqualTo(ANA.reference());
    }

    @Test
    void disabling_somebody_twice_and_enabling_them_twice_is_recorded_once() {
        maraSignedIn();
        marasToken();
        var before = log.all().size();

        disablePerson.handle(ANA, MARA.person());
        disablePerson.handle(ANA, MARA.person());
        enablePerson.handle(ANA, MARA.person());
        enablePerson.handle(ANA, MARA.person());

        assertThat(since(before))
                .extracting(Recorded::type)
                .containsExactly(
                        EventType.PERSON_DISABLED,
                        EventType.SESSION_ENDED,
                        EventType.TOKEN_REVOKED,
                        EventType.PERSON_ENABLED);
    }

    @Test
    void ending_no_session_is_not_recorded() {
        endOtherSessions.handle(MARA, Optional.empty());

        assertThat(log.all(EventType.SESSION_ENDED)).isEmpty();
    }

    @Test
    void erasing_somebody_twice_is_recorded_once() {
        erasePerson.handle(ADMIN, MARA.person());
        erasePerson.handle(ADMIN, MARA.person());

        assertThat(log.all(EventType.PERSON_ERASED)).hasSize(1);
        assertThat(log.all(EventType.SESSION_ENDED)).isEmpty();
    }

    @Test
    void an_invitation_that_another_one_replaces_is_recorded_as_withdrawn() {
        var first = invite.handle(MARA, inviting(Optional.of(KERN)));
        var second = invite.handle(ANA, inviting(Optional.of(KERN)));

        assertThat(log.all(EventType.INVITATION_REVOKED)).hasSize(1);
        assertThat(log.last(EventType.INVITATION_REVOKED).subject()).isEqualTo(first.value());
        assertThat(log.last(EventType.INVITATION_REVOKED).by()).isEqualTo(ANA.reference());
        assertThat(log.last(EventType.INVITATION_REVOKED).client()).contains(KERN);

        revokeInvitation.handle(ANA, second);
        assertThat(log.all(EventType.INVITATION_REVOKED)).hasSize(2);
    }

    @Test
    void of_a_profile_it_says_which_fields_changed_and_never_what_they_hold() {
        changeProfile.handle(
                MARA, new ChangeProfile.Command("Mara Kern-Lee", Optional.empty(), Optional.empty(), Theme.LIGHT));

        assertThat(log.last(EventType.PERSON_CHANGED).details()).isEqualTo(Map.of("fields", "name theme"));
    }

    @Test
    void of_a_role_it_says_which_it_was_and_is() {
        changeRole.handle(ADMIN, ANA.person(), true);

        assertThat(log.last(EventType.PERSON_CHANGED).details())
                .isEqualTo(Map.of("role.from", "STAFF", "role.to", "ADMIN"));
    }

    private List<Recorded> since(int before) {
        return log.all().subList(before, log.all().size());
    }
}
