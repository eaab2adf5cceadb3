package studio.portal.application.account;

import java.util.Map;
import studio.portal.application.Transactions;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ApiTokenId;
import studio.portal.domain.account.ApiTokenRepository;

/** Somebody takes one of their API tokens back. */
public final class RevokeToken {
    private final Transactions transactions;
    private final ApiTokenRepository tokens;
    private final AccessEnding access;

    public RevokeToken(Transactions transactions, ApiTokenRepository tokens, AccessEnding access) {
        this.transactions = transactions;
        this.tokens = tokens;
        this.access = access;
    }

    /** @throws NotFound if it is no token of theirs */
    public void handle(Actor actor, ApiTokenId token) {
        var person = actor.personId().orElseThrow(NotFound::new);
        transactions.run(actor, () -> {
            if (!tokens.revoke(actor, person, token)) {
                throw new NotFound();
            }
            access.record(actor, EventType.TOKEN_REVOKED, person, Map.of("token", token.toString()));
        });
    }
}
