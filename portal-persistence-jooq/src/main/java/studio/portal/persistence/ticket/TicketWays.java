package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.TICKET;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import studio.portal.application.ticket.TicketFilter;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.TicketStatus;

/**
 * Ways to a page of tickets, each along one index in the order of the list, so that reading stops when the page is full.
 * Together they pass every ticket the filter lets through, once. Left to itself H2 gathers all tickets of a status and
 * sorts them, which takes longer with every ticket there is.
 */
final class TicketWays {
    /**
     * @param condition all that the filter asks for, except words
     * @param first columns in which all tickets on this way are alike; the index begins with them
     */
    record Way(Condition condition, List<Field<?>> first) {
        /** The order of the list: columns in which all are alike change nothing about it. */
        List<OrderField<?>> order(TicketOrder order, boolean backwards) {
            var alike = first.stream().map(field -> backwards ? field.desc() : field.asc());
            return Stream.<OrderField<?>>concat(alike, order.fields(TICKET, backwards).stream())
                    .toList();
        }
    }

    private static final Instant NEVER_REACHED = Instant.parse("9999-12-31T00:00:00Z");

    private final TicketFilter filter;

    private TicketWays(TicketFilter filter) {
        this.filter = filter;
    }

    /** @param narrow whether words leave so few tickets that they are gathered first and the filter asked of each */
    static List<Way> of(Actor actor, TicketFilter filter, boolean narrow) {
        var ways = new TicketWays(filter);
        var ofOneClient = client(actor).or(filter::client).isPresent();
        if (narrow) {
            return List.of(ways.any());
        }
        return switch (filter.sort()) {
            case UPDATED -> ofOneClient ? List.of(ways.any(TICKET.CLIENT_ID)) : ways.byUpdate();
            case PRIORITY -> ofOneClient ? List.of(ways.any()) : ways.byPriority();
            case NEWEST, OLDEST -> ofOneClient ? List.of(ways.any()) : ways.byAge();
        };
    }

    private static Optional<ClientId> client(Actor actor) {
        if (actor instanceof Actor.Preview preview) {
            return client(preview.member());
        }
        return actor instanceof Actor.Member member ? Optional.of(member.client()) : Optional.empty();
    }

    private List<Way> byUpdate() {
        if (!filter.statuses().isEmpty()) {
            return filter.statuses().stream()
                    .map(status -> way(TICKET.STATUS.eq(status.word()), TICKET.STATUS))
                    .toList();
        }
        return filter.unassigned() || filter.assignee().isPresent()
                ? List.of(way(handledBy(TICKET.ASSIGNEE_ID), TICKET.ASSIGNEE_ID))
                : List.of(any());
    }

    private List<Way> byPriority() {
        if (filter.priorities().isEmpty() || isUnfinished()) {
            return byAge();
        }
        return filter.priorities().stream()
                .map(priority -> way(TICKET.PRIORITY.eq(priority.ordinal())))
                .toList();
    }

    /** What is not finished is little in every studio, and can be sorted. */
    private List<Way> byAge() {
        return List.of(isUnfinished() ? way(status(TICKET.STATUS)) : any());
    }

    private boolean isUnfinished() {
        return !filter.statuses().isEmpty() && !filter.statuses().contains(TicketStatus.CLOSED);
    }

    private Way any(Field<?>... first) {
        return way(DSL.noCondition(), first);
    }

    private Way way(Condition along, Field<?>... first) {
        return new Way(
                DSL.and(
                        along,
                        first.length == 0 ? DSL.noCondition() : throughSecondColumn(),
                        filter.client()
                                .map(client -> TICKET.CLIENT_ID.eq(client.value()))
                                .orElse(DSL.noCondition()),
                        List.of(first).contains(TICKET.STATUS)
                                ? DSL.noCondition() // the way is of one status already
                                : asked(
                                        TICKET.STATUS,
                                        filter.statuses().stream()
                                                .map(TicketStatus::word)
                                                .toList()),
                        asked(
                                TICKET.PRIORITY,
                                filter.priorities().stream()
                                        .map(Priority::ordinal)
                                        .toList()),
                        in(
                                TICKET.CATEGORY,
                                filter.categories().stream().map(Category::word).toList()),
                        handledBy(unindexed(TICKET.ASSIGNEE_ID))),
                List.of(first));
    }

    /** True of every ticket. Without it H2 prefers the narrow index it made for a foreign key, and then has to sort. */
    private static Condition throughSecondColumn() {
        return TICKET.UPDATED_AT.le(NEVER_REACHED);
    }

    private Condition status(Field<String> status) {
        return in(status, filter.statuses().stream().map(TicketStatus::word).toList());
    }

    private Condition handledBy(Field<UUID> assignee) {
        return filter.unassigned()
                ? assignee.isNull()
                : filter.assignee().map(PersonId::value).map(assignee::eq).orElse(DSL.noCondition());
    }

    /**
     * One of the values, said so that H2 uses no index for it. The column is never null; PostgreSQL knows that, and
     * unlike of a call of a function, how many rows to expect.
     */
    private static <T> Condition asked(Field<T> column, Collection<T> values) {
        return values.isEmpty() ? DSL.noCondition() : column.in(values).or(column.isNull());
    }

    /** The same value, in words for which a database has no index. */
    private static <T> Field<T> unindexed(Field<T> field) {
        return DSL.coalesce(field, field);
    }

    private static <T> Condition in(Field<T> field, Collection<T> values) {
        return values.isEmpty() ? DSL.noCondition() : field.in(values);
    }
}
