package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.TICKET;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import studio.portal.application.ticket.TicketFilter;
import studio.portal.application.ticket.TicketFilter.Sort;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.TicketStatus;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.Way;

/**
 * Ways to a page of tickets, each along one index in the order of the list, so that reading stops when the page is full.
 * Together they pass every ticket that the actor sees and the filter lets through, once. Left to itself H2 gathers all
 * tickets of a status and sorts them, which takes longer with every ticket there is.
 */
final class TicketWays {
    private static final Instant NEVER_REACHED = Instant.parse("9999-12-31T00:00:00Z");

    private final TicketFilter filter;

    private TicketWays(TicketFilter filter) {
        this.filter = filter;
    }

    /**
     * For everything that the filter asks for, except words. A project has few tickets.
     *
     * @param narrow whether words leave so few tickets that they are gathered first and the filter asked of each
     */
    static List<Way> of(Actor actor, TicketFilter filter, boolean narrow) {
        var ways = new TicketWays(filter);
        if (narrow || filter.project().isPresent()) {
            return List.of(ways.way(Visibility.ticketsOf(actor, TICKET)));
        }
        if (!Visibility.seesAll(actor)) {
            return Visibility.partsOf(actor, TICKET).stream().map(ways::through).toList();
        }
        if (filter.client().isPresent()) {
            return List.of(ways.through(new Visibility.Part(DSL.noCondition(), List.of(TICKET.CLIENT_ID))));
        }
        return switch (filter.sort()) {
            case UPDATED -> ways.byUpdate();
            case PRIORITY -> ways.byPriority();
            case NEWEST, OLDEST -> ways.byAge();
        };
    }

    /** What somebody sees of a client is little enough to be sorted, unless it is in the order of its index. */
    private Way through(Visibility.Part part) {
        return filter.sort() == Sort.UPDATED && !part.alike().isEmpty()
                ? way(part.condition().and(beforeTheEnd()), part.alike().toArray(Field<?>[]::new))
                : way(part.condition());
    }

    /** Along what is asked for and likely to be rare: nearly all tickets are closed. */
    private List<Way> byUpdate() {
        var unfinished = !filter.statuses().contains(TicketStatus.CLOSED);
        if (!filter.statuses().isEmpty() && unfinished) {
            return byStatus(beforeTheEnd());
        }
        if (filter.unassigned() || filter.assignee().isPresent()) {
            return List.of(way(handledBy(TICKET.ASSIGNEE_ID).and(beforeTheEnd()), TICKET.ASSIGNEE_ID));
        }
        if (!filter.categories().isEmpty()) {
            return filter.categories().stream()
                    .map(category -> way(TICKET.CATEGORY.eq(category.word()).and(beforeTheEnd()), TICKET.CATEGORY))
                    .toList();
        }
        if (!filter.priorities().isEmpty()) {
            return filter.priorities().stream()
                    .map(priority -> way(TICKET.PRIORITY.eq(priority.ordinal()).and(beforeTheEnd()), TICKET.PRIORITY))
                    .toList();
        }
        return filter.statuses().isEmpty() ? List.of(way(DSL.noCondition())) : byStatus(beforeTheEnd());
    }

    private List<Way> byPriority() {
        if (!filter.statuses().isEmpty()) {
            return byStatus(TICKET.PRIORITY.ge(0));
        }
        return filter.priorities().isEmpty()
                ? List.of(way(DSL.noCondition()))
                : filter.priorities().stream()
                        .map(priority -> way(TICKET.PRIORITY.eq(priority.ordinal())))
                        .toList();
    }

    private List<Way> byAge() {
        return filter.statuses().isEmpty() ? List.of(way(DSL.noCondition())) : byStatus(TICKET.NUMBER.ge(0L));
    }

    private List<Way> byStatus(Condition throughSecondColumn) {
        return filter.statuses().stream()
                .map(status -> way(TICKET.STATUS.eq(status.word()).and(throughSecondColumn), TICKET.STATUS))
                .toList();
    }

    private Way way(Condition along, Field<?>... first) {
        var alike = List.of(first);
        return new Way(
                DSL.and(
                        along,
                        filter.project()
                                .map(project -> TICKET.PROJECT_ID.eq(project.value()))
                                .orElse(DSL.noCondition()),
                        filter.client()
                                .map(client -> TICKET.CLIENT_ID.eq(client.value()))
                                .orElse(DSL.noCondition()),
                        asked(
                                alike,
                                TICKET.STATUS,
                                filter.statuses().stream()
                                        .map(TicketStatus::word)
                                        .toList()),
                        asked(
                                alike,
                                TICKET.PRIORITY,
                                filter.priorities().stream()
                                        .map(Priority::ordinal)
                                        .toList()),
                        asked(
                                alike,
                                TICKET.CATEGORY,
                                filter.categories().stream().map(Category::word).toList()),
                        alike.contains(TICKET.ASSIGNEE_ID)
                                ? DSL.noCondition()
                                : handledBy(unindexed(TICKET.ASSIGNEE_ID))),
                alike.stream().<SortField<?>>map(TicketWays::begins).toList());
    }

    /** The priority is the one column that begins an index with its highest value. */
    private static SortField<?> begins(Field<?> field) {
        return field.equals(TICKET.PRIORITY) ? field.desc() : field.asc();
    }

    /**
     * True of every ticket, like every condition here on the second column of an index. Without it H2 prefers the
     * narrow index it made for a foreign key, or another that begins alike, and then has to sort.
     */
    private static Condition beforeTheEnd() {
        return TICKET.UPDATED_AT.le(NEVER_REACHED);
    }

    private Condition handledBy(Field<UUID> assignee) {
        return filter.unassigned()
                ? assignee.isNull()
                : filter.assignee().map(PersonId::value).map(assignee::eq).orElse(DSL.noCondition());
    }

    /**
     * One of the values, unless the way is of one already; said so that H2 uses no index for it. The column is never
     * null; PostgreSQL knows that, and unlike of a call of a function, how many rows to expect.
     */
    private static <T> Condition asked(List<Field<?>> alike, Field<T> column, Collection<T> values) {
        return values.isEmpty() || alike.contains(column)
                ? DSL.noCondition()
                : column.in(values).or(column.isNull());
    }

    /** The same value, in words for which a database has no index. */
    private static <T> Field<T> unindexed(Field<T> field) {
        return DSL.coalesce(field, field);
    }
}
