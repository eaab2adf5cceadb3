package studio.portal.application.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a mail was not taken, told to staff in their own language. Nothing of the portal's own, no path and no class name,
 * is in it: those are for the log.
 *
 * @param reply what the mail server said, in its own words: perhaps the recipient's address, or names of machines
 */
public record MailFailure(Cause cause, Optional<String> reply) {
    public enum Cause {
        /** The portal could not make it. */
        UNWRITABLE,
        /** The recipient's address is none that a mail can have. */
        ADDRESS,
        /** The folder for mails does not take it. */
        FOLDER,
        /** The mail server cannot be reached, or broke off. */
        UNREACHABLE,
        /** The mail server does not take the portal's login. */
        LOGIN,
        /** The mail server said no. */
        REFUSED,
        /** Kept by an earlier version, which knew no causes. */
        OTHER;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int REPLY_LENGTH = 300;
    private static final String SEPARATOR = ": ";

    public static MailFailure of(Cause cause) {
        return new MailFailure(cause, Optional.empty());
    }

    /** @param reply of any length; whitespace and length are put right */
    public static MailFailure refused(String reply) {
        var words = reply.strip().replaceAll("\\s+", " ");
        var cut = words.length() <= REPLY_LENGTH ? words : words.substring(0, REPLY_LENGTH - 1) + "…";
        return new MailFailure(Cause.REFUSED, Optional.of(cut).filter(said -> !said.isEmpty()));
    }

    /** What is left to tell when nothing may name the recipient any more. */
    public MailFailure withoutReply() {
        return of(cause);
    }

    /** What {@link #stored} wrote, now or in an earlier version. */
    public static MailFailure parse(String stored) {
        var parts = stored.split(SEPARATOR, 2);
        return Arrays.stream(Cause.values())
                .filter(cause -> cause.word().equals(parts[0]))
                .findFirst()
                .map(cause -> new MailFailure(
                        cause, Optional.of(parts[parts.length - 1]).filter(reply -> parts.length > 1)))
                .orElse(of(Cause.OTHER));
    }

    /** The stable form in the database. */
    public String stored() {
        return cause.word() + reply.map(SEPARATOR::concat).orElse("");
    }
}
