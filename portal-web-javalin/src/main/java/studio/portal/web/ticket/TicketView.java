package studio.portal.web.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import studio.portal.application.account.PersonName;
import studio.portal.application.invoice.OfferRow;
import studio.portal.application.project.ProjectName;
import studio.portal.application.ticket.ThreadEntry;
import studio.portal.application.ticket.TicketDetail;
import studio.portal.domain.ticket.TicketStatus;
import studio.portal.web.Form;
import studio.portal.web.Frame;

/**
 * What the page of a ticket shows.
 *
 * @param colleagues who could still be let into it
 * @param staff who could handle it
 * @param projects that it can belong to; its own always among them, however long ago that one changed
 * @param offers with which it was answered, as far as the reader sees them
 * @param act what was refused of what is done with a button alone
 */
public record TicketView(
        TicketDetail ticket,
        List<PersonName> colleagues,
        List<PersonName> staff,
        List<ProjectName> projects,
        List<OfferRow> offers,
        Form reply,
        Form note,
        Form changes,
        Form act) {

    static TicketView of(
            TicketDetail ticket,
            List<PersonName> colleagues,
            List<PersonName> staff,
            List<ProjectName> projects,
            List<OfferRow> offers) {
        return new TicketView(
                ticket,
                colleagues,
                staff,
                withOwn(ticket, projects),
                offers,
                Form.empty(),
                Form.empty(),
                asItIs(ticket),
                Form.empty());
    }

    /** Without its own among the choices a form would send none, and the ticket would lose it with any other change. */
    private static List<ProjectName> withOwn(TicketDetail ticket, List<ProjectName> projects) {
        return Stream.concat(
                        projects.stream(),
                        ticket.project().stream()
                                .filter(own -> projects.stream()
                                        .noneMatch(one -> one.id().equals(own.id()))))
                .toList();
    }

    TicketView withReply(Form form) {
        return new TicketView(ticket, colleagues, staff, projects, offers, form, note, changes, act);
    }

    TicketView withNote(Form form) {
        return new TicketView(ticket, colleagues, staff, projects, offers, reply, form, changes, act);
    }

    TicketView withChanges(Form form) {
        return new TicketView(ticket, colleagues, staff, projects, offers, reply, note, form, act);
    }

    TicketView withAct(Form form) {
        return new TicketView(ticket, colleagues, staff, projects, offers, reply, note, changes, form);
    }

    private static Form asItIs(TicketDetail ticket) {
        return Form.of(Map.of(
                "status", ticket.status().word(),
                "priority", ticket.priority().word(),
                "category", ticket.category().word(),
                "assigneeId",
                        ticket.assignee().map(person -> person.id().toString()).orElse(""),
                "plannedFor", ticket.plannedFor().map(Object::toString).orElse(""),
                "projectId",
                        ticket.project().map(project -> project.id().toString()).orElse("")));
    }

    public String base() {
        return "/tickets/" + ticket.number().value();
    }

    public boolean writesNote() {
        return note.isRefused();
    }

    /** Differs whenever anything shown of the conversation does. */
    public String threadState() {
        return Integer.toHexString(Objects.hash(ticket.description(), ticket.thread()));
    }

    /** As {@link #threadState}, for everything beside the conversation. */
    public String factsState() {
        return Integer.toHexString(Objects.hash(
                ticket.version(), ticket.status(), ticket.people(), ticket.followUps(), ticket.assignee(), offers));
    }

    /** Where it may go from here by staff's hand, itself first. */
    public List<TicketStatus> nextStatuses() {
        var next = new ArrayList<TicketStatus>();
        for (var status : TicketStatus.values()) {
            if (status != TicketStatus.CLOSED || ticket.status() == TicketStatus.RESOLVED) {
                next.add(status);
            }
        }
        return next;
    }

    public String label(Frame frame, ThreadEntry entry) {
        Optional<String> name = entry.by().map(PersonName::name);
        var by = name.orElseGet(() -> frame.words().text("ticket.by.nobody"));
        return frame.words()
                .text(
                        entry instanceof ThreadEntry.Note ? "ticket.note.of" : "ticket.message.of",
                        by,
                        frame.words().time(entry.at()));
    }
}
