package studio.portal.application.account;

import java.util.Map;
import studio.portal.application.Transactions;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.SessionId;
import studio.portal.domain.account.SessionRepository;

/** Somebody ends the session they are in. */
public final class SignOut {
    private final Transactions transactions;
    private final SessionRepository sessions;
    private final AccessEnding access;

    public SignOut(Transactions transactions, SessionRepository sessions, AccessEnding access) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.access = access;
    }

    public void handle(Actor actor, SessionId current) {
        var person = actor.personId().orElseThrow();
        transactions.run(actor, () -> {
            if (sessions.end(actor, person, current)) {
                access.record(actor, EventType.SIGNED_OUT, person, Map.of("session", current.toString()));
            }
        });
    }
}
