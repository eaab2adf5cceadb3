package studio.portal.persistence.document;

import static studio.portal.persistence.schema.Tables.DOCUMENT;

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
import studio.portal.application.document.DocumentFilter;
import studio.portal.persistence.Cursor;
import studio.portal.persistence.KeyPage;
import studio.portal.persistence.schema.tables.Document;

/** The orders of the list, each with its place in the list as a cursor. Ids rise with time, so they are the age. */
enum DocumentOrder {
    UPDATED {
        @Override
        List<SortField<?>> order() {
            return List.of(DOCUMENT.UPDATED_AT.desc(), DOCUMENT.ID.desc());
        }

        @Override
        Condition beyond(Cursor cursor, boolean backwards) {
            var at = cursor.instant(1);
            var id = cursor.id(2);
            return backwards
                    ? DOCUMENT.UPDATED_AT.ge(at).and(DOCUMENT.UPDATED_AT.gt(at).or(DOCUMENT.ID.gt(id)))
                    : DOCUMENT.UPDATED_AT.le(at).and(DOCUMENT.UPDATED_AT.lt(at).or(DOCUMENT.ID.lt(id)));
        }
    },
    NEWEST {
        @Override
        List<SortField<?>> order() {
            return List.of(DOCUMENT.ID.desc());
        }

        @Override
        Condition beyond(Cursor cursor, boolean backwards) {
            var id = cursor.id(1);
            return backwards ? DOCUMENT.ID.gt(id) : DOCUMENT.ID.lt(id);
        }
    },
    TITLE {
        @Override
        List<SortField<?>> order() {
            return List.of(DOCUMENT.TITLE_WORDS.asc(), DOCUMENT.ID.asc());
        }

        @Override
        Condition beyond(Cursor cursor, boolean backwards) {
            var words = cursor.text(1);
            var id = cursor.id(2);
            return backwards
                    ? DOCUMENT.TITLE_WORDS
                            .le(words)
                            .and(DOCUMENT.TITLE_WORDS.lt(words).or(DOCUMENT.ID.lt(id)))
                    : DOCUMENT.TITLE_WORDS
                            .ge(words)
                            .and(DOCUMENT.TITLE_WORDS.gt(words).or(DOCUMENT.ID.gt(id)));
        }
    };

    static DocumentOrder of(DocumentFilter.Sort sort) {
        return switch (sort) {
            case UPDATED -> UPDATED;
            case NEWEST -> NEWEST;
            case TITLE -> TITLE;
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

    /** In terms of an alias of the document. */
    List<OrderField<?>> fields(Document table, boolean backwards) {
        return order().stream()
                .<OrderField<?>>map(field -> field(table, field, backwards))
                .toList();
    }

    private static SortField<?> field(Document table, SortField<?> field, boolean backwards) {
        var own = Objects.requireNonNull(table.field(field.getName()));
        return (field.getOrder() == SortOrder.DESC) == backwards ? own.asc() : own.desc();
    }

    String cursor(Record row) {
        return Cursor.of(Stream.concat(Stream.of(name()), order().stream().map(field -> row.get(field.getName())))
                .toArray());
    }
}
