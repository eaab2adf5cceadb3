package studio.portal.application.account;

import java.time.Clock;
import studio.portal.application.Transactions;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ApiTokenId;
import studio.portal.domain.account.ApiTokenRepository;
import studio.portal.domain.account.SessionId;
import studio.portal.domain.account.SessionRepository;

/** Notes that a session or token was just used, so that its owner can tell their devices apart. */
public final class RecordUse {
    private final Transactions transactions;
    private final SessionRepository sessions;
    private final ApiTokenRepository tokens;
    private final Clock clock;

    public RecordUse(Transactions transactions, SessionRepository sessions, ApiTokenRepository tokens, Clock clock) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    public void handle(Actor actor, SessionId session) {
        transactions.run(actor, () -> sessions.seen(actor, session, clock.instant()));
    }

    public void handle(Actor actor, ApiTokenId token) {
        transactions.run(actor, () -> tokens.used(actor, token, clock.instant()));
    }
}
