package studio.portal.web.document;

import java.time.LocalDate;
import java.util.Optional;
import studio.portal.application.document.CreateShareLink;
import studio.portal.domain.document.VersionNumber;
import studio.portal.web.Input;
import studio.portal.web.Parsing;

/** Puts the command for a link together, the same way for a form and for JSON. */
final class ShareInput {
    private static final VersionNumber NONE = new VersionNumber(1);

    private ShareInput() {}

    static CreateShareLink.Command create(Input input) {
        return new CreateShareLink.Command(
                version(input),
                input.required("expiresOn", Parsing::date, LocalDate.EPOCH),
                input.number("mostUses").map(ShareInput::clamped),
                Optional.of(input.text("password")).filter(text -> !text.isEmpty()));
    }

    private static VersionNumber version(Input input) {
        var number = input.number("version");
        if (number.isEmpty()) {
            input.refuse("version", "NotNull");
        }
        if (number.filter(n -> n < 1 || n > Integer.MAX_VALUE).isPresent()) {
            input.refuse("version", "absent");
            return NONE;
        }
        return number.map(n -> new VersionNumber(n.intValue())).orElse(NONE);
    }

    /** One that is too large or too small is for the rules to refuse. */
    private static int clamped(long number) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
    }
}
