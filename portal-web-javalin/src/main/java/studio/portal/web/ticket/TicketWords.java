package studio.portal.web.ticket;

import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.TicketStatus;
import studio.portal.web.Frame;
import studio.portal.web.Words;

/** How a ticket's states are called and shown; some depend on which side reads. */
public final class TicketWords {
    private TicketWords() {}

    /** Whoever is waited for reads it so. */
    public static String status(Frame frame, TicketStatus status) {
        return frame.words().text("ticket.status." + status.word() + side(frame));
    }

    public static String explained(Frame frame, TicketStatus status) {
        return frame.words().text("ticket.status.explained." + status.word() + side(frame));
    }

    private static String side(Frame frame) {
        return frame.isStaff() ? ".staff" : ".client";
    }

    public static String tone(TicketStatus status) {
        return switch (status) {
            case OPEN -> "tone-blue";
            case IN_PROGRESS -> "tone-azure";
            case WAITING_CLIENT -> "tone-orange";
            case RESOLVED -> "tone-green";
            case CLOSED -> "tone-grey";
        };
    }

    public static String priority(Words words, Priority priority) {
        return words.text("ticket.priority." + priority.word());
    }

    public static String tone(Priority priority) {
        return switch (priority) {
            case LOW, MEDIUM -> "tone-text-none";
            case HIGH, URGENT -> "tone-text-red";
        };
    }

    public static String icon(Priority priority) {
        return switch (priority) {
            case LOW -> "chevron-down";
            case MEDIUM -> "equal";
            case HIGH -> "chevrons-up";
            case URGENT -> "flame";
        };
    }

    public static String category(Words words, Category category) {
        return words.text("ticket.category." + category.word());
    }

    public static String filesHint(Frame frame) {
        return frame.words().text("ticket.file.hint", largest(frame));
    }

    public static String dropHint(Frame frame) {
        return frame.words().text("ticket.file.hint.drop", largest(frame));
    }

    public static String tooLarge(Frame frame) {
        return frame.words().text("ticket.file.too-large", largest(frame));
    }

    private static String largest(Frame frame) {
        return frame.words().fileSize(frame.settings().attachmentSize());
    }
}
