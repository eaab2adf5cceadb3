package studio.portal.application;

import java.util.Map;

/**
 * What is wrong with one field of what somebody sent.
 *
 * @param field the name under which it was sent; empty for the input as a whole
 * @param code the key of the words for it: {@code Size}, {@code NotBlank}, {@code unknown}, {@code absent} …
 * @param arguments what the words mention, for example {@code max}
 */
public record FieldError(String field, String code, Map<String, String> arguments) {
    public FieldError {
        arguments = Map.copyOf(arguments);
    }

    public static FieldError of(String field, String code) {
        return new FieldError(field, code, Map.of());
    }
}
