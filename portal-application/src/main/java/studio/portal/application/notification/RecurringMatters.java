package studio.portal.application.notification;

import java.util.Optional;
import java.util.UUID;
import studio.portal.application.invoice.MailedInvoices;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Client;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.RecurringEvent;

/** What mails about invoices that recur tell the studio. */
public final class RecurringMatters {
    private static final String AREA = "recurring";

    private final MailedInvoices invoices;
    private final ClientRepository clients;

    public RecurringMatters(MailedInvoices invoices, ClientRepository clients) {
        this.invoices = invoices;
        this.clients = clients;
    }

    /**
     * A draft that was not issued by itself, where its page says what is missing; or what recurs, where none could even
     * be made. Empty once the draft is issued or discarded.
     */
    Optional<Matter> waits(Actor actor, Actor reader, Recorded event) {
        if (!reader.isStaff()) {
            return Optional.empty();
        }
        var draft = Optional.ofNullable(event.details().get(RecurringEvent.INVOICE))
                .map(id -> new InvoiceId(UUID.fromString(id)));
        return draft.map(id -> invoices.find(reader, id)
                        .filter(invoice -> invoice.issued().isEmpty())
                        .map(invoice -> inWords(matter(actor, event), event).to("/invoices/" + id + "/issue")))
                .orElseGet(() -> Optional.of(matter(actor, event).inWords(Optional.of("paused"))));
    }

    private static Matter inWords(Matter matter, Recorded event) {
        var isLate = RecurringEvent.LATE.equals(event.details().get(RecurringEvent.PROBLEM));
        return matter.inWords(Optional.of("late").filter(late -> isLate));
    }

    private Matter matter(Actor actor, Recorded event) {
        var client = event.client()
                .flatMap(id -> clients.find(actor, id))
                .map(Client::name)
                .orElse("");
        return Matter.at(AREA, "/studio/recurring/" + event.subject())
                .naming("client", client)
                .inThread(event.subject());
    }
}
