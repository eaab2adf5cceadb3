package studio.portal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.VISITOR;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.portal.application.notification.RecordedEvents;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.domain.Cast;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.RepositoryContract;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.Actor;

/** What every record of events and its readers do, whatever they are made of. */
public interface EventLogContract extends RepositoryContract {
    UUID SUBJECT = Cast.id(0xe7_0001);

    EventLog events();

    RecordedEvents recordedEvents();

    /** About which events somebody will be told, in the order they were appended. */
    List<UUID> tellingOf();

    @Test
    default void what_was_appended_is_found_as_it_was() {
        var event = new AccountEvent(
                EventType.PERSON_INVITED,
                SUBJECT,
                Optional.of(MARA.client()),
                ANA.reference(),
                MONDAY,
                Map.of("name", "Lee \"the\" Wöng", "email", "lee@kern.example"));

        run(() -> events().append(ANA, List.of(event)));

        var id = tellingOf().get(0);
        var expected = new Recorded(id, event.type(), SUBJECT, event.client(), event.by(), event.at(), event.details());
        assertThat(recordedEvents().find(JOB, id)).contains(expected);
        assertThat(recordedEvents().find(ANA, id)).contains(expected);
    }

    @Test
    default void what_a_job_or_a_visitor_did_is_said_so() {
        run(() -> events().append(JOB, List.of(event(EventType.PERSON_INVITED, JOB))));
        run(() -> events().append(VISITOR, List.of(event(EventType.SIGN_IN_CODE_REQUESTED, VISITOR))));

        assertThat(tellingOf())
                .extracting(id -> recordedEvents().find(JOB, id).orElseThrow().by())
                .containsExactly(JOB.reference(), VISITOR.reference());
    }

    @Test
    default void only_the_studio_and_its_jobs_read_the_record() {
        run(() -> events().append(MARA, List.of(event(EventType.PERSON_INVITED, MARA))));

        var id = tellingOf().get(0);
        for (var actor : List.of(MARA, BEA, ANA_AS_MARA, VISITOR)) {
            assertThat(recordedEvents().find(actor, id)).isEmpty();
        }
    }

    @Test
    default void an_event_that_nobody_hears_of_is_recorded_and_asks_for_no_telling() {
        run(() -> events().append(ANA, List.of(event(EventType.CLIENT_CHANGED, ANA))));
        run(() -> events().append(ANA, List.of()));

        assertThat(recorded(SUBJECT)).containsExactly(EventType.CLIENT_CHANGED);
        assertThat(tellingOf()).isEmpty();
    }

    @Test
    default void several_events_of_one_moment_keep_their_order() {
        var types = List.of(EventType.PERSON_INVITED, EventType.CLIENT_CHANGED, EventType.PASSWORD_CHANGED);

        run(() -> events().append(
                        ANA, types.stream().map(type -> event(type, ANA)).toList()));

        assertThat(recorded(SUBJECT)).containsExactlyElementsOf(types);
    }

    private static DomainEvent event(EventType type, Actor by) {
        return new AccountEvent(
                type, SUBJECT, Optional.empty(), by.reference(), MONDAY.truncatedTo(ChronoUnit.SECONDS), Map.of());
    }
}
