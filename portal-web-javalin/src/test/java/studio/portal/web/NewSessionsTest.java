package studio.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.portal.application.account.NewSession;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.account.Session;
import studio.portal.domain.account.SessionId;

class NewSessionsTest {
    private static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");

    private final List<Runnable> later = new ArrayList<>();
    private Instant now = NOON;
    private final NewSessions sessions = new NewSessions(
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            },
            later::add);

    @Test
    void the_second_click_finds_what_the_first_began() {
        sessions.hold("click", session());

        assertThat(sessions.find("click")).isPresent();
    }

    @Test
    void after_half_a_minute_none_is_held_any_more_though_nobody_asks() {
        sessions.hold("one", session());
        sessions.hold("other", session());
        now = NOON.plusSeconds(30);

        later.forEach(Runnable::run);

        assertThat(sessions.held()).isZero();
    }

    @Test
    void whoever_comes_next_takes_all_away_that_are_too_old() {
        sessions.hold("one", session());
        sessions.hold("two", session());
        now = NOON.plusSeconds(30);

        assertThat(sessions.find("none")).isEmpty();
        assertThat(sessions.held()).isZero();

        sessions.hold("three", session());
        sessions.hold("four", session());
        now = NOON.plusSeconds(60);
        sessions.hold("five", session());
        assertThat(sessions.held()).isEqualTo(1);
    }

    private static NewSession session() {
        var session = new Session(
                new SessionId(UUID.randomUUID()),
                SecretHash.ofToken("t"),
                new PersonId(UUID.randomUUID()),
                Optional.empty(),
                false,
                "d",
                "a",
                NOON,
                NOON);
        return new NewSession("t", session, "/");
    }
}
