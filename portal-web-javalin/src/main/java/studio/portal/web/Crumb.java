package studio.portal.web;

import java.util.ArrayList;
import java.util.List;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.ticket.TicketNumber;

/** A page above the one being looked at. */
public record Crumb(String title, String path) {
    public static List<Crumb> home(Frame frame) {
        return List.of(new Crumb(frame.words().text("web.nav.home"), frame.isStaff() ? "/studio" : "/"));
    }

    public static List<Crumb> clients(Frame frame) {
        return below(frame, "web.nav.clients", "/studio/clients");
    }

    public static List<Crumb> people(Frame frame) {
        return below(frame, "web.nav.people", "/studio/people");
    }

    public static List<Crumb> mails(Frame frame) {
        return below(frame, "web.nav.mails", "/studio/mails");
    }

    public static List<Crumb> documents(Frame frame) {
        return below(frame, "web.nav.documents", "/documents");
    }

    /** Above a page about one document. */
    public static List<Crumb> document(Frame frame, String title, String path) {
        var documents = documents(frame);
        return List.of(documents.get(0), documents.get(1), new Crumb(title, path));
    }

    /** Above a page about a place in one version of a document. */
    public static List<Crumb> version(Frame frame, String title, String path, VersionNumber number) {
        var above = new ArrayList<>(document(frame, title, path));
        above.add(
                new Crumb(frame.words().text("preview.version", number.value()), path + "/versions/" + number.value()));
        return List.copyOf(above);
    }

    public static List<Crumb> requests(Frame frame) {
        return below(frame, "request.waiting.title", "/requests");
    }

    public static List<Crumb> invoices(Frame frame) {
        return below(frame, "invoice.list.title", "/invoices");
    }

    /** Above a page about one client. */
    public static List<Crumb> client(Frame frame, String name, String path) {
        var clients = clients(frame);
        return List.of(clients.get(0), clients.get(1), new Crumb(name, path));
    }

    /** Above a page about one invoice. */
    public static List<Crumb> invoice(Frame frame, String number, String path) {
        var invoices = invoices(frame);
        return List.of(invoices.get(0), invoices.get(1), new Crumb(number, path));
    }

    /** Above one recurring invoice. */
    public static List<Crumb> recurring(Frame frame) {
        var above = invoices(frame);
        return List.of(
                above.get(0), above.get(1), new Crumb(frame.words().text("recurring.title"), "/studio/recurring"));
    }

    public static List<Crumb> offers(Frame frame) {
        return below(frame, "offer.title", "/offers");
    }

    /** Above a page about one offer. */
    public static List<Crumb> offer(Frame frame, String title, String path) {
        var offers = offers(frame);
        return List.of(offers.get(0), offers.get(1), new Crumb(title, path));
    }

    /** Above one payment. */
    public static List<Crumb> payments(Frame frame) {
        var above = invoices(frame);
        return List.of(above.get(0), above.get(1), new Crumb(frame.words().text("money.list.title"), "/payments"));
    }

    private static List<Crumb> below(Frame frame, String title, String path) {
        return List.of(home(frame).get(0), new Crumb(frame.words().text(title), path));
    }

    public static List<Crumb> tickets(Frame frame) {
        return List.of(home(frame).get(0), new Crumb(frame.words().text("web.nav.tickets"), "/tickets"));
    }

    public static List<Crumb> ticket(Frame frame, TicketNumber number) {
        var tickets = tickets(frame);
        return List.of(tickets.get(0), tickets.get(1), new Crumb(number.toString(), "/tickets/" + number.value()));
    }
}
