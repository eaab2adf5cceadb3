package studio.portal.application.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import studio.portal.application.Ids;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.Versions;
import studio.portal.application.file.UnusedUploads;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.Attachments;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.file.UploadRepository;
import studio.portal.domain.ticket.MessageId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketMessage;
import studio.portal.domain.ticket.TicketRepository;

/** Staff write an internal note. No client can notice. */
public final class NoteOnTicket {
    public record Command(
            @NotBlank @Size(max = TicketMessage.BODY_LENGTH) String body,
            @Size(max = Attachments.MOST) List<UploadId> attachmentIds) {}

    private final Transactions transactions;
    private final Validation validation;
    private final TicketRepository tickets;
    private final UploadRepository uploads;
    private final Ids ids;
    private final Clock clock;

    public NoteOnTicket(
            Transactions transactions,
            Validation validation,
            TicketRepository tickets,
            UploadRepository uploads,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.tickets = tickets;
        this.uploads = uploads;
        this.ids = ids;
        this.clock = clock;
    }

    /** As {@link #handle(Actor, TicketId, Optional, Command)}, at whatever version the ticket is. */
    public MessageId handle(Actor actor, TicketId id, Command command) {
        return handle(actor, id, Optional.empty(), command);
    }

    /** @throws StaleVersion if the ticket is no longer at the expected version */
    public MessageId handle(Actor actor, TicketId id, Optional<Long> expectedVersion, Command command) {
        validation.check(command);
        return transactions.write(actor, () -> {
            var ticket = tickets.lock(actor, id).orElseThrow(NotFound::new);
            Versions.expect(expectedVersion, ticket.version());
            var attachments = UnusedUploads.of(uploads, actor, command.attachmentIds());
            var note = ticket.note(new MessageId(ids.next()), command.body(), attachments, actor, clock.instant());
            tickets.append(actor, note);
            tickets.update(actor, ticket);
            return note.id();
        });
    }
}
