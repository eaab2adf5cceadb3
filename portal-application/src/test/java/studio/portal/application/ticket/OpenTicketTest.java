package studio.portal.application.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.Refused.assertDenied;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.portal.application.FieldError;
import studio.portal.application.InvalidInput;
import studio.portal.domain.Cast;
import studio.portal.domain.EventType;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Membership;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.file.Attachments;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.Ticket;
import studio.portal.domain.ticket.TicketMessage;
import studio.portal.domain.ticket.TicketStatus;

final class OpenTicketTest extends TicketDesk {
    @Test
    void a_member_opens_a_ticket_for_themselves() {
        var id = opened();

        var ticket = ticket(id);
        assertThat(ticket.requester()).isEqualTo(MARA.person());
        assertThat(ticket.client()).isEqualTo(KERN);
        assertThat(ticket.status()).isEqualTo(TicketStatus.OPEN);
        assertThat(ticket.state().openedAt()).isEqualTo(MONDAY);
        assertThat(tickets().messages(id)).extracting(TicketMessage::author).containsExactly(MARA.reference());
        assertThat(recorded(id.value())).containsExactly(EventType.TICKET_OPENED);
    }

    @Test
    void each_ticket_has_a_number_of_its_own() {
        assertThat(ticket(opened()).number().value())
                .isLessThan(ticket(opened()).number().value());
    }

    @Test
    void files_go_with_the_description() {
        var screenshot = uploadedBy(MARA);

        var id = openTicket.handle(MARA, fire(List.of(screenshot)));

        assertThat(tickets().messages(id).get(0).attachments().uploads()).containsExactly(screenshot);
        assertInvalid("attachmentIds", "absent", () -> openTicket.handle(MARA, fire(List.of(screenshot))));
    }

    @Test
    void files_of_somebody_else_and_files_that_do_not_exist_are_refused_alike() {
        var pauls = uploadedBy(PAUL);

        assertInvalid("attachmentIds", "absent", () -> openTicket.handle(MARA, fire(List.of(pauls))));
        assertInvalid(
                "attachmentIds", "absent", () -> openTicket.handle(MARA, fire(List.of(new UploadId(Cast.id(404))))));
        assertInvalid("attachmentIds", "absent", () -> openTicket.handle(ANA, on(PAUL.person(), KERN, pauls)));
        assertThat(log.all(EventType.TICKET_OPENED)).isEmpty();
        assertThat(uploads().findUnused(PAUL, pauls)).isPresent();
    }

    @Test
    void everything_wrong_is_named_at_once() {
        var command = new OpenTicket.Command(
                text(Ticket.SUBJECT_LENGTH + 1),
                " ",
                Priority.LOW,
                Category.BUG,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Collections.nCopies(Attachments.MOST + 1, new UploadId(Cast.id(1))));

        var refused = catchThrowableOfType(InvalidInput.class, () -> openTicket.handle(MARA, command));

        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("subject", "description", "attachmentIds");
        assertThat(refused.errors())
                .filteredOn(error -> error.field().equals("subject"))
                .first()
                .satisfies(error -> {
                    assertThat(error.code()).isEqualTo("Size");
                    assertThat(error.arguments()).containsEntry("max", "200");
                });
        assertThat(log.all(EventType.TICKET_OPENED)).isEmpty();
    }

    @Test
    void a_project_that_does_not_exist_is_refused() {
        var command = new OpenTicket.Command(
                "Fire",
                "Help",
                Priority.LOW,
                Category.PROJECT,
                Optional.of(Cast.id(1)),
                Optional.empty(),
                Optional.empty(),
                List.of());

        assertInvalid("projectId", "absent", () -> openTicket.handle(MARA, command));
    }

    @Test
    void the_studio_opens_a_ticket_for_a_named_member() {
        var id = openTicket.handle(ANA, on(PAUL.person()));

        assertThat(ticket(id).requester()).isEqualTo(PAUL.person());
        assertThat(ticket(id).client()).isEqualTo(KERN);
        assertThat(ticket(id).state().openedBy()).isEqualTo(ANA.reference());
        assertThat(tickets().messages(id)).extracting(TicketMessage::author).containsExactly(ANA.reference());
    }

    @Test
    void the_studio_names_an_active_member() {
        changePerson(PAUL.person(), paul -> paul.disable(ANA, MONDAY));

        assertInvalid("requesterId", "NotNull", () -> openTicket.handle(ANA, fire()));
        assertInvalid("requesterId", "absent", () -> openTicket.handle(ANA, on(PAUL.person())));
        assertInvalid("requesterId", "absent", () -> openTicket.handle(ANA, on(JONAS.person())));
        assertInvalid("requesterId", "absent", () -> openTicket.handle(ANA, on(new PersonId(Cast.id(404)))));
    }

    @Test
    void for_a_member_of_several_clients_the_studio_says_which() {
        changePerson(BEA.person(), bea -> bea.join(new Membership(KERN, Set.of()), ANA, MONDAY));

        assertInvalid("clientId", "NotNull", () -> openTicket.handle(ANA, on(BEA.person())));
        assertInvalid("clientId", "absent", () -> openTicket.handle(ANA, on(BEA.person(), new ClientId(Cast.id(404)))));
        assertThat(ticket(openTicket.handle(ANA, on(BEA.person(), KERN))).client())
                .isEqualTo(KERN);
        assertThat(ticket(openTicket.handle(ANA, on(BEA.person(), BLUEBIRD))).client())
                .isEqualTo(BLUEBIRD);
    }

    @Test
    void a_member_opens_nothing_for_somebody_else_or_somewhere_else() {
        assertInvalid("requesterId", "absent", () -> openTicket.handle(MARA, on(PAUL.person())));
        assertInvalid("clientId", "absent", () -> openTicket.handle(MARA, on(MARA.person(), BLUEBIRD)));
        assertThat(ticket(openTicket.handle(MARA, on(MARA.person(), KERN))).requester())
                .isEqualTo(MARA.person());
    }

    @Test
    void nobody_else_opens_tickets() {
        assertDenied(() -> openTicket.handle(VISITOR, fire()));
        assertDenied(() -> openTicket.handle(JOB, fire()));
        assertDenied(() -> openTicket.handle(ANA_AS_MARA, fire()));
        assertThat(log.all(EventType.TICKET_OPENED)).isEmpty();
    }

    private static OpenTicket.Command on(PersonId requester) {
        return on(requester, Optional.empty(), List.of());
    }

    private static OpenTicket.Command on(PersonId requester, ClientId client, UploadId... attachments) {
        return on(requester, Optional.of(client), List.of(attachments));
    }

    @Test
    void a_subject_that_is_no_plain_line_is_refused_on_its_field() {
        for (var subject : List.of("a\nb", "invoice\u202efdp.exe", "\u200b")) {
            assertInvalid("subject", "PlainLine", () -> openTicket.handle(MARA, about(subject)));
        }
        assertInvalid("subject", "NotBlank", () -> openTicket.handle(MARA, about("\n")));
    }

    private static OpenTicket.Command about(String subject) {
        var fire = fire();
        return new OpenTicket.Command(
                subject,
                fire.description(),
                fire.priority(),
                fire.category(),
                fire.projectId(),
                fire.requesterId(),
                fire.clientId(),
                fire.attachmentIds());
    }

    private static OpenTicket.Command on(PersonId requester, Optional<ClientId> client, List<UploadId> attachments) {
        return new OpenTicket.Command(
                "Fire",
                "Help",
                Priority.HIGH,
                Category.GENERAL,
                Optional.empty(),
                Optional.of(requester),
                client,
                attachments);
    }
}
