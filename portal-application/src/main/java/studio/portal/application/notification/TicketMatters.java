package studio.portal.application.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.portal.application.account.PersonName;
import studio.portal.application.file.AttachmentView;
import studio.portal.application.notification.Matter.Quote;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.application.ticket.MailedTickets;
import studio.portal.application.ticket.MailedTickets.Title;
import studio.portal.application.ticket.ThreadEntry;
import studio.portal.application.ticket.TicketDetail;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.ticket.TicketEvent;
import studio.portal.domain.ticket.TicketId;

/** What mails about tickets tell, through the eyes of whoever gets them. */
public final class TicketMatters {
    private static final String AREA = "ticket";
    private static final int MOST_LISTED = 20;

    private final MailedTickets tickets;
    private final PersonRepository people;

    public TicketMatters(MailedTickets tickets, PersonRepository people) {
        this.tickets = tickets;
        this.people = people;
    }

    /** The ticket with its description; empty if the reader does not see it any more. */
    Optional<Matter> opened(Actor reader, Recorded event) {
        return tickets.find(reader, new TicketId(event.subject()))
                .map(ticket -> about(ticket).saying(quote(ticket.description())));
    }

    /** The ticket with the message that the event names; most name none. */
    Optional<Matter> happened(Actor reader, Recorded event) {
        return tickets.find(reader, new TicketId(event.subject()))
                .map(ticket -> about(ticket)
                        .saying(said(ticket, event)
                                .filter(ThreadEntry.Message.class::isInstance)
                                .map(ThreadEntry.Message.class::cast)
                                .flatMap(TicketMatters::quote)));
    }

    Optional<Matter> planned(Actor reader, Recorded event) {
        return tickets.find(reader, new TicketId(event.subject()))
                .map(ticket -> about(ticket)
                        .inWords(Optional.of("none")
                                .filter(word -> ticket.plannedFor().isEmpty())));
    }

    /** An internal note: for the studio alone, whatever else may have gone wrong before. */
    Optional<Matter> noted(Actor reader, Recorded event) {
        if (!reader.isStaff()) {
            return Optional.empty();
        }
        return tickets.find(reader, new TicketId(event.subject()))
                .map(ticket -> about(ticket)
                        .saying(said(ticket, event)
                                .filter(ThreadEntry.Note.class::isInstance)
                                .map(ThreadEntry.Note.class::cast)
                                .filter(note -> !note.redacted())
                                .map(note -> quote(note.by(), note.at(), note.body(), note.attachments()))));
    }

    /** What a member who left, or cannot sign in any more, had asked for. */
    Optional<Matter> left(Actor actor, Actor reader, Recorded event) {
        return people.find(actor, new PersonId(event.subject()))
                .map(gone -> left(gone, tickets.requestedBy(reader, gone.id(), MOST_LISTED + 1)))
                .filter(matter -> !matter.lines().isEmpty());
    }

    private static Matter left(Person gone, List<Title> found) {
        var listed = found.stream()
                .limit(MOST_LISTED)
                .map(ticket -> ticket.number() + " " + ticket.subject())
                .toList();
        var path = found.size() == 1 ? path(found.get(0)) : "/tickets";
        var matter = Matter.at(AREA, path)
                .listing(listed, found.size() > MOST_LISTED)
                .inWords(Optional.of("one").filter(word -> found.size() == 1));
        return gone.isErased() ? matter : matter.naming("left", gone.name());
    }

    private static String path(Title ticket) {
        return "/tickets/" + ticket.number().value();
    }

    private static Matter about(TicketDetail ticket) {
        var matter = Matter.at(AREA, "/tickets/" + ticket.number().value())
                .naming("number", ticket.number().toString())
                .naming("subject", ticket.subject())
                .naming("client", ticket.ofClient().name())
                .inThread(ticket.id().value());
        var planned = ticket.plannedFor().map(day -> matter.on("date", day)).orElse(matter);
        return ticket.closesAt().map(at -> planned.on("closes", at)).orElse(planned);
    }

    /** The message or note that the event names. */
    private static Optional<ThreadEntry> said(TicketDetail ticket, Recorded event) {
        return Stream.ofNullable(event.details().get(TicketEvent.MESSAGE))
                .flatMap(id -> ticket.thread().stream()
                        .filter(entry -> entry instanceof ThreadEntry.Message said
                                        && said.id().toString().equals(id)
                                || entry instanceof ThreadEntry.Note noted
                                        && noted.id().toString().equals(id)))
                .findFirst();
    }

    private static Optional<Quote> quote(ThreadEntry.Message message) {
        return Optional.of(message)
                .filter(said -> !said.redacted())
                .map(said -> quote(said.by(), said.at(), said.body(), said.attachments()));
    }

    private static Quote quote(Optional<PersonName> by, Instant at, String body, List<AttachmentView> files) {
        return new Quote(
                by.map(PersonName::name),
                at,
                body,
                files.stream().map(AttachmentView::name).toList());
    }
}
