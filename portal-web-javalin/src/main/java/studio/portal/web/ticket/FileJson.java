package studio.portal.web.ticket;

import java.util.Optional;
import studio.portal.application.ticket.ThreadEntry.AttachmentView;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.ticket.TicketId;

/** @param url where its bytes are; null while no ticket names it */
record FileJson(UploadId id, String name, long size, String mediaType, Optional<String> url) {
    static FileJson of(Upload upload, Optional<TicketId> ticket) {
        return new FileJson(
                upload.id(),
                upload.name().value(),
                upload.size(),
                upload.mediaType(),
                ticket.map(id -> url(id, upload.id())));
    }

    static FileJson of(AttachmentView view, TicketId ticket) {
        return new FileJson(view.id(), view.name(), view.size(), view.mediaType(), Optional.of(url(ticket, view.id())));
    }

    private static String url(TicketId ticket, UploadId upload) {
        return "/api/v1/tickets/" + ticket + "/attachments/" + upload;
    }
}
