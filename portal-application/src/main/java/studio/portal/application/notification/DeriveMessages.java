package studio.portal.application.notification;

import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.Ids;
import studio.portal.application.Jobs;
import studio.portal.application.Transactions;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.InvitationId;
import studio.portal.domain.account.InvitationRepository;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonRepository;

/** Turns a recorded event into the mails that tell of it, each with its own job. Done twice, it adds nothing. */
public final class DeriveMessages {
    private static final Comparator<Hearing> BY_RECIPIENT = Comparator.comparing(
            hearing -> hearing.person().map(id -> id.toString()).orElse(""));

    private final Transactions transactions;
    private final RecordedEvents events;
    private final NotificationRules rules;
    private final OutgoingMessages messages;
    private final PersonRepository people;
    private final InvitationRepository invitations;
    private final Jobs jobs;
    private final Ids ids;
    private final Clock clock;

    public DeriveMessages(
            Transactions transactions,
            RecordedEvents events,
            NotificationRules rules,
            OutgoingMessages messages,
            PersonRepository people,
            InvitationRepository invitations,
            Jobs jobs,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.events = events;
        this.rules = rules;
        this.messages = messages;
        this.people = people;
        this.invitations = invitations;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    public void handle(Actor actor, UUID eventId) {
        transactions.run(actor, () -> events.find(actor, eventId).ifPresent(event -> derive(actor, event)));
    }

    /** Recipients are locked in the order of their ids, as everybody does who locks several people. */
    private void derive(Actor actor, Recorded event) {
        var outgoing = rules.hearings(actor, event).stream()
                .sorted(BY_RECIPIENT)
                .flatMap(hearing -> outgoing(actor, event, hearing).stream())
                .toList();
        var at = clock.instant();
        messages.addNew(actor, outgoing)
                .forEach(message -> jobs.schedule(actor, Jobs.Task.SEND_MESSAGE, message.id(), at));
    }

    private Optional<OutgoingMessage> outgoing(Actor actor, Recorded event, Hearing hearing) {
        return address(actor, event, hearing)
                .map(address -> new OutgoingMessage(
                        ids.next(),
                        event.id(),
                        hearing.kind(),
                        hearing.person(),
                        address,
                        OutgoingMessage.State.WAITING,
                        0,
                        Optional.empty(),
                        clock.instant(),
                        Optional.empty()));
    }

    /** As it is until the transaction ends: whoever is being forgotten either has no address here or loses it then. */
    private Optional<EmailAddress> address(Actor actor, Recorded event, Hearing hearing) {
        if (hearing.address().isPresent()) {
            return hearing.address();
        }
        return hearing.person().isPresent()
                ? people.lockAddress(actor, hearing.person().get())
                        .filter(Person::isActive)
                        .map(Person::email)
                : invitations.lock(actor, new InvitationId(event.subject())).map(invitation -> invitation.email());
    }
}
