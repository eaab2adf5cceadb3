package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.PROJECT;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.impl.DSL;
import studio.portal.application.InvalidInput;
import studio.portal.application.PageRequest;
import studio.portal.application.project.ProjectFilter.Sort;
import studio.portal.domain.account.Actor;
import studio.portal.persistence.Cursor;
import studio.portal.persistence.KeyPage;
import studio.portal.persistence.Visibility;

/** The orders of the list, each with its place in the list as a cursor. */
enum ProjectOrder {
    UPDATED {
        @Override
        List<SortField<?>> order() {
            return List.of(PROJECT.UPDATED_AT.desc(), PROJECT.ID.desc());
        }

        @Override
        Condition beyond(Cursor cursor, boolean backwards) {
            var at = cursor.instant(1);
            var id = cursor.id(2);
            return backwards
                    ? PROJECT.UPDATED_AT.ge(at).and(PROJECT.UPDATED_AT.gt(at).or(PROJECT.ID.gt(id)))
                    : PROJECT.UPDATED_AT.le(at).and(PROJECT.UPDATED_AT.lt(at).or(PROJECT.ID.lt(id)));
        }

        @Override
        String key(Record row) {
            return row.get(PROJECT.UPDATED_AT).toString();
        }
    },
    CLIENT_NAME {
        @Override
        List<SortField<?>> order() {
            return List.of(CLIENT.NAME_WORDS.asc(), CLIENT.ID.asc(), PROJECT.ID.asc());
        }

        @Override
        Condition beyond(Cursor cursor, boolean backwards) {
            var parts = cursor.text(1).split("/", 2);
            var here = DSL.row(CLIENT.NAME_WORDS, CLIENT.ID, PROJECT.ID);
            var there = DSL.row(parts[parts.length - 1], uuid(parts[0]), cursor.id(2));
            return backwards ? here.lt(there) : here.gt(there);
        }

        @Override
        String key(Record row) {
            return row.get(CLIENT.ID) + "/" + row.get(CLIENT.NAME_WORDS);
        }
    },
    DUE {
        @Override
        List<SortField<?>> order() {
            return List.of(PROJECT.NEXT_DUE_ON.asc(), PROJECT.ID.asc());
        }

        @Override
        Condition beyond(Cursor cursor, boolean backwards) {
            var due = day(cursor.text(1));
            var id = cursor.id(2);
            return backwards
                    ? PROJECT.NEXT_DUE_ON
                            .le(due)
                            .and(PROJECT.NEXT_DUE_ON.lt(due).or(PROJECT.ID.lt(id)))
                    : PROJECT.NEXT_DUE_ON
                            .ge(due)
                            .and(PROJECT.NEXT_DUE_ON.gt(due).or(PROJECT.ID.gt(id)));
        }

        @Override
        String key(Record row) {
            return row.get(PROJECT.NEXT_DUE_ON).toString();
        }

        @Override
        Condition listed() {
            return PROJECT.NEXT_DUE_ON.isNotNull();
        }
    };

    private static final int PARTS = 3;

    abstract List<SortField<?>> order();

    abstract Condition beyond(Cursor cursor, boolean backwards);

    /** What a line is ordered by, before its id. */
    abstract String key(Record row);

    Condition listed() {
        return DSL.noCondition();
    }

    /** The other orders would tell a client of what it cannot see. */
    static ProjectOrder of(Actor actor, Sort sort) {
        if (!Visibility.seesAll(actor)) {
            return UPDATED;
        }
        return switch (sort) {
            case UPDATED -> UPDATED;
            case CLIENT -> CLIENT_NAME;
            case DUE -> DUE;
        };
    }

    Condition beyond(PageRequest request) {
        return Cursor.in(request, PARTS)
                .map(cursor -> beyond(cursor.mustBeOf(name()), KeyPage.isBackwards(request)))
                .orElseGet(DSL::noCondition);
    }

    List<OrderField<?>> fields(boolean backwards) {
        return order().stream()
                .<OrderField<?>>map(field -> backwards ? turned(field) : field)
                .toList();
    }

    private static SortField<?> turned(SortField<?> field) {
        return field.getOrder() == SortOrder.ASC
                ? field.$field().desc()
                : field.$field().asc();
    }

    String cursor(Record row) {
        return Cursor.of(name(), key(row), row.get(PROJECT.ID));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw absent(e);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw absent(e);
        }
    }

    private static InvalidInput absent(Exception cause) {
        var invalid = InvalidInput.of("after", "absent");
        invalid.initCause(cause);
        return invalid;
    }
}
