package studio.portal.web.ticket;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import studio.portal.application.ticket.AddParticipant;
import studio.portal.application.ticket.ChangeTicket;
import studio.portal.application.ticket.NoteOnTicket;
import studio.portal.application.ticket.OpenTicket;
import studio.portal.application.ticket.ReplyToTicket;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.TicketNumber;
import studio.portal.domain.ticket.TicketStatus;
import studio.portal.web.Input;
import studio.portal.web.Parsing;

/** Puts commands together from what was sent, the same way for forms and for JSON. */
final class TicketInput {
    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private TicketInput() {}

    /** @param received files that came with the form itself */
    static OpenTicket.Command open(Input input, List<UploadId> received) {
        return new OpenTicket.Command(
                input.text("subject"),
                input.text("description"),
                input.optional("priority", Priority::ofWord).orElse(Priority.MEDIUM),
                input.optional("category", Category::ofWord).orElse(Category.GENERAL),
                input.optional("projectId", Parsing::uuid),
                input.optional("requesterId", Parsing.id(PersonId::new)),
                input.optional("clientId", Parsing.id(ClientId::new)),
                attachments(input, received));
    }

    /** @param version that it must still be at; empty where it may be any */
    static ReplyToTicket.Command reply(Input input, List<UploadId> received, Optional<Long> version) {
        return new ReplyToTicket.Command(
                input.text("body"),
                input.optional("status", TicketStatus::ofWord),
                attachments(input, received),
                version);
    }

    static NoteOnTicket.Command note(Input input, List<UploadId> received) {
        return new NoteOnTicket.Command(input.text("body"), attachments(input, received));
    }

    static ChangeTicket.Command change(Input input, Optional<Long> version) {
        return new ChangeTicket.Command(
                input.another("status", TicketStatus::ofWord),
                input.another("priority", Priority::ofWord),
                input.another("category", Category::ofWord),
                input.change("assigneeId", Parsing.id(PersonId::new)),
                input.change("plannedFor", Parsing::date),
                input.change("projectId", Parsing.id(ProjectId::new)),
                version);
    }

    static AddParticipant.Command participant(Input input) {
        return new AddParticipant.Command(input.required("personId", Parsing.id(PersonId::new), NOBODY));
    }

    static List<UploadId> attachments(Input input, List<UploadId> received) {
        var all = new java.util.ArrayList<>(input.list("attachmentIds", Parsing.id(UploadId::new)));
        all.addAll(received);
        return all;
    }

    /** @throws NotFound where the path has no number that could be a ticket's */
    static TicketNumber number(Context ctx) {
        return Parsing.number(ctx.pathParam("number"))
                .filter(number -> number > 0)
                .map(TicketNumber::new)
                .orElseThrow(NotFound::new);
    }

    static <T> T id(Context ctx, String name, Function<UUID, T> id) {
        return Parsing.uuid(ctx.pathParam(name)).map(id).orElseThrow(NotFound::new);
    }
}
