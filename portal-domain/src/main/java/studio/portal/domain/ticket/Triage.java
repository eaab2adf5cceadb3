package studio.portal.domain.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.project.ProjectId;

/**
 * What only the studio decides of a ticket: who does it, how urgent and what kind of thing it is, until when, and for
 * which project. The verbs of {@link Ticket} about this, under the same rules; what is so already is no news.
 */
public final class Triage {
    private final Ticket ticket;
    private Priority priority;
    private Category category;
    private Optional<PersonId> assignee;
    private Optional<LocalDate> plannedFor;
    private Optional<ProjectId> project;

    Triage(Ticket ticket, TicketState found) {
        this.ticket = ticket;
        priority = found.priority();
        category = found.category();
        assignee = found.assignee();
        plannedFor = found.plannedFor();
        project = found.project();
    }

    /** @param to somebody of the studio, which the caller has checked; empty to let go of it */
    public void assign(Optional<PersonId> to, Actor by, Instant at) {
        if (ticket.isNews(to, assignee, by)) {
            assignee = to;
            ticket.record(
                    EventType.TICKET_ASSIGNED, by, at, to.map(Ticket::naming).orElse(Map.of()));
        }
    }

    public void prioritise(Priority to, Actor by, Instant at) {
        if (ticket.isNews(to, priority, by)) {
            var details = Map.of(TicketEvent.FROM, priority.word(), TicketEvent.TO, to.word());
            priority = to;
            ticket.record(EventType.TICKET_PRIORITY_CHANGED, by, at, details);
        }
    }

    public void categorise(Category to, Actor by, Instant at) {
        if (ticket.isNews(to, category, by)) {
            var details = Map.of(TicketEvent.FROM, category.word(), TicketEvent.TO, to.word());
            category = to;
            ticket.record(EventType.TICKET_CATEGORY_CHANGED, by, at, details);
        }
    }

    /** Sets, moves or takes back the day the studio plans to be done; the client is told. */
    public void plan(Optional<LocalDate> to, Actor by, Instant at) {
        if (ticket.isNews(to, plannedFor, by)) {
            var details = new LinkedHashMap<String, String>();
            plannedFor.ifPresent(from -> details.put(TicketEvent.FROM, from.toString()));
            to.ifPresent(day -> details.put(TicketEvent.TO, day.toString()));
            plannedFor = to;
            ticket.record(EventType.TICKET_PLANNED, by, at, details);
        }
    }

    /** @param under a project of the ticket's client, which the caller has checked; empty to take it out of any */
    public void file(Optional<NamedProject> under, Actor by, Instant at) {
        var to = under.map(NamedProject::id);
        if (ticket.isNews(to, project, by)) {
            project = to;
            Map<String, String> details = under.map(
                            named -> Map.of(TicketEvent.TO, named.number().toString()))
                    .orElse(Map.of());
            ticket.record(EventType.TICKET_PROJECT_CHANGED, by, at, details);
        }
    }

    Priority priority() {
        return priority;
    }

    Category category() {
        return category;
    }

    public Optional<PersonId> assignee() {
        return assignee;
    }

    Optional<LocalDate> plannedFor() {
        return plannedFor;
    }

    public Optional<ProjectId> project() {
        return project;
    }
}
