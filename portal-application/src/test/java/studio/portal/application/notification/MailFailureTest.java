package studio.portal.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.portal.application.notification.MailFailure.Cause;

class MailFailureTest {
    @ParameterizedTest
    @EnumSource(Cause.class)
    void every_cause_is_read_as_it_was_stored(Cause cause) {
        var failure = MailFailure.of(cause);

        assertThat(MailFailure.parse(failure.stored())).isEqualTo(failure);
    }

    @Test
    void what_the_server_said_is_kept_on_one_short_line() {
        var failure = MailFailure.refused(" 550 5.1.1\r\n no: " + "x".repeat(400));

        assertThat(MailFailure.parse(failure.stored())).isEqualTo(failure);
        assertThat(failure.reply().orElseThrow())
                .startsWith("550 5.1.1 no: x")
                .endsWith("…")
                .hasSize(300);
    }

    @Test
    void nothing_of_what_an_earlier_version_kept_is_told() {
        assertThat(MailFailure.parse("The mail folder does not take it: /srv/portal/mail"))
                .isEqualTo(MailFailure.of(Cause.OTHER));
    }
}
