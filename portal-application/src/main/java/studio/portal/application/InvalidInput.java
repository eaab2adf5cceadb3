package studio.portal.application;

import java.util.List;

/** What was sent cannot be taken as it is; every field that is wrong is named, and nothing was changed. */
public final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super("Invalid: " + errors);
        this.errors = List.copyOf(errors);
    }

    public static InvalidInput of(String field, String code) {
        return new InvalidInput(List.of(FieldError.of(field, code)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
