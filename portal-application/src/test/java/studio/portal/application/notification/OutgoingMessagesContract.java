package studio.portal.application.notification;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import studio.portal.application.notification.OutgoingMessage.State;
import studio.portal.domain.Cast;
import studio.portal.domain.RepositoryContract;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.PersonId;

/** What every store of outgoing mails does, whatever it is made of. */
public interface OutgoingMessagesContract extends RepositoryContract {
    AtomicLong NEXT = new AtomicLong(0x0e_0000);

    OutgoingMessages outgoingMessages();

    /** An event that is recorded, for mails to be about. */
    UUID event();

    @Test
    default void what_is_added_is_found_as_it_was() {
        var toMara = message(Optional.of(MARA.person()), "client@kern.example");
        var toStranger = message(Optional.empty(), "lee@kern.example");

        assertThat(add(toMara, toStranger)).containsExactlyInAnyOrder(toMara, toStranger);

        assertThat(outgoingMessages().find(JOB, toMara.id())).contains(toMara);
        assertThat(outgoingMessages().find(JOB, toStranger.id())).contains(toStranger);
        assertThat(outgoingMessages().find(JOB, Cast.id(1))).isEmpty();
    }

    @Test
    default void nobody_is_told_of_the_same_twice() {
        add(message(Optional.of(MARA.person()), "client@kern.example"));
        var again = message(Optional.of(MARA.person()), "client@kern.example");
        var toPaul = message(Optional.of(PAUL.person()), "colleague@kern.example");

        assertThat(add(again, toPaul)).containsExactly(toPaul);
        assertThat(add(again, toPaul)).isEmpty();

        assertThat(outgoingMessages().find(JOB, again.id())).isEmpty();
    }

    @Test
    default void a_stranger_is_not_invited_twice_either() {
        add(message(Optional.empty(), "lee@kern.example"));

        assertThat(add(message(Optional.empty(), "lee@kern.example"))).isEmpty();
    }

    @Test
    default void what_became_of_it_is_stored() {
        var message = message(Optional.of(MARA.person()), "client@kern.example");
        add(message);
        for (var changed : List.of(
                message.failed(MailFailure.refused("451 later"), false, MONDAY),
                message.failed(MailFailure.refused("550 never: it says so"), true, MONDAY),
                message.failed(MailFailure.of(MailFailure.Cause.UNREACHABLE), true, MONDAY)
                        .again(),
                message.sent(MONDAY),
                message.dropped(MONDAY))) {
            var from = outgoingMessages().find(JOB, message.id()).orElseThrow().state();
            assertThat(write(() -> outgoingMessages().update(JOB, from, changed)))
                    .isTrue();
            assertThat(outgoingMessages().find(JOB, message.id())).contains(changed);
        }
    }

    @Test
    default void what_became_of_a_message_meanwhile_stays_and_so_does_its_address() {
        var message = message(Optional.of(MARA.person()), "client@kern.example");
        add(message);
        var nobody = new EmailAddress("nobody@erased.invalid");
        run(() -> outgoingMessages().forget(JOB, message.address(), nobody, MONDAY));
        var forgotten = outgoingMessages().find(JOB, message.id()).orElseThrow();

        assertThat(write(() -> outgoingMessages().update(JOB, State.WAITING, message.sent(MONDAY))))
                .isFalse();
        assertThat(outgoingMessages().find(JOB, message.id())).contains(forgotten);

        assertThat(write(() -> outgoingMessages().update(JOB, State.DROPPED, message.sent(MONDAY))))
                .isTrue();
        assertThat(outgoingMessages().find(JOB, message.id()).map(OutgoingMessage::address))
                .contains(nobody);
    }

    @Test
    default void whoever_is_forgotten_is_named_nowhere_and_sent_nothing_more() {
        var waiting = message(Optional.of(MARA.person()), "client@kern.example");
        var sent = message(Optional.empty(), "client@kern.example");
        var others = message(Optional.of(PAUL.person()), "colleague@kern.example");
        add(waiting, sent, others);
        run(() -> outgoingMessages().update(JOB, State.WAITING, sent.sent(MONDAY)));
        var nobody = new EmailAddress("nobody@erased.invalid");

        run(() -> outgoingMessages().forget(JOB, waiting.address(), nobody, MONDAY.plus(1, DAYS)));

        var dropped = outgoingMessages().find(JOB, waiting.id()).orElseThrow();
        assertThat(dropped.state()).isEqualTo(State.DROPPED);
        assertThat(dropped.address()).isEqualTo(nobody);
        var kept = outgoingMessages().find(JOB, sent.id()).orElseThrow();
        assertThat(kept.state()).isEqualTo(State.SENT);
        assertThat(kept.address()).isEqualTo(nobody);
        assertThat(outgoingMessages().find(JOB, others.id())).contains(others);
    }

    @Test
    default void what_was_said_of_somebody_is_forgotten_with_them() {
        var refused = message(Optional.of(MARA.person()), "client@kern.example");
        add(refused);
        var said = MailFailure.refused("550 5.1.1 <client@kern.example> No such mailbox here");
        run(() -> outgoingMessages().update(JOB, State.WAITING, refused.failed(said, true, MONDAY)));

        run(() -> outgoingMessages()
                .forget(JOB, refused.address(), new EmailAddress("nobody@erased.invalid"), MONDAY.plus(1, DAYS)));

        var dead = outgoingMessages().find(JOB, refused.id()).orElseThrow();
        assertThat(dead.state()).isEqualTo(State.DEAD);
        assertThat(dead.failure()).contains(MailFailure.of(MailFailure.Cause.REFUSED));
    }

    @Test
    default void only_what_is_settled_is_removed() {
        var waiting = message(Optional.of(MARA.person()), "client@kern.example");
        var sent = message(Optional.of(PAUL.person()), "colleague@kern.example");
        var dead = message(Optional.empty(), "lee@kern.example");
        add(waiting, sent, dead);
        run(() -> outgoingMessages().update(JOB, State.WAITING, sent.sent(MONDAY)));
        run(() -> outgoingMessages()
                .update(JOB, State.WAITING, dead.failed(MailFailure.of(MailFailure.Cause.UNREACHABLE), true, MONDAY)));

        assertThat(write(() -> outgoingMessages().removeSettledBefore(JOB, MONDAY)))
                .isZero();
        assertThat(write(() -> outgoingMessages().removeSettledBefore(JOB, MONDAY.plus(1, DAYS))))
                .isEqualTo(2);

        assertThat(outgoingMessages().find(JOB, sent.id())).isEmpty();
        assertThat(outgoingMessages().find(JOB, dead.id())).isEmpty();
        assertThat(outgoingMessages().find(JOB, waiting.id())).isPresent();
    }

    private List<OutgoingMessage> add(OutgoingMessage... messages) {
        return write(() -> outgoingMessages().addNew(JOB, List.of(messages)));
    }

    private OutgoingMessage message(Optional<PersonId> recipient, String address) {
        return new OutgoingMessage(
                Cast.id(NEXT.incrementAndGet()),
                event(),
                recipient.isPresent() ? MessageKind.TICKET_REPLIED : MessageKind.INVITATION,
                recipient,
                new EmailAddress(address),
                State.WAITING,
                0,
                Optional.empty(),
                MONDAY,
                Optional.empty());
    }
}
