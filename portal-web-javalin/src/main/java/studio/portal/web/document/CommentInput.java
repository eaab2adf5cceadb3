package studio.portal.web.document;

import java.util.Optional;
import studio.portal.application.document.CommentOnVersion;
import studio.portal.web.Input;

/** Puts the command together from what was sent, the same way for forms and for JSON. */
final class CommentInput {
    private CommentInput() {}

    static CommentOnVersion.Command command(Input input, boolean internal) {
        return new CommentOnVersion.Command(
                input.text("body"), internal, whole(input, "page"), whole(input, "x"), whole(input, "y"));
    }

    private static Optional<Integer> whole(Input input, String name) {
        var number = input.number(name);
        if (number.filter(value -> value != value.intValue()).isPresent()) {
            input.refuse(name, "unknown");
            return Optional.empty();
        }
        return number.map(Long::intValue);
    }
}
