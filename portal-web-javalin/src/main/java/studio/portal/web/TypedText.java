package studio.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody typed into a form that got no further than the door: the page that says so gives it back, so that no word
 * is lost. It offers to send the words again only where the form came from a page of this portal; otherwise a page
 * elsewhere could lead somebody to a form of ours, filled in by a stranger and with a valid token in it.
 *
 * @param texts what is shown
 * @param others what goes along unseen: choices, versions, the name of the wish
 * @param action where it was sent to; empty where sending it again cannot help
 * @param files whether the form can carry files, which browsers give only once
 */
public record TypedText(List<Text> texts, List<Other> others, Optional<String> action, boolean files) {
    /** @param label key of the words by which the field is called */
    public record Text(String name, String label, String value) {
        public boolean isLong() {
            return name.equals("body") || name.equals("description");
        }
    }

    public record Other(String name, String value) {}

    private static final Map<String, String> LABELS = Map.of(
            "subject", "ticket.subject",
            "description", "ticket.description",
            "body", "ticket.body",
            "name", "account.name",
            "email", "account.email");

    private static final Set<String> NEVER_AGAIN = Set.of("csrf", "code", "otp");

    /** What may succeed at the next try, by the code of the problem. */
    private static final Set<String> WORTH_ANOTHER_TRY =
            Set.of("csrf", "session-ended", "too-large", "too-slow", "unavailable", "internal", "throttled");

    /**
     * Empty where nothing was typed, or none of our pages sent it.
     *
     * @param most how much of the body may be read for it, if none has been read yet
     */
    static Optional<TypedText> of(Context ctx, Problem problem, long most) {
        if (!ctx.method().equals(HandlerType.POST) || Route.isApi(ctx.path()) || !isOurs(ctx)) {
            return Optional.empty();
        }
        var fields = FormBody.typed(ctx, most);
        var texts = new ArrayList<Text>();
        var others = new ArrayList<Other>();
        fields.forEach((name, values) -> values.forEach(value -> {
            var label = Optional.ofNullable(LABELS.get(name));
            if (label.isPresent()) {
                texts.add(new Text(name, label.get(), value));
            } else if (!isSecret(name)) {
                others.add(new Other(name, value));
            }
        }));
        if (texts.stream().allMatch(text -> text.value().isBlank())) {
            return Optional.empty();
        }
        var action = Optional.of(ctx.path()).filter(path -> WORTH_ANOTHER_TRY.contains(problem.code()));
        return Optional.of(new TypedText(texts, others, action, FormBody.isMultipart(ctx)));
    }

    private static boolean isSecret(String name) {
        return NEVER_AGAIN.contains(name) || name.toLowerCase(Locale.ROOT).contains("password");
    }

    private static boolean isOurs(Context ctx) {
        var site = Optional.ofNullable(ctx.header("Sec-Fetch-Site"));
        return site.isPresent() ? site.get().equals("same-origin") : isOwnOrigin(ctx);
    }

    private static boolean isOwnOrigin(Context ctx) {
        try {
            var origin = URI.create(Optional.ofNullable(ctx.header("Origin")).orElse(""));
            return Optional.ofNullable(origin.getRawAuthority())
                    .filter(authority -> authority.equals(ctx.header("Host")))
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
