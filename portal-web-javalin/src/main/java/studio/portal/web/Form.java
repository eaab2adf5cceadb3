package studio.portal.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.FieldError;

/**
 * A form as it is shown: what stands in its fields, and what was wrong with it when it was sent.
 *
 * @param errors field to code and arguments, the first error of each
 * @param problem what was wrong with it as a whole
 */
public record Form(Map<String, List<String>> values, Map<String, FieldError> errors, Optional<Problem> problem) {
    /** Nothing typed yet. */
    public static Form empty() {
        return new Form(Map.of(), Map.of(), Optional.empty());
    }

    /** A form over something that is there. */
    public static Form of(Map<String, String> values) {
        var lists = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Form(lists, Map.of(), Optional.empty());
    }

    static Form typed(Map<String, List<String>> values) {
        return new Form(values, Map.of(), Optional.empty());
    }

    /** Errors stand in the order of the fields, which is that in which browsers send them; those of others are last. */
    public Form refused(Problem why) {
        var byField = new LinkedHashMap<String, FieldError>();
        var order = List.copyOf(values.keySet());
        why.errors().stream()
                .sorted(Comparator.comparingInt(error -> place(order, blamed(error.field()))))
                .forEach(error -> byField.putIfAbsent(blamed(error.field()), error));
        return new Form(values, byField, Optional.of(why));
    }

    /** A field of a row by itself, where the form has it. */
    private String blamed(String path) {
        return values.containsKey(path) ? path : field(path);
    }

    private static int place(List<String> order, String field) {
        var at = order.indexOf(field);
        return at < 0 ? order.size() : at;
    }

    /** A field of a list is blamed as the list. */
    static String field(String path) {
        var end = path.indexOf('[');
        return end < 0 ? path : path.substring(0, end);
    }

    public Form with(String name, List<String> changed) {
        var all = new LinkedHashMap<>(values);
        all.put(name, List.copyOf(changed));
        return new Form(all, errors, problem);
    }

    public boolean isRefused() {
        return problem.isPresent();
    }

    public String value(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    public boolean checked(String name) {
        return values.containsKey(name);
    }

    public Optional<String> error(Words words, String name) {
        return Optional.ofNullable(errors.get(name)).map(words::of);
    }
}
