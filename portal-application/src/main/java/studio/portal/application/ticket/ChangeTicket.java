package studio.portal.application.ticket;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import studio.portal.application.Change;
import studio.portal.application.InvalidInput;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.Versions;
import studio.portal.application.project.ProjectNames;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.NamedProject;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.Ticket;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketPolicy;
import studio.portal.domain.ticket.TicketRepository;
import studio.portal.domain.ticket.TicketStatus;

/** The studio sets status, priority, category, assignee or planned date; any number of them in one step. */
public final class ChangeTicket {
    public record Command(
            Optional<TicketStatus> status,
            Optional<Priority> priority,
            Optional<Category> category,
            Change<PersonId> assigneeId,
            Change<LocalDate> plannedFor,
            Change<ProjectId> projectId,
            Optional<Long> expectedVersion) {
        /** The ticket stays with its project. */
        public Command(
                Optional<TicketStatus> status,
                Optional<Priority> priority,
                Optional<Category> category,
                Change<PersonId> assigneeId,
                Change<LocalDate> plannedFor,
                Optional<Long> expectedVersion) {
            this(status, priority, category, assigneeId, plannedFor, Change.none(), expectedVersion);
        }
    }

    private final Transactions transactions;
    private final Validation validation;
    private final TicketRepository tickets;
    private final PersonRepository people;
    private final ProjectNames projects;
    private final Clock clock;

    public ChangeTicket(
            Transactions transactions,
            Validation validation,
            TicketRepository tickets,
            PersonRepository people,
            ProjectNames projects,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.tickets = tickets;
        this.people = people;
        this.projects = projects;
        this.clock = clock;
    }

    /** @throws StaleVersion if the ticket is no longer at the expected version */
    public void handle(Actor actor, TicketId id, Command command) {
        validation.check(command);
        transactions.run(actor, () -> {
            var ticket = tickets.find(actor, id).orElseThrow(NotFound::new);
            if (!TicketPolicy.mayManage(actor)) {
                throw new AccessDenied("Only the studio changes a ticket");
            }
            Versions.expect(command.expectedVersion(), ticket.version());
            var at = clock.instant();
            command.priority().ifPresent(to -> ticket.triage().prioritise(to, actor, at));
            command.category().ifPresent(to -> ticket.triage().categorise(to, actor, at));
            command.assigneeId()
                    .ifWanted(to -> ticket.triage().assign(to.map(person -> staff(actor, ticket, person)), actor, at));
            command.plannedFor().ifWanted(to -> ticket.triage().plan(to, actor, at));
            command.projectId()
                    .ifWanted(to -> ticket.triage().file(to.map(wanted -> project(actor, ticket, wanted)), actor, at));
            command.status().ifPresent(to -> ticket.changeStatus(to, actor, at));
            tickets.update(actor, ticket);
        });
    }

    /** Whoever has it already may keep it, whatever became of them: a form sends what it showed. */
    private PersonId staff(Actor actor, Ticket ticket, PersonId id) {
        if (ticket.triage().assignee().filter(id::equals).isPresent()) {
            return id;
        }
        return people.find(actor, id)
                .filter(person -> person.isActive() && person.role().isStaff())
                .orElseThrow(() -> InvalidInput.of("assigneeId", "absent"))
                .id();
    }

    private NamedProject project(Actor actor, Ticket ticket, ProjectId id) {
        return NamedProjects.of(projects, actor, ticket.client(), id);
    }
}
