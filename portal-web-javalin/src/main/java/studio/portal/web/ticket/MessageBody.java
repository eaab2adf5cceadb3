package studio.portal.web.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.file.Attachments;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.ticket.TicketMessage;
import studio.portal.domain.ticket.TicketStatus;

/**
 * What a message is made of, for the description of the API.
 *
 * @param kind {@code reply}, the default, or {@code note}
 * @param status what staff set with a reply
 */
record MessageBody(
        @NotBlank @Size(max = TicketMessage.BODY_LENGTH) String body,
        Optional<Kind> kind,
        Optional<TicketStatus> status,
        @Size(max = Attachments.MOST) List<UploadId> attachmentIds) {
    enum Kind {
        REPLY,
        NOTE
    }
}
