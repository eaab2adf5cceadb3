package studio.portal.domain.ticket;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.ticket.ExampleTickets.inStatus;
import static studio.portal.domain.ticket.ExampleTickets.messageId;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.Attachments;

/**
 * Every move there is, as a table: Mara is the requester, Paul takes part, Bea is of another client, Ana is of the
 * studio. A cell is the status afterwards, {@code denied} or {@code refused}.
 */
final class TicketMovesTest {
    private static final Instant LATER = MONDAY.plus(1, HOURS);
    private static final Map<String, Actor> ACTORS =
            Map.of("mara", MARA, "paul", PAUL, "bea", BEA, "ana", ANA, "job", JOB, "visitor", VISITOR);

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            verb    | from           | mara     | paul    | bea    | ana      | job     | visitor
            resolve | open           | resolved | denied  | denied | resolved | denied  | denied
            resolve | in_progress    | resolved | denied  | denied | resolved | denied  | denied
            resolve | waiting_client | resolved | denied  | denied | resolved | denied  | denied
            resolve | resolved       | refused  | denied  | denied | refused  | denied  | denied
            resolve | closed         | refused  | denied  | denied | refused  | denied  | denied
            reopen  | open           | refused  | denied  | denied | refused  | denied  | denied
            reopen  | in_progress    | refused  | denied  | denied | refused  | denied  | denied
            reopen  | waiting_client | refused  | denied  | denied | refused  | denied  | denied
            reopen  | resolved       | open     | denied  | denied | open     | denied  | denied
            reopen  | closed         | refused  | denied  | denied | refused  | denied  | denied
            close   | open           | denied   | denied  | denied | refused  | refused | denied
            close   | in_progress    | denied   | denied  | denied | refused  | refused | denied
            close   | waiting_client | denied   | denied  | denied | refused  | refused | denied
            close   | resolved       | denied   | denied  | denied | closed   | closed  | denied
            close   | closed         | denied   | denied  | denied | refused  | refused | denied
            """)
    void a_verb_leads_where_the_table_says(
            String verb, String from, String mara, String paul, String bea, String ana, String job, String visitor) {
        var cells = Map.of("mara", mara, "paul", paul, "bea", bea, "ana", ana, "job", job, "visitor", visitor);
        cells.forEach((actor, outcome) -> assertLeads(from, outcome, ticket -> {
            switch (verb) {
                case "resolve" -> ticket.resolve(ACTORS.get(actor), LATER);
                case "reopen" -> ticket.reopen(ACTORS.get(actor), LATER);
                default -> ticket.close(ACTORS.get(actor), LATER);
            }
        }));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            open           | open    | in_progress | waiting_client | resolved | refused
            in_progress    | open    | in_progress | waiting_client | resolved | refused
            waiting_client | open    | in_progress | waiting_client | resolved | refused
            resolved       | open    | in_progress | waiting_client | resolved | closed
            closed         | refused | refused     | refused        | refused  | closed
            """)
    void the_studio_sets_any_of_the_first_four_and_closes_what_is_resolved(
            String from, String open, String inProgress, String waiting, String resolved, String closed) {
        var cells = Map.of(
                TicketStatus.OPEN, open,
                TicketStatus.IN_PROGRESS, inProgress,
                TicketStatus.WAITING_CLIENT, waiting,
                TicketStatus.RESOLVED, resolved,
                TicketStatus.CLOSED, closed);
        cells.forEach((to, outcome) -> {
            assertLeads(from, outcome, ticket -> ticket.changeStatus(to, ANA, LATER));
            assertLeads(
                    from,
                    outcome.equals("closed") && from.equals("closed") ? "refused" : outcome,
                    ticket -> reply(ticket, ANA, Optional.of(to)));
            for (var other : new Actor[] {MARA, PAUL, BEA, JOB, VISITOR}) {
                assertLeads(from, "denied", ticket -> ticket.changeStatus(to, other, LATER));
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            from           | assigned | mara        | paul        | bea    | ana            | visitor
            open           | no       | open        | open        | denied | open           | denied
            open           | yes      | open        | open        | denied | open           | denied
            in_progress    | yes      | in_progress | in_progress | denied | in_progress    | denied
            waiting_client | no       | open        | open        | denied | waiting_client | denied
            waiting_client | yes      | in_progress | in_progress | denied | waiting_client | denied
            resolved       | no       | open        | open        | denied | resolved       | denied
            resolved       | yes      | in_progress | in_progress | denied | resolved       | denied
            closed         | no       | refused     | refused     | denied | refused        | denied
            """)
    void a_reply_of_the_client_wakes_what_is_waiting_or_resolved(
            String from, String assigned, String mara, String paul, String bea, String ana, String visitor) {
        var cells = Map.of("mara", mara, "paul", paul, "bea", bea, "ana", ana, "visitor", visitor);
        cells.forEach((actor, outcome) -> assertLeads(
                from, outcome, assigned.equals("yes"), ticket -> reply(ticket, ACTORS.get(actor), Optional.empty())));
    }

    private static void reply(Ticket ticket, Actor by, Optional<TicketStatus> then) {
        assertThat(ticket.reply(messageId(), "Hello", Attachments.none(), then, by, LATER)
                        .author())
                .isEqualTo(by.reference());
    }

    private static void assertLeads(String from, String outcome, Consumer<Ticket> verb) {
        assertLeads(from, outcome, false, verb);
    }

    private static void assertLeads(String from, String outcome, boolean assigned, Consumer<Ticket> verb) {
        var ticket = ExampleTickets.with(
                inStatus(TicketStatus.ofWord(from).orElseThrow()),
                assigned ? Optional.of(ANA.person()) : Optional.empty(),
                PAUL.person());
        var before = ticket.state();
        assertThat(outcome(ticket, verb)).isEqualTo(outcome);
        if (outcome.equals("denied") || outcome.equals("refused")) {
            assertThat(ticket.state()).isEqualTo(before);
            assertThat(ticket.events()).isEmpty();
        }
        assertThat(ticket.quietSince().isPresent()).isEqualTo(ticket.status() == TicketStatus.RESOLVED);
    }

    private static String outcome(Ticket ticket, Consumer<Ticket> verb) {
        try {
            verb.accept(ticket);
            return ticket.status().word();
        } catch (AccessDenied e) {
            return "denied";
        } catch (RuleViolation e) {
            return "refused";
        }
    }
}
