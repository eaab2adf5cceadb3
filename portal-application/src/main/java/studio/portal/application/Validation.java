package studio.portal.application;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Checks a command's constraints. The first line of every use case that takes one. */
public final class Validation {
    private static final Set<String> UNSPOKEN = Set.of("groups", "payload", "message", "flags", "regexp", "inclusive");

    private final Validator validator;

    public Validation(Validator validator) {
        this.validator = validator;
    }

    /** @throws InvalidInput naming every field that breaks a constraint */
    public void check(Object command) {
        check(command, List.of());
    }

    /**
     * As {@link #check(Object)}, together with what was already found wrong while the command was put together, so that
     * a person hears of everything at once. A field found wrong already is not blamed twice.
     */
    public void check(Object command, List<FieldError> already) {
        var errors = new LinkedHashMap<String, FieldError>();
        already.forEach(error -> errors.putIfAbsent(error.field(), error));
        validator.validate(command).stream()
                .map(Validation::error)
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::code))
                .forEach(error -> errors.putIfAbsent(error.field(), error));
        if (!errors.isEmpty()) {
            throw new InvalidInput(new ArrayList<>(errors.values()));
        }
    }

    private static FieldError error(ConstraintViolation<Object> violation) {
        var constraint = violation.getConstraintDescriptor();
        Map<String, String> arguments = new TreeMap<>();
        constraint.getAttributes().forEach((name, value) -> {
            if (!UNSPOKEN.contains(name)) {
                arguments.put(name, String.valueOf(value));
            }
        });
        var code = constraint.getAnnotation().annotationType().getSimpleName();
        return new FieldError(violation.getPropertyPath().toString(), code, arguments);
    }
}
