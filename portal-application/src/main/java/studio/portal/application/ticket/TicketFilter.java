package studio.portal.application.ticket;

import java.util.Optional;
import java.util.Set;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.TicketStatus;

/**
 * Which tickets are wanted. Empty sets and optionals ask for nothing.
 *
 * @param unassigned only those nobody handles; then {@code assignee} is ignored
 * @param words all of them, up to the first {@value studio.portal.application.SearchWords#MOST_WORDS_ASKED}, must occur, as
 *     words or beginnings of words, in subject or messages (for staff also in notes), case and accents ignored
 */
public record TicketFilter(
        Set<TicketStatus> statuses,
        Set<Priority> priorities,
        Set<Category> categories,
        Optional<ClientId> client,
        Optional<PersonId> assignee,
        boolean unassigned,
        Optional<String> words,
        Sort sort,
        Optional<ProjectId> project) {
    /** Whatever project they belong to, if any. */
    public TicketFilter(
            Set<TicketStatus> statuses,
            Set<Priority> priorities,
            Set<Category> categories,
            Optional<ClientId> client,
            Optional<PersonId> assignee,
            boolean unassigned,
            Optional<String> words,
            Sort sort) {
        this(statuses, priorities, categories, client, assignee, unassigned, words, sort, Optional.empty());
    }

    /** Every order ends in the id, so that it is total. */
    public enum Sort {
        /** Latest change first. */
        UPDATED,
        /** Latest ticket first. */
        NEWEST,
        /** Earliest ticket first. */
        OLDEST,
        /** Most pressing first, then latest change first. */
        PRIORITY
    }

    public TicketFilter {
        statuses = Set.copyOf(statuses);
        priorities = Set.copyOf(priorities);
        categories = Set.copyOf(categories);
        words = words.map(String::strip).filter(text -> !text.isEmpty());
    }

    public static TicketFilter everything() {
        return new TicketFilter(
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Sort.UPDATED);
    }
}
