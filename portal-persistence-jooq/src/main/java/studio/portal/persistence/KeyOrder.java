package studio.portal.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import studio.portal.application.InvalidInput;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;

/**
 * An order in which a list is paged by key: its columns, of which the last is alike for no two lines. Its cursors carry
 * its name, so no other list and no other order of the same list takes them.
 *
 * <pre>{@code
 * KeyOrder.named("invoices.due").rising(INVOICE.DUE_ON).rising(INVOICE.ID)
 * }</pre>
 */
public final class KeyOrder {
    /**
     * @param compared what a cursor is compared with
     * @param selected the same in what was selected
     * @param falls whether its highest value comes first
     */
    private record Column<T>(Field<T> compared, Field<T> selected, boolean falls) {
        SortField<T> by(boolean backwards) {
            return falls == backwards ? selected.asc() : selected.desc();
        }

        /** @param others of lines that are alike in this column; without any, these are not beyond */
        Condition beyond(Cursor cursor, int part, boolean backwards, Optional<Condition> others) {
            var value = cursor.value(part, compared.getType());
            var further = falls == backwards ? compared.gt(value) : compared.lt(value);
            return others.map(alike -> further.or(compared.eq(value).and(alike)))
                    .orElse(further);
        }

        /** True of what {@link #beyond} is true of, and said so that a database finds its way along an index. */
        Condition notBefore(Cursor cursor, int part, boolean backwards) {
            var value = cursor.value(part, compared.getType());
            return falls == backwards ? compared.ge(value) : compared.le(value);
        }

        Column<T> in(Table<?> table) {
            var own = Objects.requireNonNull(table.field(compared));
            return new Column<>(own, own, falls);
        }
    }

    private final String name;
    private final List<Column<?>> columns;

    private KeyOrder(String name, List<Column<?>> columns) {
        this.name = name;
        this.columns = columns;
    }

    /** @param name of the list and this order of it, as no other has it */
    public static KeyOrder named(String name) {
        return new KeyOrder(name, List.of());
    }

    public <T> KeyOrder rising(Field<T> column) {
        return with(new Column<>(column, column, false));
    }

    /** @param selected the name that the select gives the column */
    public <T> KeyOrder rising(Field<T> column, Field<T> selected) {
        return with(new Column<>(column, selected, false));
    }

    public <T> KeyOrder falling(Field<T> column) {
        return with(new Column<>(column, column, true));
    }

    private KeyOrder with(Column<?> column) {
        return new KeyOrder(
                name, Stream.concat(columns.stream(), Stream.of(column)).toList());
    }

    /** The same order in terms of a table that has columns of the same names. */
    public KeyOrder in(Table<?> table) {
        return new KeyOrder(
                name,
                columns.stream().<Column<?>>map(column -> column.in(table)).toList());
    }

    /** For the select of a page, which asks for {@link KeyPage#limit} lines. */
    public List<SortField<?>> by(PageRequest request) {
        var backwards = KeyPage.isBackwards(request);
        return columns.stream()
                .<SortField<?>>map(column -> column.by(backwards))
                .toList();
    }

    /**
     * What comes after the request's cursor, or before it; everything if it carries none.
     *
     * @throws InvalidInput {@code after} or {@code before} if the cursor is not of this order
     */
    public Condition beyond(PageRequest request) {
        return Cursor.in(request, columns.size() + 1)
                .map(cursor -> beyond(cursor.mustBeOf(name), KeyPage.isBackwards(request)))
                .orElse(DSL.noCondition());
    }

    private Condition beyond(Cursor cursor, boolean backwards) {
        var beyond = Optional.<Condition>empty();
        for (var part = columns.size(); part > 0; part--) {
            beyond = Optional.of(columns.get(part - 1).beyond(cursor, part, backwards, beyond));
        }
        var further = beyond.orElseThrow();
        return columns.size() == 1
                ? further
                : columns.get(0).notBefore(cursor, 1, backwards).and(further);
    }

    /** The page that was found, of selected lines. */
    public <R extends Record, T> Page<T> page(PageRequest request, List<R> found, Function<R, T> line) {
        return KeyPage.of(request, found, this::cursor, line);
    }

    private String cursor(Record row) {
        var parts = new ArrayList<Object>(List.of(name));
        columns.forEach(column -> parts.add(Objects.requireNonNull(row.get(column.selected()))));
        return Cursor.of(parts.toArray());
    }
}
