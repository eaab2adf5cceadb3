package studio.portal.web.ticket;

import java.util.Map;
import java.util.Optional;
import studio.portal.application.account.PersonName;
import studio.portal.application.activity.HistoryLine;
import studio.portal.application.ticket.ThreadEntry;
import studio.portal.domain.EventType;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.TicketEvent;
import studio.portal.domain.ticket.TicketStatus;
import studio.portal.web.Frame;
import studio.portal.web.Parsing;

/** Tells what happened to a ticket in one line. */
public final class ChangeWords {
    private ChangeWords() {}

    public static String line(Frame frame, ThreadEntry.Change change) {
        return line(frame, change.type(), by(frame, change.by()), change.person(), change.from(), change.to());
    }

    public static String line(Frame frame, HistoryLine line) {
        Map<String, String> details = line.details();
        return line(
                frame,
                line.type(),
                by(frame, line.by()),
                line.person(),
                Optional.ofNullable(details.get(TicketEvent.FROM)),
                Optional.ofNullable(details.get(TicketEvent.TO)));
    }

    private static String line(
            Frame frame,
            EventType type,
            String by,
            Optional<PersonName> person,
            Optional<String> from,
            Optional<String> to) {
        var words = frame.words();
        var key = "line." + type.storedName();
        var name = person.map(PersonName::name).orElseGet(() -> words.text("web.nobody"));
        if (type == EventType.TICKET_STATUS_CHANGED
                && to.filter(TicketStatus.WAITING_CLIENT.word()::equals).isPresent()) {
            return words.text(key + ".waiting" + (frame.isStaff() ? ".staff" : ".client"), by);
        }
        if (type == EventType.TICKET_ASSIGNED && person.isEmpty() || type == EventType.TICKET_PLANNED && to.isEmpty()) {
            return words.text(key + ".removed", by);
        }
        if (type == EventType.TICKET_PLANNED && from.isPresent()) {
            return words.text(key + ".moved", by, name, value(frame, type, from), value(frame, type, to));
        }
        if (!words.knows(key)) {
            return words.text("line.other", by, type.storedName());
        }
        return words.text(key, by, name, value(frame, type, from), value(frame, type, to));
    }

    private static String by(Frame frame, Optional<PersonName> person) {
        return person.map(PersonName::name).orElseGet(() -> frame.words().text("line.portal"));
    }

    private static String value(Frame frame, EventType type, Optional<String> value) {
        if (value.isEmpty()) {
            return "";
        }
        var word = value.get();
        if (type == EventType.TICKET_PRIORITY_CHANGED) {
            return Priority.ofWord(word)
                    .map(to -> TicketWords.priority(frame.words(), to))
                    .orElse(word);
        }
        if (type == EventType.TICKET_CATEGORY_CHANGED) {
            return Category.ofWord(word)
                    .map(to -> TicketWords.category(frame.words(), to))
                    .orElse(word);
        }
        if (type == EventType.TICKET_PLANNED) {
            return Parsing.date(word).map(frame.words()::date).orElse(word);
        }
        return TicketStatus.ofWord(word)
                .map(to -> TicketWords.status(frame, to))
                .orElse(word);
    }
}
