package studio.portal.web.project;

import studio.portal.application.account.PersonName;
import studio.portal.application.project.RequestDetail;
import studio.portal.application.project.RequestRow;
import studio.portal.domain.project.ItemKind;
import studio.portal.domain.project.ItemStatus;
import studio.portal.domain.project.RequestPolicy;
import studio.portal.domain.project.RequestStatus;
import studio.portal.web.Frame;
import studio.portal.web.Words;

/** How the states of requests and of their items are called and shown; some depend on which side reads. */
public final class RequestWording {
    private RequestWording() {}

    public static String status(Frame frame, RequestRow row) {
        return status(frame, row.status(), row.waitsOnClient());
    }

    public static String status(Frame frame, RequestDetail request) {
        return status(frame, request.status(), RequestPolicy.waitsOnClient(request));
    }

    /** What was sent and waits on nobody of the client any more is with the studio. */
    private static String status(Frame frame, RequestStatus status, boolean waits) {
        var word = status == RequestStatus.SENT ? waits ? "waiting" : "answered" : status.word();
        return frame.words().text("request.status." + word + (frame.isStaff() ? ".staff" : ".client"));
    }

    public static String tone(RequestRow row) {
        return tone(row.status(), row.waitsOnClient());
    }

    public static String tone(RequestDetail request) {
        return tone(request.status(), RequestPolicy.waitsOnClient(request));
    }

    private static String tone(RequestStatus status, boolean waits) {
        return switch (status) {
            case DRAFT -> "tone-note";
            case SENT -> waits ? "tone-orange" : "tone-azure";
            case SETTLED -> "tone-green";
            case WITHDRAWN -> "tone-grey";
        };
    }

    public static String status(Frame frame, ItemStatus status) {
        return frame.words().text("request.item.status." + status.word() + (frame.isStaff() ? ".staff" : ".client"));
    }

    public static String tone(ItemStatus status) {
        return switch (status) {
            case OPEN -> "tone-orange";
            case ANSWERED -> "tone-azure";
            case ACCEPTED -> "tone-green";
            case RETURNED -> "tone-red";
        };
    }

    public static String kind(Words words, ItemKind kind) {
        return words.text("request.kind." + kind.word());
    }

    public static String progress(Words words, RequestRow row) {
        return words.text("request.progress", row.items() - row.waiting(), row.items());
    }

    /** Whose item it is, in the reader's own words. */
    public static String owner(Frame frame, PersonName owner) {
        return frame.isMe(owner) ? frame.words().text("request.item.owner.me") : owner.name();
    }
}
