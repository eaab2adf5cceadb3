package studio.portal.persistence.ticket;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ADMIN;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.file.ExampleUploads.screenshot;
import static studio.portal.domain.ticket.ExampleTickets.attaching;
import static studio.portal.domain.ticket.ExampleTickets.description;
import static studio.portal.domain.ticket.ExampleTickets.messageId;
import static studio.portal.domain.ticket.ExampleTickets.printerOnFire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.application.ticket.DamagedAttachment;
import studio.portal.application.ticket.TicketQueries;
import studio.portal.domain.RepositoryContract;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.file.ExampleUploads;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadRepository;
import studio.portal.domain.ticket.Ticket;
import studio.portal.domain.ticket.TicketRepository;
import studio.portal.domain.ticket.TicketStatus;

/** What only the studio is shown beside its tickets, on every database. */
interface StaffListsContract extends RepositoryContract {
    TicketRepository tickets();

    PersonRepository people();

    UploadRepository uploads();

    TicketQueries queries();

    @Test
    default void a_filter_offers_the_active_and_after_them_whoever_else_has_tickets() {
        var ticket = printerOnFire();
        run(() -> tickets().add(MARA, ticket, description(ticket)));
        assign(ticket, JONAS.person());
        var all = offered(ANA);
        assertThat(all).containsExactlyInAnyOrderElementsOf(everybody()).isNotEmpty();

        disable(JONAS.person());
        assertThat(offered(ANA)).hasSameSizeAs(all).last().isEqualTo(JONAS.person());
        assertThat(queries().offeredAssignees(ANA))
                .allMatch(offer -> offer.active() != offer.person().id().equals(JONAS.person()));

        assign(ticket, ANA.person());
        assertThat(offered(ANA)).hasSize(all.size() - 1).doesNotContain(JONAS.person());
        for (var actor : List.of(MARA, ANA_AS_MARA, VISITOR)) {
            assertThat(offered(actor)).isEmpty();
        }
    }

    @Test
    default void damaged_files_are_shown_to_the_studio_with_their_tickets_latest_first() {
        var ticket = printerOnFire();
        run(() -> tickets().add(MARA, ticket, description(ticket)));
        assertThat(queries().damaged(ANA, 8)).isEmpty();
        var noted = upload(ANA);
        var sent = upload(MARA);
        var whole = upload(MARA);
        var unused = upload(MARA);
        run(() -> {
            var locked = tickets().lock(ANA, ticket.id()).orElseThrow();
            tickets().append(ANA, locked.note(messageId(), "A secret", attaching(noted), ANA, MONDAY));
            for (var file : List.of(sent, whole)) {
                var none = Optional.<TicketStatus>empty();
                tickets().append(MARA, locked.reply(messageId(), "Here", attaching(file), none, MARA, MONDAY));
            }
            tickets().update(ANA, locked);
        });
        run(() -> {
            uploads().markDamaged(JOB, noted.hash(), MONDAY);
            uploads().markDamaged(JOB, sent.hash(), MONDAY.plus(1, HOURS));
            uploads().markDamaged(JOB, unused.hash(), MONDAY.plus(2, HOURS));
        });

        assertThat(queries().damaged(ANA, 8))
                .containsExactly(damaged(ticket, sent, MONDAY.plus(1, HOURS)), damaged(ticket, noted, MONDAY));
        assertThat(queries().damaged(ANA, 1)).containsExactly(damaged(ticket, sent, MONDAY.plus(1, HOURS)));
        for (var actor : List.of(MARA, ANA_AS_MARA, VISITOR)) {
            assertThat(queries().damaged(actor, 8)).isEmpty();
        }
    }

    private static DamagedAttachment damaged(Ticket ticket, Upload file, Instant since) {
        return new DamagedAttachment(file.name().value(), ticket.number(), ticket.subject(), since);
    }

    private List<PersonId> everybody() {
        return List.of(ANA.person(), JONAS.person(), ADMIN.person());
    }

    private List<PersonId> offered(Actor actor) {
        return queries().offeredAssignees(actor).stream()
                .map(offer -> offer.person().id())
                .toList();
    }

    private Upload upload(Actor by) {
        var upload = screenshot(by.personId().orElseThrow());
        run(() -> ExampleUploads.add(uploads(), by, upload));
        return upload;
    }

    private void assign(Ticket ticket, PersonId to) {
        run(() -> {
            var found = tickets().find(ANA, ticket.id()).orElseThrow();
            found.triage().assign(Optional.of(to), ADMIN, MONDAY);
            tickets().update(ADMIN, found);
        });
    }

    private void disable(PersonId person) {
        run(() -> {
            var found = people().find(ADMIN, person).orElseThrow();
            found.disable(ADMIN, MONDAY);
            people().update(ADMIN, found);
        });
    }
}
