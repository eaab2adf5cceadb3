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
        return line(frame, change.type(), change.by(), change.person(), change.from(), change.to());
    }

    public static String line(Frame frame, HistoryLine line) {
        Map<String, String> details = line.details();
        return line(
                frame,
                line.type(),
                line.by(),
                line.person(),
                Optional.ofNullable(details.get(TicketEvent.FROM)),
                Optional.ofNullable(details.get(TicketEvent.TO)));
    }

    private static String line(
            Frame frame,
            EventType type,
            Optional<PersonName> who,
            Optional<PersonName> person,
            Optional<String> from,
            Optional<String> to) {
        var words = frame.words();
        var key = "line." + type.storedName() + variant(frame, type, who, person, from, to);
        var by = who.map(PersonName::name).orElseGet(() -> words.text("line.portal"));
        if (!words.knows(key)) {
            return words.text("line.other", by, type.storedName());
        }
        var name = person.map(PersonName::name).orElseGet(() -> words.text("web.nobody"));
        return words.text(key, by, name, value(frame, type, from), value(frame, type, to));
    }

    /** What is said in other words although it is the same kind of event. */
    private static String variant(
            Frame frame,
            EventType type,
            Optional<PersonName> who,
            Optional<PersonName> person,
            Optional<String> from,
            Optional<String> to) {
        if (type == EventType.TICKET_STATUS_CHANGED) {
            var asks = to.filter(TicketStatus.WAITING_CLIENT.word()::equals).isPresent();
            var answered = who.filter(by -> !by.staff()).isPresent();
            return asks ? ".waiting" + (frame.isStaff() ? ".staff" : ".client") : answered ? ".answered" : "";
        }
        if (type == EventType.TICKET_ASSIGNED) {
            return person.isEmpty() ? ".removed" : person.equals(who) ? ".taken" : "";
        }
        if (type == EventType.TICKET_PLANNED) {
            return to.isEmpty() ? ".removed" : from.isPresent() ? ".moved" : "";
        }
        if (type == EventType.TICKET_PROJECT_CHANGED) {
            return to.isEmpty() ? ".removed" : "";
        }
        return "";
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
