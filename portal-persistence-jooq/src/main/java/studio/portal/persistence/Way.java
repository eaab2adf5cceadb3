package studio.portal.persistence;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.Table;
import org.jooq.impl.DSL;
import studio.portal.application.PageRequest;

/**
 * A way to a page of a list, along one index in the order of the list, so that reading stops when the page is full.
 *
 * @param condition which lines lie on it
 * @param alike columns in which all of these are alike, as an index begins with them
 */
public record Way(Condition condition, List<SortField<?>> alike) {
    public Way {
        alike = List.copyOf(alike);
    }

    /** Along an index that begins with columns whose lowest values come first. */
    public static Way along(Condition condition, List<Field<?>> alike) {
        return new Way(condition, alike.stream().<SortField<?>>map(Field::asc).toList());
    }

    /**
     * The lines of one page and one more, read along ways that together pass each line once.
     *
     * @param wanted what all of them have to be besides
     */
    public static Select<Record> page(
            List<Way> ways,
            Table<?> table,
            List<Field<?>> fields,
            Condition wanted,
            KeyOrder order,
            PageRequest request) {
        return ways.stream()
                .map(way -> DSL.select(fields)
                        .from(table)
                        .where(wanted)
                        .and(order.beyond(request))
                        .and(way.condition())
                        .orderBy(way.by(order, request))
                        .limit(KeyPage.limit(request))
                        .asTable("way"))
                .map(way -> (Select<Record>) DSL.select(way.fields()).from(way))
                .reduce(Select::unionAll)
                .orElseThrow();
    }

    /** The order of the list: columns in which all are alike change nothing about it. */
    private List<SortField<?>> by(KeyOrder order, PageRequest request) {
        var backwards = KeyPage.isBackwards(request);
        return Stream.concat(alike.stream().map(field -> backwards ? turned(field) : field), order.by(request).stream())
                .toList();
    }

    private static SortField<?> turned(SortField<?> field) {
        return field.getOrder() == SortOrder.DESC
                ? field.$field().asc()
                : field.$field().desc();
    }
}
