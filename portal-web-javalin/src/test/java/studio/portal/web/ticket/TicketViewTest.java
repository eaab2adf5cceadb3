package studio.portal.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.application.project.ProjectName;
import studio.portal.application.ticket.ThreadEntry;
import studio.portal.application.ticket.TicketDetail;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.MessageId;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketNumber;
import studio.portal.domain.ticket.TicketStatus;

final class TicketViewTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final ClientName kern = new ClientName(new ClientId(UUID.randomUUID()), "Kern & Sons");
    private final ProjectName old = project("An old one");
    private final ProjectName latest = project("The latest one");

    @Test
    void the_project_of_a_ticket_is_a_choice_though_many_others_changed_since() {
        assertThat(choices(Optional.of(old), List.of(latest))).containsExactly(latest, old);
    }

    @Test
    void no_project_is_a_choice_twice() {
        assertThat(choices(Optional.of(old), List.of(latest, old))).containsExactly(latest, old);
        assertThat(choices(Optional.empty(), List.of(latest))).containsExactly(latest);
    }

    private List<ProjectName> choices(Optional<ProjectName> own, List<ProjectName> offered) {
        return TicketView.of(ticket(own), List.of(), List.of(), offered, List.of())
                .projects();
    }

    private ProjectName project(String name) {
        return new ProjectName(new ProjectId(UUID.randomUUID()), kern.id(), Optional.empty(), name);
    }

    private TicketDetail ticket(Optional<ProjectName> project) {
        var mara = new PersonName(new PersonId(UUID.randomUUID()), "Mara Kern", false);
        var description = new ThreadEntry.Message(
                new MessageId(UUID.randomUUID()), Optional.of(mara), "It burns", false, List.of(), NOW);
        return new TicketDetail(
                new TicketId(UUID.randomUUID()),
                new TicketNumber(1),
                "Printer on fire",
                TicketStatus.OPEN,
                Priority.URGENT,
                Category.TECHNICAL,
                kern,
                mara,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                project,
                Optional.empty(),
                List.of(),
                List.of(),
                description,
                List.of(),
                NOW,
                NOW,
                Optional.empty(),
                1);
    }
}
