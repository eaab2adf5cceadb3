package studio.portal.application.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.EventLog;
import studio.portal.domain.EventType;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ApiTokenId;
import studio.portal.domain.account.ApiTokenRepository;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.SessionId;
import studio.portal.domain.account.SessionRepository;
import studio.portal.domain.account.SignInRepository;

/** Ends a person's ways in when a credential changed or they were disabled. Part of the caller's transaction. */
public final class AccessEnding {
    private final SessionRepository sessions;
    private final ApiTokenRepository tokens;
    private final SignInRepository signIns;
    private final EventLog log;
    private final Clock clock;

    public AccessEnding(
            SessionRepository sessions,
            ApiTokenRepository tokens,
            SignInRepository signIns,
            EventLog log,
            Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.signIns = signIns;
        this.log = log;
        this.clock = clock;
    }

    /** @param except the session in which the person has just proved who they are */
    void end(Actor actor, PersonId person, Optional<SessionId> except) {
        recordSessions(actor, person, sessions.endAll(actor, person, except));
        recordTokens(actor, person, tokens.revokeAll(actor, person));
        signIns.endOpen(actor, person, clock.instant());
    }

    /** The person acts for this client no longer, and would not again if they came back. */
    void end(Actor actor, PersonId person, ClientId client) {
        recordSessions(actor, person, sessions.endActingFor(actor, person, client));
        recordTokens(actor, person, tokens.revokeActingFor(actor, person, client));
    }

    /** @param count how many ended; of none nothing is recorded */
    void recordSessions(Actor actor, PersonId person, int count) {
        if (count > 0) {
            record(actor, EventType.SESSION_ENDED, person, Map.of("count", String.valueOf(count)));
        }
    }

    private void recordTokens(Actor actor, PersonId person, List<ApiTokenId> revoked) {
        revoked.forEach(token -> record(actor, EventType.TOKEN_REVOKED, person, Map.of("token", token.toString())));
    }

    void record(Actor actor, EventType type, PersonId person, Map<String, String> details) {
        log.append(actor, List.of(AccountEvent.ofPerson(type, person, actor.reference(), clock.instant(), details)));
    }
}
