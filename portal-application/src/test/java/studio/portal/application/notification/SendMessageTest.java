package studio.portal.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.portal.application.Jobs.Task;
import studio.portal.application.Unavailable;
import studio.portal.application.account.AccessEnding;
import studio.portal.application.account.PlainTokens;
import studio.portal.application.account.RemoveMember;
import studio.portal.application.file.InMemoryBlobs;
import studio.portal.application.notification.MailWriter.Content;
import studio.portal.application.notification.Mailer.Undeliverable;
import studio.portal.application.notification.OutgoingMessage.State;
import studio.portal.application.notification.SendMessage.Outcome;
import studio.portal.application.ticket.AddParticipant;
import studio.portal.application.ticket.InMemoryMailedTickets;
import studio.portal.application.ticket.NoteOnTicket;
import studio.portal.domain.Cast;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Client;
import studio.portal.domain.account.Language;
import studio.portal.domain.account.Membership;
import studio.portal.domain.account.Profile;
import studio.portal.domain.account.Theme;

final class SendMessageTest extends NotificationDesk {
    private final List<Mail> sent = new ArrayList<>();
    private final List<Content> written = new ArrayList<>();
    private final List<RuntimeException> unwritten = new ArrayList<>();
    private Optional<Undeliverable> failure = Optional.empty();
    private Optional<RuntimeException> unwritable = Optional.empty();

    private final MailContents contents = new MailContents(
            log,
            people(),
            clients(),
            invitations(),
            signIns(),
            new TicketMatters(new InMemoryMailedTickets(this), people()),
            new ProjectMatters((actor, id) -> Optional.empty()),
            new DocumentMatters(documents(), approvals(), comments(), people()),
            new RequestMatters((reader, id) -> Optional.empty()),
            new ThreadMatters((reader, id, entry) -> Optional.empty()),
            new InvoiceMatters((reader, id) -> Optional.empty(), (reader, id, kind) -> Optional.empty(), linksToPay),
            new RecurringMatters((reader, id) -> Optional.empty(), clients()),
            new ReminderMatters(
                    reminders(),
                    addressees,
                    linksToPay,
                    clients(),
                    actor -> settings().find(actor).settings(),
                    clock),
            new PaymentMatters((reader, id) -> Optional.empty(), linksToPay),
            new OfferMatters((reader, id) -> Optional.empty(), (reader, id) -> Optional.empty(), people()),
            actor -> settings().find(actor).settings(),
            new PlainTokens(),
            clock);
    private final SendMessage sendMessage = new SendMessage(
            transactions,
            messages,
            contents,
            this::write,
            new Enclosures(new InMemoryBlobs()),
            this::send,
            clock,
            (id, why) -> unwritten.add(why));
    private final RemoveMember removeMember = new RemoveMember(
            transactions,
            people(),
            tickets(),
            new AccessEnding(sessions(), apiTokens(), signIns(), log, clock),
            log,
            clock);
    private final ResendMessage resendMessage = new ResendMessage(transactions, messages, jobs, log, clock);

    @Test
    void deriving_twice_adds_nothing() {
        opened();
        var event = log.last(EventType.TICKET_OPENED).id();

        deriveMessages.handle(JOB, event);
        deriveMessages.handle(JOB, event);

        assertThat(messages.all())
                .extracting(OutgoingMessage::kind)
                .containsExactlyInAnyOrder(MessageKind.TICKET_RECEIVED, MessageKind.TICKET_OPENED);
        assertThat(jobs.take(Task.SEND_MESSAGE))
                .containsExactlyInAnyOrderElementsOf(
                        messages.all().stream().map(OutgoingMessage::id).toList());
    }

    @Test
    void a_message_that_cannot_be_written_is_given_up_with_the_reason_like_any_other() {
        var message = receipt();
        unwritable = Optional.of(new IllegalStateException("a template is broken"));

        for (var i = 1; i < OutgoingMessage.MOST_TRIES; i++) {
            assertThat(sendMessage.handle(JOB, message)).isEqualTo(Outcome.TRY_AGAIN);
        }
        assertThat(sendMessage.handle(JOB, message)).isEqualTo(Outcome.SETTLED);

        assertThat(state(message)).isEqualTo(State.DEAD);
        assertThat(messages.find(JOB, message).flatMap(OutgoingMessage::failure))
                .contains(MailFailure.of(MailFailure.Cause.UNWRITABLE));
        assertThat(unwritten)
                .hasSize(OutgoingMessage.MOST_TRIES)
                .allSatisfy(why -> assertThat(why).hasMessage("a template is broken"));
    }

    @Test
    void what_is_away_for_a_moment_is_no_fault_of_the_message() {
        var message = receipt();
        unwritable = Optional.of(new Unavailable("The database is away", new IllegalStateException()));

        assertThatThrownBy(() -> sendMessage.handle(JOB, message)).isInstanceOf(Unavailable.class);

        assertThat(messages.find(JOB, message).map(OutgoingMessage::tries)).contains(0);
    }

    @Test
    void of_an_event_that_does_not_exist_nothing_is_derived() {
        deriveMessages.handle(JOB, Cast.id(404));

        assertThat(messages.all()).isEmpty();
    }

    @Test
    void whoever_is_disabled_is_sent_nothing() {
        var id = opened();
        replyToTicket.handle(ANA, id, saying("Run"));
        changePerson(MARA.person(), mara -> mara.disable(ANA, MONDAY));

        assertThat(derived(EventType.TICKET_REPLIED)).isEmpty();
    }

    @Test
    void a_mail_is_sent_once_and_says_what_was_said() {
        var id = opened();
        replyToTicket.handle(ANA, id, saying("Run"));
        var message = derived(EventType.TICKET_REPLIED).get(0);

        assertThat(sendMessage.handle(JOB, message)).isEqualTo(Outcome.SETTLED);
        assertThat(sendMessage.handle(JOB, message)).isEqualTo(Outcome.SETTLED);

        assertThat(sent).extracting(Mail::to).containsExactly("client@kern.example");
        assertThat(state(message)).isEqualTo(State.SENT);
        var content = written.get(0);
        assertThat(content.recipientName()).isEqualTo("Mara Kern");
        assertThat(content.by()).contains("Ana Ruiz");
        assertThat(content.matter().said().map(Matter.Quote::body)).contains("Run");
        assertThat(content.matter().path())
                .isEqualTo("/tickets/" + ticket(id).number().value());
        assertThat(content.staff()).isFalse();
    }

    @Test
    void a_mail_that_was_not_taken_is_tried_again_until_it_is_given_up() {
        var message = receipt();
        failure = Optional.of(new Undeliverable(MailFailure.refused("451 later"), false));

        for (var i = 1; i < OutgoingMessage.MOST_TRIES; i++) {
            assertThat(sendMessage.handle(JOB, message)).isEqualTo(Outcome.TRY_AGAIN);
            assertThat(state(message)).isEqualTo(State.WAITING);
        }
        assertThat(sendMessage.handle(JOB, message)).isEqualTo(Outcome.SETTLED);
        assertThat(state(message)).isEqualTo(State.DEAD);
        assertThat(messages.find(JOB, message).flatMap(OutgoingMessage::failure))
                .contains(MailFailure.refused("451 later"));
    }

    @Test
    void a_mail_that_was_refused_for_good_is_given_up_at_once() {
        var message = receipt();
        failure = Optional.of(new Undeliverable(MailFailure.refused("550 no such user"), true));

        assertThat(sendMessage.handle(JOB, message)).isEqualTo(Outcome.SETTLED);

        assertThat(state(message)).isEqualTo(State.DEAD);
        assertThat(sent).isEmpty();
    }

    @Test
    void what_was_given_up_is_sent_again_when_the_studio_says_so() {
        var message = receipt();
        assertRefused("message-not-dead", () -> resendMessage.handle(ANA, message));
        failure = Optional.of(new Undeliverable(MailFailure.refused("550 no such user"), true));
        sendMessage.handle(JOB, message);
        failure = Optional.empty();
        jobs.take(Task.SEND_MESSAGE);

        assertDenied(() -> resendMessage.handle(MARA, message));
        assertNotFound(() -> resendMessage.handle(ANA, Cast.id(404)));
        resendMessage.handle(ANA, message);

        assertThat(jobs.take(Task.SEND_MESSAGE)).containsExactly(message);
        assertThat(log.last(EventType.MESSAGE_RESENT).by()).isEqualTo(ANA.reference());
        assertThat(sendMessage.handle(JOB, message)).isEqualTo(Outcome.SETTLED);
        assertThat(sent).hasSize(1);
    }

    @Test
    void whoever_lost_the_right_meanwhile_is_sent_nothing() {
        var id = opened();
        addParticipant.handle(MARA, id, new AddParticipant.Command(PAUL.person()));
        replyToTicket.handle(MARA, id, saying("Secret"));
        var message = derived(EventType.TICKET_REPLIED).stream()
                .filter(found -> messages.find(JOB, found)
                        .flatMap(OutgoingMessage::recipient)
                        .filter(PAUL.person()::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
        removeParticipant.handle(MARA, id, PAUL.person());

        assertThat(sendMessage.handle(JOB, message)).isEqualTo(Outcome.SETTLED);

        assertThat(state(message)).isEqualTo(State.DROPPED);
        assertThat(sent).isEmpty();
    }

    @Test
    void a_manager_gets_one_mail_about_everything_a_colleague_left() {
        openTicket.handle(PAUL, fire());
        openTicket.handle(PAUL, fire());
        opened();
        removeMember.handle(ANA, PAUL.person(), KERN);

        var mails = derived(EventType.TICKETS_HANDED_OVER);
        mails.forEach(id -> sendMessage.handle(JOB, id));

        assertThat(mails).hasSize(1);
        assertThat(sent).extracting(Mail::to, Mail::text).containsExactly(tuple("client@kern.example", "/tickets"));
        var left = written.get(0).matter();
        assertThat(left.names()).containsEntry("left", "Paul Kern").doesNotContainKey("number");
        assertThat(left.lines()).hasSize(2);
        assertThat(left.more()).isFalse();
    }

    @Test
    void of_a_colleague_who_was_erased_the_mail_names_nobody() {
        openTicket.handle(PAUL, fire());
        removeMember.handle(ANA, PAUL.person(), KERN);
        changePerson(PAUL.person(), paul -> paul.erase(JOB, MONDAY));

        derived(EventType.TICKETS_HANDED_OVER).forEach(id -> sendMessage.handle(JOB, id));

        assertThat(written.get(0).matter().names()).doesNotContainKey("left");
    }

    @Test
    void the_mail_about_the_only_ticket_a_colleague_left_leads_there_and_a_long_list_is_cut() {
        var only = openTicket.handle(PAUL, fire());
        removeMember.handle(ANA, PAUL.person(), KERN);
        derived(EventType.TICKETS_HANDED_OVER).forEach(id -> sendMessage.handle(JOB, id));
        assertThat(sent.get(0).text())
                .isEqualTo("/tickets/" + ticket(only).number().value());

        changePerson(PAUL.person(), paul -> paul.join(new Membership(KERN, Set.of()), ANA, MONDAY));
        for (var i = 0; i < 20; i++) {
            openTicket.handle(PAUL, fire());
        }
        removeMember.handle(ANA, PAUL.person(), KERN);
        derived(EventType.TICKETS_HANDED_OVER).forEach(id -> sendMessage.handle(JOB, id));
        var left = written.get(1).matter();
        assertThat(left.lines()).hasSize(20);
        assertThat(left.more()).isTrue();
    }

    @Test
    void a_manager_who_sees_nothing_of_it_any_more_is_sent_nothing_about_what_a_colleague_left() {
        var only = openTicket.handle(PAUL, fire());
        removeMember.handle(ANA, PAUL.person(), KERN);
        var message = derived(EventType.TICKETS_HANDED_OVER).get(0);
        removeParticipant.handle(ANA, only, MARA.person());

        sendMessage.handle(JOB, message);

        assertThat(state(message)).isEqualTo(State.DROPPED);
        assertThat(sent).isEmpty();
    }

    @Test
    void a_manager_who_removed_the_colleague_knows_already() {
        openTicket.handle(PAUL, fire());
        removeMember.handle(MARA, PAUL.person(), KERN);

        assertThat(heard(EventType.TICKETS_HANDED_OVER)).isEmpty();
        assertThat(heard(EventType.TICKET_HANDED_OVER)).isEmpty();
    }

    @Test
    void whoever_left_the_client_meanwhile_is_sent_nothing() {
        var message = receipt();
        changePerson(MARA.person(), mara -> mara.leave(KERN, ANA, MONDAY));

        sendMessage.handle(JOB, message);

        assertThat(state(message)).isEqualTo(State.DROPPED);
    }

    @Test
    void a_note_goes_to_the_assignee_and_is_never_sent_to_a_client_even_if_asked() {
        var id = opened();
        noteOnTicket.handle(JONAS, id, new NoteOnTicket.Command("Sell them a new one", List.of()));
        var event = log.last(EventType.TICKET_NOTED).id();
        var forged = new OutgoingMessage(
                ids.next(),
                event,
                MessageKind.TICKET_NOTED,
                Optional.of(MARA.person()),
                people().find(JOB, MARA.person()).orElseThrow().email(),
                State.WAITING,
                0,
                Optional.empty(),
                MONDAY,
                Optional.empty());
        messages.addNew(JOB, List.of(forged));

        sendMessage.handle(JOB, forged.id());

        assertThat(state(forged.id())).isEqualTo(State.DROPPED);
        assertThat(written).isEmpty();
    }

    @Test
    void the_reader_chooses_the_language_then_their_client_then_the_studio() {
        sendMessage.handle(JOB, receipt());
        assertThat(written.get(0).language()).isEqualTo(Language.ENGLISH);

        var kern = clients().find(ANA, KERN).orElseThrow();
        kern.change(new Client.Details("Kern", Optional.empty(), Optional.of(Language.GERMAN), false), ANA, MONDAY);
        clients().update(ANA, kern);
        sendMessage.handle(JOB, receipt());
        assertThat(written.get(1).language()).isEqualTo(Language.GERMAN);

        changePerson(
                MARA.person(),
                mara -> mara.change(
                        new Profile("Mara", Optional.of(Language.ENGLISH), Optional.empty(), Theme.DARK),
                        MARA,
                        MONDAY));
        sendMessage.handle(JOB, receipt());
        assertThat(written.get(2).language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void of_what_no_longer_exists_nothing_is_sent() {
        assertThat(sendMessage.handle(JOB, Cast.id(404))).isEqualTo(Outcome.SETTLED);
        assertThat(sent).isEmpty();
    }

    private UUID receipt() {
        opened();
        return derived(EventType.TICKET_OPENED).stream()
                .filter(id -> messages.find(JOB, id).orElseThrow().kind() == MessageKind.TICKET_RECEIVED)
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> derived(EventType type) {
        deriveMessages.handle(JOB, log.last(type).id());
        return jobs.take(Task.SEND_MESSAGE);
    }

    private State state(UUID message) {
        return messages.find(JOB, message).orElseThrow().state();
    }

    private Mail write(Content content) {
        unwritable.ifPresent(reason -> {
            throw reason;
        });
        written.add(content);
        var outgoing = content.outgoing();
        return new Mail(
                outgoing.id(),
                outgoing.address().value(),
                content.recipientName(),
                outgoing.kind().word(),
                content.matter().path(),
                "",
                Optional.empty());
    }

    private void send(Mail mail) throws Undeliverable {
        assertThat(transactions.isOpen()).isFalse();
        if (failure.isPresent()) {
            throw failure.get();
        }
        sent.add(mail);
    }
}
