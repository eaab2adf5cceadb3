package studio.portal.application.notification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.EventLog;
import studio.portal.application.Jobs;
import studio.portal.application.Transactions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.Actor;

/** Staff have a message sent again that was given up. */
public final class ResendMessage {
    private final Transactions transactions;
    private final OutgoingMessages messages;
    private final Jobs jobs;
    private final EventLog log;
    private final Clock clock;

    public ResendMessage(Transactions transactions, OutgoingMessages messages, Jobs jobs, EventLog log, Clock clock) {
        this.transactions = transactions;
        this.messages = messages;
        this.jobs = jobs;
        this.log = log;
        this.clock = clock;
    }

    /** @throws RuleViolation {@code message-not-dead} unless it was given up */
    public void handle(Actor actor, UUID id) {
        if (!actor.isStaff()) {
            throw new AccessDenied("Only the studio sends messages again");
        }
        transactions.run(actor, () -> {
            var message = messages.find(actor, id).orElseThrow(NotFound::new);
            if (!messages.update(actor, OutgoingMessage.State.DEAD, message.again())) {
                throw new RuleViolation("message-not-dead", "Only a message that was given up is sent again");
            }
            var at = clock.instant();
            jobs.schedule(actor, Jobs.Task.SEND_MESSAGE, id, at);
            log.append(
                    actor,
                    List.of(new AccountEvent(
                            EventType.MESSAGE_RESENT, id, Optional.empty(), actor.reference(), at, Map.of())));
        });
    }
}
