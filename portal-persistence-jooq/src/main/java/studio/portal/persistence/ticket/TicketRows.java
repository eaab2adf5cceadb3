package studio.portal.persistence.ticket;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.Ticket;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketNumber;
import studio.portal.domain.ticket.TicketState;
import studio.portal.domain.ticket.TicketStatus;
import studio.portal.persistence.Moments;
import studio.portal.persistence.schema.tables.records.TicketRecord;

/** Tickets as rows and back. */
final class TicketRows {
    private TicketRows() {}

    static Ticket ticket(TicketRecord row, Set<PersonId> participants) {
        return Ticket.stored(new TicketState(
                new TicketId(row.getId()),
                new TicketNumber(row.getNumber()),
                new ClientId(row.getClientId()),
                new PersonId(row.getRequesterId()),
                actor(row.getOpenedByPerson(), row.getOpenedByJob()),
                row.getSubject(),
                status(row.getStatus()),
                priority(row.getPriority()),
                category(row.getCategory()),
                Optional.ofNullable(row.getAssigneeId()).map(PersonId::new),
                Optional.ofNullable(row.getPlannedFor()),
                Optional.ofNullable(row.getFollowsUpId()).map(TicketId::new),
                Optional.ofNullable(row.getProjectId()).map(ProjectId::new),
                participants,
                row.getOpenedAt(),
                row.getUpdatedAt(),
                Optional.ofNullable(row.getQuietSince()),
                row.getVersion()));
    }

    /** Fills in what is set once, when a ticket is opened. */
    static void fillFirst(TicketRecord row, TicketState state) {
        row.setId(state.id().value());
        row.setNumber(state.number().value());
        row.setClientId(state.client().value());
        row.setRequesterId(state.requester().value());
        state.openedBy().person().map(PersonId::value).ifPresent(row::setOpenedByPerson);
        state.openedBy().job().ifPresent(row::setOpenedByJob);
        row.setSubject(state.subject());
        row.setFollowsUpId(state.followsUp().map(TicketId::value).orElse(null));
        row.setOpenedAt(Moments.stored(state.openedAt()));
    }

    /** Fills in what changes later on. */
    static void fill(TicketRecord row, TicketState state, long version) {
        row.setStatus(state.status().word());
        row.setPriority(state.priority().ordinal());
        row.setCategory(state.category().word());
        row.setAssigneeId(state.assignee().map(PersonId::value).orElse(null));
        row.setProjectId(state.project().map(ProjectId::value).orElse(null));
        row.setPlannedFor(state.plannedFor().orElse(null));
        row.setUpdatedAt(Moments.stored(state.updatedAt()));
        row.setQuietSince(state.quietSince().map(Moments::stored).orElse(null));
        row.setVersion(version);
    }

    static TicketStatus status(String word) {
        return TicketStatus.ofWord(word).orElseThrow();
    }

    static Priority priority(int ordinal) {
        return Priority.values()[ordinal];
    }

    static Category category(String word) {
        return Category.ofWord(word).orElseThrow();
    }

    static ActorReference actor(@Nullable UUID person, @Nullable String job) {
        return new ActorReference(Optional.ofNullable(person).map(PersonId::new), Optional.ofNullable(job));
    }
}
