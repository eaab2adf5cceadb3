package studio.portal.web;

import java.util.Optional;
import studio.portal.application.account.NewSession;
import studio.portal.domain.account.SignInAttemptId;

/**
 * What came of a form that was taken: where the browser goes on. It is kept, and a repeat of the form gets it again.
 *
 * @param flash key of the words that are told there, {@code flash.<key>}
 * @param attempt whose code is typed next
 * @param session that begins; its token is never kept with the rest
 */
public record Done(
        String path, Optional<String> flash, Optional<SignInAttemptId> attempt, Optional<NewSession> session) {
    public static Done to(String path) {
        return new Done(path, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Done told(String path, String flash) {
        return new Done(path, Optional.of(flash), Optional.empty(), Optional.empty());
    }

    public static Done asked(String path, SignInAttemptId attempt) {
        return new Done(path, Optional.empty(), Optional.of(attempt), Optional.empty());
    }

    public static Done signedIn(NewSession session) {
        var path = Gate.isLocal(session.continueTo()) ? session.continueTo() : "/";
        return new Done(path, Optional.empty(), Optional.empty(), Optional.of(session));
    }

    /** One line each; no path and no key has a line break. */
    String kept() {
        return path + "\n" + flash.orElse("") + "\n"
                + attempt.map(Object::toString).orElse("");
    }

    /** Where the browser went on, of what was kept. */
    static String path(String kept) {
        return kept.split("\n", 2)[0];
    }

    /** @param session where it is still known */
    static Done of(String kept, Optional<NewSession> session) {
        var lines = kept.split("\n", 3);
        return new Done(
                lines[0],
                Optional.of(lines[1]).filter(key -> !key.isEmpty()),
                Parsing.uuid(lines[2]).map(SignInAttemptId::new),
                session);
    }
}
