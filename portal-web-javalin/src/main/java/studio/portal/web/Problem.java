package studio.portal.web;

import java.util.List;
import java.util.Map;
import studio.portal.application.FieldError;

/**
 * Why something was not done, before it is put into a reader's words.
 *
 * @param code stable and part of the JSON API; its words are {@code problem.<code>.title} and {@code .detail}, or those
 *     of a rule {@code rule.<code>}
 * @param arguments what the words mention
 * @param errors what is wrong with which field
 * @param headers that go with the answer
 */
public record Problem(
        int status, String code, List<Object> arguments, List<FieldError> errors, Map<String, String> headers) {
    public Problem {
        arguments = List.copyOf(arguments);
        errors = List.copyOf(errors);
        headers = Map.copyOf(headers);
    }

    public static Problem of(int status, String code) {
        return new Problem(status, code, List.of(), List.of(), Map.of());
    }

    public static Problem retry(int status, String code, long seconds) {
        return new Problem(status, code, List.of(seconds), List.of(), Map.of("Retry-After", String.valueOf(seconds)));
    }

    public String title(Words words) {
        var key = "problem." + code + ".title";
        return words.text(words.knows(key) ? key : "problem.refused.title");
    }

    public String detail(Words words) {
        for (var key : List.of("problem." + code + ".detail", "rule." + code)) {
            if (words.knows(key)) {
                return words.text(key, arguments.toArray());
            }
        }
        return words.text("problem.refused.detail");
    }

    /** Of the page that says what went wrong. */
    public String icon() {
        return switch (status) {
            case 403 -> "lock";
            case 404 -> "search";
            case 409, 412 -> "refresh";
            case 429, 503 -> "hourglass";
            default -> "alert-triangle";
        };
    }
}
