package studio.portal.persistence.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.persistence.schema.Tables.EVENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.portal.application.InvalidInput;
import studio.portal.application.PageRequest;
import studio.portal.application.notification.MailFailure;
import studio.portal.application.notification.MessageKind;
import studio.portal.application.notification.OutgoingMessage;
import studio.portal.application.notification.OutgoingMessage.State;
import studio.portal.application.notification.OutgoingMessagesContract;
import studio.portal.domain.Cast;
import studio.portal.domain.EventType;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.EmailAddress;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

/** The contract, and the studio's list of mails. */
abstract class MailsInRows extends JooqStore implements OutgoingMessagesContract {
    MailsInRows(Vendor vendor) {
        super(vendor);
    }

    @Override
    public JooqOutgoingMessages outgoingMessages() {
        return new JooqOutgoingMessages(database());
    }

    @Override
    public UUID event() {
        return Cast.id(0xe0);
    }

    private JooqMessageQueries queries() {
        return new JooqMessageQueries(database());
    }

    @Test
    void the_studio_pages_through_mails_newest_first_and_back() {
        var all = add(7, State.SENT);

        var first = queries().list(ANA, Optional.empty(), request(Optional.empty(), Optional.empty()));
        var second = queries().list(ANA, Optional.empty(), request(first.next(), Optional.empty()));
        var third = queries().list(ANA, Optional.empty(), request(second.next(), Optional.empty()));
        var back = queries().list(ANA, Optional.empty(), request(Optional.empty(), third.previous()));

        assertThat(first.items()).containsExactly(all.get(6), all.get(5), all.get(4));
        assertThat(first.previous()).isEmpty();
        assertThat(second.items()).containsExactly(all.get(3), all.get(2), all.get(1));
        assertThat(third.items()).containsExactly(all.get(0));
        assertThat(third.next()).isEmpty();
        assertThat(back).isEqualTo(second);
    }

    @Test
    void mails_are_listed_and_counted_by_state() {
        add(2, State.SENT);
        var dead = add(1, State.DEAD);

        assertThat(queries()
                        .list(ANA, Optional.of(State.DEAD), PageRequest.first())
                        .items())
                .containsExactlyElementsOf(dead);
        assertThat(queries().dead(ANA)).isEqualTo(1);
    }

    @Test
    void nobody_but_the_studio_hears_of_mails() {
        var mail = add(1, State.DEAD).get(0);

        for (var actor : List.of(MARA, ANA_AS_MARA, VISITOR)) {
            assertThat(queries()
                            .list(actor, Optional.empty(), PageRequest.first())
                            .items())
                    .isEmpty();
            assertThat(queries().dead(actor)).isZero();
            assertThat(outgoingMessages().find(actor, mail.id())).isEmpty();
        }
    }

    @Test
    void a_cursor_of_somebody_elses_making_is_refused() {
        for (var cursor : List.of("%%%", "bm90aGluZw", "YQpi")) {
            assertThatThrownBy(
                            () -> queries().list(ANA, Optional.empty(), request(Optional.of(cursor), Optional.empty())))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void mails_derived_from_one_event_by_several_at_once_are_added_once() throws Exception {
        for (var round = 0; round < 5; round++) {
            var subject = Cast.id(0x3b00 + round);
            run(() -> log().append(
                            ANA,
                            List.of(new AccountEvent(
                                    EventType.PERSON_INVITED,
                                    subject,
                                    Optional.empty(),
                                    ANA.reference(),
                                    MONDAY,
                                    Map.of()))));
            var event = database()
                    .sql()
                    .select(EVENT.ID)
                    .from(EVENT)
                    .where(EVENT.SUBJECT_ID.eq(subject))
                    .fetchSingle(EVENT.ID);

            var added = AtOnce.run(
                    6, i -> write(() -> outgoingMessages().addNew(JOB, List.of(toMara(event), toPaul(event)))));

            assertThat(added.stream().mapToInt(List::size).sum()).isEqualTo(2);
        }
    }

    private static OutgoingMessage toMara(UUID event) {
        return waiting(event, "client@kern.example");
    }

    private static OutgoingMessage toPaul(UUID event) {
        return waiting(event, "colleague@kern.example");
    }

    private static OutgoingMessage waiting(UUID event, String address) {
        return new OutgoingMessage(
                UUID.randomUUID(),
                event,
                MessageKind.TICKET_REPLIED,
                Optional.empty(),
                new EmailAddress(address),
                State.WAITING,
                0,
                Optional.empty(),
                MONDAY,
                Optional.empty());
    }

    private static PageRequest request(Optional<String> after, Optional<String> before) {
        return new PageRequest(after, before, 3);
    }

    /** Two of them at the same time each. */
    private List<OutgoingMessage> add(int count, State state) {
        var mails = IntStream.range(0, count)
                .mapToObj(i -> new OutgoingMessage(
                        Cast.id(0x3a00 + i + 16L * state.ordinal()),
                        event(),
                        MessageKind.TICKET_REPLIED,
                        Optional.empty(),
                        new EmailAddress(state.name() + i + "@kern.example"),
                        state,
                        1,
                        Optional.of(MailFailure.refused("550 why")),
                        MONDAY.plusSeconds(i / 2),
                        Optional.of(MONDAY)))
                .toList();
        return new ArrayList<>(write(() -> outgoingMessages().addNew(JOB, mails)));
    }
}
