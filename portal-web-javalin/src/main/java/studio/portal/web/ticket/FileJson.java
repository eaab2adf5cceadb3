package studio.portal.web.ticket;

import java.util.Optional;
import studio.portal.application.file.AttachmentView;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.web.RouteTable;

/**
 * @param url where its bytes are; of a file that was sent for no ticket yet, until a message names it
 * @param damaged its bytes cannot be had: what is stored is not what was received
 */
record FileJson(UploadId id, String name, long size, String mediaType, String url, boolean damaged) {
    static FileJson of(Upload upload, Optional<TicketId> ticket) {
        return new FileJson(
                upload.id(), upload.name().value(), upload.size(), upload.mediaType(), url(upload.id(), ticket), false);
    }

    static FileJson of(AttachmentView view, TicketId ticket) {
        return new FileJson(
                view.id(),
                view.name(),
                view.size(),
                view.mediaType(),
                url(view.id(), Optional.of(ticket)),
                view.damaged());
    }

    static String url(UploadId upload, Optional<TicketId> ticket) {
        return ticket.map(TicketApi::path).orElse(RouteTable.API) + "/attachments/" + upload;
    }
}
