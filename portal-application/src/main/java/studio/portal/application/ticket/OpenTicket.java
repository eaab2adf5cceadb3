package studio.portal.application.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import studio.portal.application.Ids;
import studio.portal.application.InvalidInput;
import studio.portal.application.PlainLine;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.file.UnusedUploads;
import studio.portal.application.project.ProjectNames;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.file.Attachments;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.file.UploadRepository;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.MessageId;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.Ticket;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketMessage;
import studio.portal.domain.ticket.TicketOpening;
import studio.portal.domain.ticket.TicketRepository;

/** A client asks for help, or staff do so for a named member. */
public final class OpenTicket {
    /**
     * @param projectId a project of the same client that its members see
     * @param requesterId the member it is for; staff only, and then required
     * @param clientId for which of the requester's clients; staff only, needed where the requester has several
     */
    public record Command(
            @NotBlank @PlainLine @Size(max = Ticket.SUBJECT_LENGTH)
            String subject,

            @NotBlank @Size(max = TicketMessage.BODY_LENGTH) String description,
            @NotNull Priority priority,
            @NotNull Category category,
            Optional<UUID> projectId,
            Optional<PersonId> requesterId,
            Optional<ClientId> clientId,
            @Size(max = Attachments.MOST) List<UploadId> attachmentIds) {}

    private final Transactions transactions;
    private final Validation validation;
    private final TicketRepository tickets;
    private final PersonRepository people;
    private final ProjectNames projects;
    private final UploadRepository uploads;
    private final Ids ids;
    private final Clock clock;

    public OpenTicket(
            Transactions transactions,
            Validation validation,
            TicketRepository tickets,
            PersonRepository people,
            ProjectNames projects,
            UploadRepository uploads,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.tickets = tickets;
        this.people = people;
        this.projects = projects;
        this.uploads = uploads;
        this.ids = ids;
        this.clock = clock;
    }

    public TicketId handle(Actor actor, Command command) {
        validation.check(command);
        return transactions.write(actor, () -> {
            var attachments = UnusedUploads.of(uploads, actor, command.attachmentIds());
            var opening = opening(actor, command);
            var at = clock.instant();
            var id = new TicketId(ids.next());
            var ticket = Ticket.open(id, tickets.nextNumber(actor), opening, actor, at);
            var description = new TicketMessage(
                    new MessageId(ids.next()), id, actor.reference(), command.description(), attachments, at);
            tickets.add(actor, ticket, description);
            return id;
        });
    }

    private TicketOpening opening(Actor actor, Command command) {
        if (actor instanceof Actor.Member member) {
            if (command.requesterId().filter(id -> !id.equals(member.person())).isPresent()) {
                throw InvalidInput.of("requesterId", "absent");
            }
            if (command.clientId().filter(id -> !id.equals(member.client())).isPresent()) {
                throw InvalidInput.of("clientId", "absent");
            }
            people.lockMembers(actor, member.client());
            mustStillBeMember(member);
            return opening(actor, member.client(), member.person(), command);
        }
        if (!actor.isStaff()) {
            throw new AccessDenied("Only members and staff open tickets");
        }
        var requester = command.requesterId().orElseThrow(() -> InvalidInput.of("requesterId", "NotNull"));
        var client = clientOf(requester(actor, requester), command.clientId());
        people.lockMembers(actor, client);
        if (!requester(actor, requester).actsFor(client)) {
            throw InvalidInput.of("requesterId", "absent");
        }
        return opening(actor, client, requester, command);
    }

    /** They were when they came in; a ticket of somebody who has left since would be seen by nobody of the client. */
    private void mustStillBeMember(Actor.Member member) {
        if (people.find(member, member.person())
                .filter(person -> person.actsFor(member.client()))
                .isEmpty()) {
            throw new AccessDenied("Only members open tickets");
        }
    }

    private Person requester(Actor actor, PersonId id) {
        return people.find(actor, id)
                .filter(found -> found.isActive() && !found.role().isStaff())
                .orElseThrow(() -> InvalidInput.of("requesterId", "absent"));
    }

    private static ClientId clientOf(Person requester, Optional<ClientId> wanted) {
        var clients = requester.clients();
        if (wanted.isPresent()) {
            return wanted.filter(clients::contains).orElseThrow(() -> InvalidInput.of("clientId", "absent"));
        }
        if (clients.size() != 1) {
            throw InvalidInput.of("clientId", clients.isEmpty() ? "absent" : "NotNull");
        }
        return clients.iterator().next();
    }

    private TicketOpening opening(Actor actor, ClientId client, PersonId requester, Command command) {
        return new TicketOpening(
                client,
                requester,
                command.subject(),
                command.priority(),
                command.category(),
                Optional.empty(),
                Set.of(),
                command.projectId()
                        .map(ProjectId::new)
                        .map(id -> NamedProjects.of(projects, actor, client, id).id()));
    }
}
