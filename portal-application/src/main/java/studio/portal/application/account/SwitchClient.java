package studio.portal.application.account;

import studio.portal.application.Transactions;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.account.SessionId;
import studio.portal.domain.account.SessionRepository;

/** A member of several clients acts for another one from now on, in this session. */
public final class SwitchClient {
    private final Transactions transactions;
    private final SessionRepository sessions;
    private final PersonRepository people;

    public SwitchClient(Transactions transactions, SessionRepository sessions, PersonRepository people) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.people = people;
    }

    /** @throws NotFound if they do not belong to that client */
    public void handle(Actor actor, SessionId current, ClientId client) {
        var person = actor.personId().orElseThrow(NotFound::new);
        transactions.run(actor, () -> {
            if (people.find(actor, person)
                    .flatMap(found -> found.membership(client))
                    .isEmpty()) {
                throw new NotFound();
            }
            sessions.actFor(actor, current, client);
        });
    }
}
