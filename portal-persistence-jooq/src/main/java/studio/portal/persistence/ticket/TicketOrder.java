package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.TICKET;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.impl.DSL;
import studio.portal.application.PageRequest;
import studio.portal.application.ticket.TicketFilter;
import studio.portal.persistence.Cursor;
import studio.portal.persistence.KeyPage;
import studio.portal.persistence.schema.tables.Ticket;

/** The orders of the list, each with its place in the list as a cursor. Numbers rise with time, so they are the age. */
enum TicketOrder {
    UPDATED {
        @Override
        List<SortField<?>> order() {
            return List.of(TICKET.UPDATED_AT.desc(), TICKET.ID.desc());
        }

        @Override
        Condition beyond(Cursor cursor, boolean backwards) {
            var at = cursor.instant(1);
            var id = cursor.id(2);
            return backwards
                    ? TICKET.UPDATED_AT.ge(at).and(TICKET.UPDATED_AT.gt(at).or(TICKET.ID.gt(id)))
                    : TICKET.UPDATED_AT.le(at).and(TICKET.UPDATED_AT.lt(at).or(TICKET.ID.lt(id)));
        }
    },
    NEWEST {
        @Override
        List<SortField<?>> order() {
            return List.of(TICKET.NUMBER.desc());
        }

        @Override
        Condition beyond(Cursor cursor, boolean backwards) {
            var number = cursor.number(1);
            return backwards ? TICKET.NUMBER.gt(number) : TICKET.NUMBER.lt(number);
        }
    },
    OLDEST {
        @Override
        List<SortField<?>> order() {
            return List.of(TICKET.NUMBER.asc());
        }

        @Override
        Condition beyond(Cursor cursor, boolean backwards) {
            return NEWEST.beyond(cursor, !backwards);
        }
    },
    PRIORITY {
        @Override
        List<SortField<?>> order() {
            return List.of(TICKET.PRIORITY.desc(), TICKET.UPDATED_AT.desc(), TICKET.ID.desc());
        }

        @Override
        Condition beyond(Cursor cursor, boolean backwards) {
            var priority = (int) cursor.number(1);
            var at = cursor.instant(2);
            var id = cursor.id(3);
            return backwards
                    ? TICKET.PRIORITY
                            .ge(priority)
                            .and(TICKET.PRIORITY
                                    .gt(priority)
                                    .or(TICKET.UPDATED_AT.gt(at))
                                    .or(TICKET.UPDATED_AT.eq(at).and(TICKET.ID.gt(id))))
                    : TICKET.PRIORITY
                            .le(priority)
                            .and(TICKET.PRIORITY
                                    .lt(priority)
                                    .or(TICKET.UPDATED_AT.lt(at))
                                    .or(TICKET.UPDATED_AT.eq(at).and(TICKET.ID.lt(id))));
        }
    };

    static TicketOrder of(TicketFilter.Sort sort) {
        return switch (sort) {
            case UPDATED -> UPDATED;
            case NEWEST -> NEWEST;
            case OLDEST -> OLDEST;
            case PRIORITY -> PRIORITY;
        };
    }

    abstract List<SortField<?>> order();

    /** What comes after a cursor, or before it. */
    abstract Condition beyond(Cursor cursor, boolean backwards);

    /** What the request asks for; everything if it carries no cursor. */
    Condition beyond(PageRequest request) {
        return Cursor.in(request, order().size() + 1)
                .map(cursor -> cursor.mustBeOf(name()))
                .map(cursor -> beyond(cursor, KeyPage.isBackwards(request)))
                .orElse(DSL.noCondition());
    }

    /** In terms of an alias of the ticket. */
    List<OrderField<?>> fields(Ticket table, boolean backwards) {
        return order().stream()
                .<OrderField<?>>map(field -> field(table, field, backwards))
                .toList();
    }

    private static SortField<?> field(Ticket table, SortField<?> field, boolean backwards) {
        var own = Objects.requireNonNull(table.field(field.getName()));
        return (field.getOrder() == SortOrder.DESC) == backwards ? own.asc() : own.desc();
    }

    String cursor(Record row) {
        return Cursor.of(Stream.concat(Stream.of(name()), order().stream().map(field -> row.get(field.getName())))
                .toArray());
    }
}
