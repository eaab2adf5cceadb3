package studio.portal.application.account;

import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.SessionId;
import studio.portal.domain.account.SessionRepository;

/** Somebody ends all their sessions but the one they are in. */
public final class EndOtherSessions {
    private final Transactions transactions;
    private final SessionRepository sessions;
    private final AccessEnding access;

    public EndOtherSessions(Transactions transactions, SessionRepository sessions, AccessEnding access) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.access = access;
    }

    /** @param current empty where the asker has none, for example by token: then all end */
    public void handle(Actor actor, Optional<SessionId> current) {
        var person = actor.personId().orElseThrow(NotFound::new);
        transactions.run(actor, () -> {
            access.recordSessions(actor, person, sessions.endAll(actor, person, current));
        });
    }
}
