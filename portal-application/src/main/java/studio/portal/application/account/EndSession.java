package studio.portal.application.account;

import java.util.Map;
import studio.portal.application.Transactions;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.SessionId;
import studio.portal.domain.account.SessionRepository;

/** Somebody ends one of their sessions, on this device or another. */
public final class EndSession {
    private final Transactions transactions;
    private final SessionRepository sessions;
    private final AccessEnding access;

    public EndSession(Transactions transactions, SessionRepository sessions, AccessEnding access) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.access = access;
    }

    /** @throws NotFound if it is no session of theirs */
    public void handle(Actor actor, SessionId session) {
        var person = actor.personId().orElseThrow(NotFound::new);
        transactions.run(actor, () -> {
            if (!sessions.end(actor, person, session)) {
                throw new NotFound();
            }
            access.record(actor, EventType.SESSION_ENDED, person, Map.of("session", session.toString()));
        });
    }
}
