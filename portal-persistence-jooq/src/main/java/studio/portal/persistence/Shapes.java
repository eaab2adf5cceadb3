package studio.portal.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Context;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.DSL;
import studio.portal.domain.account.Actor;

/**
 * Selects that are asked again and again with other values. To write the text of a select takes jOOQ longer than
 * most of them take the database, so each shape is written once, with stand-ins for the values.
 */
public final class Shapes {
    /** So that a caller whose keys never end costs time and not memory. */
    private static final int MOST = 500;

    private final DSLContext sql;
    private final Map<Object, Shape> known = new ConcurrentHashMap<>();

    public Shapes(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A value and what stands for it in the select of a shape: something that occurs nowhere else in the text and is
     * the same at every call, such as a random id.
     */
    public record Value<T>(T standIn, T value) {
        Param<T> param() {
            return DSL.val(value);
        }
    }

    /** @param parts of the text; between two stands the value of the place */
    private record Shape(List<String> parts, List<Integer> places, Collection<Field<?>> fields) {}

    /**
     * @param key two selects of the same key differ in nothing but the values
     * @param select with the stand-ins in place of the values; made when the key is new
     */
    public Result<Record> fetch(Object key, Supplier<? extends Select<?>> select, List<Value<?>> values) {
        var shape = known.get(key);
        if (shape == null) {
            shape = shape(select.get(), values);
            if (known.size() < MOST) {
                known.put(key, shape);
            }
        }
        return fetch(shape, values);
    }

    /**
     * What an actor is shown of what is the same select for all who see alike.
     *
     * @param key two selects of the same key differ in nothing but whose eyes they look through
     */
    public Result<Record> fetch(Actor actor, List<?> key, Function<Actor, ? extends Select<?>> select) {
        var eyes = Eyes.of(actor);
        return fetch(List.of(eyes.kind(), key), () -> select.apply(eyes.actor()), eyes.values());
    }

    private Result<Record> fetch(Shape shape, List<Value<?>> values) {
        return sql.resultQuery("{0}", CustomQueryPart.of(context -> write(context, shape, values)))
                .coerce(shape.fields())
                .fetch();
    }

    private static void write(Context<?> context, Shape shape, List<Value<?>> values) {
        for (var i = 0; i < shape.parts().size(); i++) {
            context.sql(shape.parts().get(i));
            if (i < shape.places().size()) {
                context.visit(values.get(shape.places().get(i)).param());
            }
        }
    }

    /** @throws IllegalStateException if a value itself stands in the text: others would be shown what is not theirs */
    private Shape shape(Select<?> select, List<Value<?>> values) {
        var text = sql.renderInlined(select);
        for (var value : values) {
            if (!(value.value() instanceof Number) && text.contains(sql.renderInlined(value.param()))) {
                throw new IllegalStateException("A value stands in the text of a select: " + text);
            }
        }
        var parts = new ArrayList<>(List.of(text));
        var places = new ArrayList<Integer>();
        for (var place = 0; place < values.size(); place++) {
            split(parts, places, sql.renderInlined(DSL.inline(values.get(place).standIn())), place);
        }
        return new Shape(List.copyOf(parts), List.copyOf(places), List.copyOf(select.getSelect()));
    }

    /** A stand-in may occur more than once, or not at all. */
    private static void split(List<String> parts, List<Integer> places, String standIn, int place) {
        for (var i = 0; i < parts.size(); i++) {
            var at = parts.get(i).indexOf(standIn);
            if (at >= 0) {
                var part = parts.get(i);
                parts.set(i, part.substring(0, at));
                parts.add(i + 1, part.substring(at + standIn.length()));
                places.add(i, place);
            }
        }
    }
}
