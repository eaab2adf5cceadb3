package studio.portal.web;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/**
 * What the description of the API says of one of its routes.
 *
 * @param summary one line in English
 * @param query names of the parameters behind the question mark
 * @param body the record whose components are the fields of the body; empty for none
 * @param status of the answer when all goes well
 * @param answer the record that is answered, or a parameterised {@code Page}; empty for none
 * @param repeatable whether an {@code Idempotency-Key} makes a repeat harmless
 * @param refusals the statuses beyond 401, 404, 422, 429, 503 and 500, which every route may answer
 */
public record Operation(
        String summary,
        List<String> query,
        Optional<Type> body,
        int status,
        Optional<Type> answer,
        boolean repeatable,
        List<Integer> refusals) {
    public Operation {
        query = List.copyOf(query);
        refusals = List.copyOf(refusals);
    }

    public static Operation answering(String summary, int status, Type answer) {
        return new Operation(summary, List.of(), Optional.empty(), status, Optional.of(answer), false, List.of());
    }

    /** Answers 204 and nothing else. */
    public static Operation doing(String summary) {
        return new Operation(summary, List.of(), Optional.empty(), 204, Optional.empty(), false, List.of());
    }

    /** A part of a list of such records. */
    public static Type listOf(Class<?> item) {
        return new ListOf(item);
    }

    /** A {@code Page} of records. */
    public record ListOf(Class<?> item) implements Type {}

    public Operation asking(String... parameters) {
        return new Operation(summary, List.of(parameters), body, status, answer, repeatable, refusals);
    }

    public Operation taking(Type type) {
        return new Operation(summary, query, Optional.of(type), status, answer, repeatable, refusals);
    }

    /** For what is done through {@link Once}. */
    public Operation once() {
        return new Operation(summary, query, body, status, answer, true, refusals);
    }

    public Operation refusing(Integer... statuses) {
        return new Operation(summary, query, body, status, answer, repeatable, List.of(statuses));
    }
}
