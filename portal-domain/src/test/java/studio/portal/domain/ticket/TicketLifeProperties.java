package studio.portal.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.ticket.ExampleTickets.messageId;
import static studio.portal.domain.ticket.ExampleTickets.printerOnFire;
import static studio.portal.domain.ticket.ExampleTickets.stored;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.Tries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.file.Attachments;

/** Whatever anybody tries in whatever order, a ticket keeps its rules. */
final class TicketLifeProperties {
    enum Verb {
        REPLY,
        REPLY_AND_SET,
        NOTE,
        SET_STATUS,
        RESOLVE,
        REOPEN,
        CLOSE,
        ASSIGN,
        LET_GO,
        PRIORITISE,
        CATEGORISE,
        PLAN,
        ADD_PAUL,
        REMOVE_PAUL,
        REDACT,
        REDACT_NOTE
    }

    record Step(Verb verb, Actor by, TicketStatus status, Priority priority, Category category) {}

    private static final int LONGEST_LIFE = 40;

    /** A foreigner and a visitor now and then; mostly those who can do something, so that lives get somewhere. */
    private static final Actor[] ACTORS = {MARA, MARA, PAUL, ANA, ANA, ANA, JONAS, JOB, BEA, VISITOR};

    @Test
    void a_ticket_never_leaves_its_rules() {
        Tries.of(2000, random -> live(life(random)));
    }

    /** The same for as long as there is time. */
    @Test
    @Tag("proof")
    void a_ticket_never_leaves_its_rules_in_many_lives() {
        Tries.of(60_000, random -> live(life(random)));
    }

    private static List<Step> life(Random random) {
        return Stream.generate(() -> new Step(
                        Tries.oneOf(random, Verb.values()),
                        Tries.oneOf(random, ACTORS),
                        Tries.oneOf(random, TicketStatus.values()),
                        Tries.oneOf(random, Priority.values()),
                        Tries.oneOf(random, Category.values())))
                .limit(random.nextInt(LONGEST_LIFE + 1))
                .toList();
    }

    private static void live(List<Step> life) {
        var ticket = stored(printerOnFire());
        var at = MONDAY;
        for (var step : life) {
            at = at.plusSeconds(60);
            var before = ticket.state();
            var told = ticket.events().size();
            var refused = refused(ticket, step, at);
            var events = ticket.events().subList(told, ticket.events().size());

            if (refused) {
                assertThat(events).isEmpty();
                assertThat(ticket.state()).isEqualTo(before);
            }
            assertMove(before.status(), ticket.status(), events);
            assertInvariants(ticket, before, events, at);
        }
        assertThat(Ticket.stored(ticket.state()).state()).isEqualTo(ticket.state());
    }

    private static void assertMove(TicketStatus from, TicketStatus to, List<DomainEvent> events) {
        var moves = events.stream().filter(event -> isMove(event.type())).toList();
        if (from == to) {
            assertThat(moves).isEmpty();
            return;
        }
        assertThat(from).isNotEqualTo(TicketStatus.CLOSED);
        if (to == TicketStatus.CLOSED) {
            assertThat(from).isEqualTo(TicketStatus.RESOLVED);
        }
        assertThat(moves).hasSize(1);
        assertThat(moves.get(0).details()).containsEntry("from", from.word()).containsEntry("to", to.word());
    }

    private static void assertInvariants(Ticket ticket, TicketState before, List<DomainEvent> events, Instant at) {
        var noticeable = events.stream().anyMatch(event -> event.type().audience() == EventType.Audience.CLIENT);
        assertThat(ticket.quietSince().isPresent()).isEqualTo(ticket.status() == TicketStatus.RESOLVED);
        assertThat(ticket.participants()).doesNotContain(ticket.requester());
        assertThat(ticket.version()).isEqualTo(before.version());
        assertThat(ticket.state().updatedAt()).isEqualTo(noticeable ? at : before.updatedAt());
        if (!noticeable) {
            assertThat(ticket.state()).isEqualTo(before);
        }
        assertThat(ticket.isChanged())
                .isEqualTo(ticket.events().stream()
                        .anyMatch(event -> event.type().audience() == EventType.Audience.CLIENT));
    }

    private static boolean isMove(EventType type) {
        return type == EventType.TICKET_STATUS_CHANGED
                || type == EventType.TICKET_RESOLVED
                || type == EventType.TICKET_REOPENED
                || type == EventType.TICKET_CLOSED;
    }

    private static boolean refused(Ticket ticket, Step step, Instant at) {
        try {
            take(ticket, step, at);
            return false;
        } catch (AccessDenied | RuleViolation e) {
            return true;
        }
    }

    private static void take(Ticket ticket, Step step, Instant at) {
        var by = step.by();
        Optional<PersonId> jonas = Optional.of(JONAS.person());
        switch (step.verb()) {
            case REPLY -> ticket.reply(messageId(), "Hello", Attachments.none(), Optional.empty(), by, at);
            case REPLY_AND_SET ->
                ticket.reply(messageId(), "Hello", Attachments.none(), Optional.of(step.status()), by, at);
            case NOTE -> ticket.note(messageId(), "Psst", Attachments.none(), by, at);
            case SET_STATUS -> ticket.changeStatus(step.status(), by, at);
            case RESOLVE -> ticket.resolve(by, at);
            case REOPEN -> ticket.reopen(by, at);
            case CLOSE -> ticket.close(by, at);
            case ASSIGN -> ticket.triage().assign(jonas, by, at);
            case LET_GO -> ticket.triage().assign(Optional.empty(), by, at);
            case PRIORITISE -> ticket.triage().prioritise(step.priority(), by, at);
            case CATEGORISE -> ticket.triage().categorise(step.category(), by, at);
            case PLAN ->
                ticket.triage()
                        .plan(
                                Optional.of(
                                        LocalDate.EPOCH.plusDays(step.priority().ordinal())),
                                by,
                                at);
            case ADD_PAUL -> ticket.participation().add(PAUL.person(), by, at);
            case REMOVE_PAUL -> ticket.participation().remove(PAUL.person(), by, at);
            case REDACT -> ticket.redact(messageId(), by, at);
            case REDACT_NOTE -> ticket.redactNote(messageId(), by, at);
        }
    }
}
