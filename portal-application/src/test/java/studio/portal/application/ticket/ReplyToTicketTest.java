package studio.portal.application.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;
import studio.portal.domain.EventType;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Client;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketMessage;
import studio.portal.domain.ticket.TicketStatus;

final class ReplyToTicketTest extends TicketDesk {
    private final TicketId fire = opened();

    @Test
    void a_reply_is_appended_with_its_files() {
        var photo = uploadedBy(MARA);

        var written = replyToTicket.handle(MARA, fire, saying("Here it is", List.of(photo)));

        assertThat(written.ticket()).isEqualTo(fire);
        assertThat(written.followUp()).isFalse();
        var last = tickets().messages(fire).get(1);
        assertThat(last.id()).isEqualTo(written.message());
        assertThat(last.body()).isEqualTo("Here it is");
        assertThat(last.attachments().uploads()).containsExactly(photo);
        assertThat(ticket(fire).version()).isEqualTo(1);
    }

    @Test
    void files_of_somebody_else_do_not_go_with_it() {
        assertInvalid(
                "attachmentIds",
                "absent",
                () -> replyToTicket.handle(MARA, fire, saying("Here", List.of(uploadedBy(PAUL)))));
        assertInvalid(
                "attachmentIds",
                "absent",
                () -> replyToTicket.handle(ANA, fire, saying("Here", List.of(uploadedBy(MARA)))));
        assertThat(tickets().messages(fire)).hasSize(1);
    }

    @Test
    void words_are_needed_and_limited() {
        assertInvalid("body", "NotBlank", () -> replyToTicket.handle(MARA, fire, saying(" ")));
        assertInvalid(
                "body", "Size", () -> replyToTicket.handle(MARA, fire, saying(text(TicketMessage.BODY_LENGTH + 1))));
        assertThat(tickets().messages(fire)).hasSize(1);
    }

    @Test
    void for_whom_the_ticket_is_hidden_it_does_not_exist() {
        assertNotFound(() -> replyToTicket.handle(BEA, fire, saying("Hi")));
        assertNotFound(() -> replyToTicket.handle(PAUL, fire, saying("Hi")));
        assertNotFound(() -> replyToTicket.handle(VISITOR, fire, saying("Hi")));
        assertNotFound(() -> replyToTicket.handle(MARA, new TicketId(Cast.id(404)), saying("Hi")));
    }

    @Test
    void a_colleague_who_reads_along_may_not_reply() {
        var kern = clients().find(ANA, KERN).orElseThrow();
        kern.change(new Client.Details("Kern", Optional.empty(), Optional.empty(), true), ANA, MONDAY);
        clients().update(ANA, kern);

        assertDenied(() -> replyToTicket.handle(PAUL, fire, saying("Hi")));
    }

    @Test
    void a_preview_says_nothing() {
        assertDenied(() -> replyToTicket.handle(ANA_AS_MARA, fire, saying("Hi")));
        assertThat(tickets().messages(fire)).hasSize(1);
    }

    @Test
    void the_studio_replies_and_waits_for_the_client_who_wakes_it_by_answering() {
        replyToTicket.handle(ANA, fire, sayingAndSetting(TicketStatus.WAITING_CLIENT, Optional.of(0L)));
        assertThat(statusOf(fire)).isEqualTo(TicketStatus.WAITING_CLIENT);

        replyToTicket.handle(MARA, fire, saying("The left one"));
        assertThat(statusOf(fire)).isEqualTo(TicketStatus.OPEN);
    }

    @Test
    void a_member_sets_no_status() {
        assertDenied(() -> replyToTicket.handle(MARA, fire, sayingAndSetting(TicketStatus.RESOLVED, Optional.empty())));
        assertThat(tickets().messages(fire)).hasSize(1);
    }

    @Test
    void a_status_set_from_a_stale_page_is_refused_and_nothing_is_said() {
        replyToTicket.handle(MARA, fire, saying("It spreads"));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() ->
                        replyToTicket.handle(ANA, fire, sayingAndSetting(TicketStatus.RESOLVED, Optional.of(0L))));

        assertThat(tickets().messages(fire)).hasSize(2);
        assertThat(statusOf(fire)).isEqualTo(TicketStatus.OPEN);
    }

    @Test
    void words_that_rest_on_no_version_are_never_stale_and_those_that_do_are() {
        replyToTicket.handle(MARA, fire, saying("It spreads"));
        replyToTicket.handle(ANA, fire, saying("Run"));

        var resting = new ReplyToTicket.Command("Run", Optional.empty(), List.of(), Optional.of(0L));
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> replyToTicket.handle(ANA, fire, resting));

        assertThat(tickets().messages(fire)).hasSize(3);
    }

    @Test
    void words_that_rest_on_a_version_from_before_the_ticket_was_closed_make_no_new_one() {
        var closed = closed();
        var resting = new ReplyToTicket.Command("Again", Optional.empty(), List.of(), Optional.of(0L));

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> replyToTicket.handle(MARA, closed, resting));
    }

    @Test
    void a_reply_to_a_closed_ticket_opens_a_new_one_that_names_it() {
        var closed = closed();
        var before = ticket(closed).state();
        var photo = uploadedBy(MARA);

        var written = replyToTicket.handle(MARA, closed, saying("It burns again", List.of(photo)));

        assertThat(written.followUp()).isTrue();
        assertThat(ticket(closed).state()).isEqualTo(before);
        assertThat(tickets().messages(closed)).hasSize(1);
        var followUp = ticket(written.ticket());
        assertThat(followUp.state().followsUp()).contains(closed);
        assertThat(followUp.subject()).isEqualTo(before.subject());
        assertThat(followUp.status()).isEqualTo(TicketStatus.OPEN);
        assertThat(followUp.requester()).isEqualTo(MARA.person());
        assertThat(tickets().messages(written.ticket()))
                .extracting(TicketMessage::body)
                .containsExactly("It burns again");
        assertThat(recorded(written.ticket().value())).containsExactly(EventType.TICKET_OPENED);
    }

    @Test
    void whoever_takes_part_follows_up_for_themselves_and_the_studio_for_the_requester() {
        addParticipant.handle(MARA, fire, new AddParticipant.Command(PAUL.person()));
        resolveTicket.handle(MARA, fire, Optional.empty());
        changeTicket.handle(ANA, fire, status(TicketStatus.CLOSED));

        var pauls = replyToTicket.handle(PAUL, fire, saying("Again"));
        var anas = replyToTicket.handle(ANA, fire, saying("We looked again"));

        assertThat(ticket(pauls.ticket()).requester()).isEqualTo(PAUL.person());
        assertThat(ticket(anas.ticket()).requester()).isEqualTo(MARA.person());
    }

    @Test
    void whoever_took_part_takes_part_in_what_follows() {
        addParticipant.handle(MARA, fire, new AddParticipant.Command(PAUL.person()));
        resolveTicket.handle(MARA, fire, Optional.empty());
        changeTicket.handle(ANA, fire, status(TicketStatus.CLOSED));

        var pauls = replyToTicket.handle(PAUL, fire, saying("Again")).ticket();
        var anas = replyToTicket.handle(ANA, fire, saying("We looked again")).ticket();

        assertThat(ticket(pauls).participants()).containsExactly(MARA.person());
        assertThat(ticket(anas).participants()).containsExactly(PAUL.person());
        assertThat(recorded(pauls.value()))
                .containsExactly(EventType.TICKET_OPENED, EventType.TICKET_PARTICIPANT_ADDED);
    }

    @Test
    void whoever_is_there_no_longer_does_not_take_part_in_what_follows() {
        addParticipant.handle(MARA, fire, new AddParticipant.Command(PAUL.person()));
        var closed = closed(fire);
        changePerson(PAUL.person(), paul -> paul.disable(ANA, MONDAY));

        var followUp = replyToTicket.handle(MARA, closed, saying("Again")).ticket();

        assertThat(ticket(followUp).participants()).isEmpty();
    }

    @Test
    void the_studio_answers_a_manager_where_the_requester_has_left() {
        var pauls = openTicket.handle(PAUL, fire());
        closed(pauls);
        changePerson(PAUL.person(), paul -> paul.leave(KERN, ANA, MONDAY));

        var followUp = ticket(
                replyToTicket.handle(ANA, pauls, saying("We looked again")).ticket());

        assertThat(followUp.requester()).isEqualTo(MARA.person());
        assertThat(tickets().find(MARA, followUp.id())).isPresent();
        assertThat(tickets().find(PAUL, followUp.id())).isEmpty();
    }

    @Test
    void where_nobody_of_the_client_is_left_to_read_it_nothing_follows() {
        var closed = closed();
        changePerson(MARA.person(), mara -> mara.leave(KERN, ANA, MONDAY));

        assertRefused("nobody-left", () -> replyToTicket.handle(ANA, closed, saying("We looked again")));
        assertThat(tickets().messages(closed)).hasSize(1);
    }

    @Test
    void a_reply_that_sets_a_status_does_not_follow_up() {
        var closed = closed();

        assertRefused(
                "ticket-closed",
                () -> replyToTicket.handle(ANA, closed, sayingAndSetting(TicketStatus.OPEN, Optional.empty())));
        assertThat(tickets().messages(closed)).hasSize(1);
    }
}
