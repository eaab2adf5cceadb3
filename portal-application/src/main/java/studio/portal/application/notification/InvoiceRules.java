package studio.portal.application.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import studio.portal.application.invoice.Addressees;
import studio.portal.application.invoice.PayLinks;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.Addressee;
import studio.portal.domain.invoice.InvoiceEvent;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceSending;
import studio.portal.domain.invoice.SendingId;
import studio.portal.domain.invoice.SendingRepository;

/** Who gets an invoice, and who hears what is still to be paid: those of the client who see its money, and addresses. */
public final class InvoiceRules {
    private final SendingRepository sendings;
    private final Addressees addressees;
    private final PayLinks links;

    public InvoiceRules(SendingRepository sendings, Addressees addressees, PayLinks links) {
        this.sendings = sendings;
        this.addressees = addressees;
        this.links = links;
    }

    /** Those it was sent to. */
    List<Hearing> sent(Actor actor, Recorded event) {
        return Optional.ofNullable(event.details().get(InvoiceEvent.SENDING))
                .flatMap(id -> sendings.find(actor, new SendingId(UUID.fromString(id))))
                .map(InvoiceSending::to)
                .map(to -> to.stream()
                        .map(addressee -> hearing(MessageKind.INVOICE_SENT, addressee))
                        .toList())
                .orElse(List.of());
    }

    /** Those who usually get it; an address that has lost its link hears no more of it. */
    List<Hearing> reminded(Actor actor, Recorded event) {
        var invoice = new InvoiceId(event.subject());
        return event.client().stream()
                .flatMap(client -> addressees.usual(actor, client).stream())
                .map(Addressees.Named::addressee)
                .flatMap(addressee -> addressee instanceof Addressee.Outside outside
                                && links.path(actor, invoice, outside.address()).isEmpty()
                        ? Stream.empty()
                        : Stream.of(hearing(MessageKind.INVOICE_REMINDED, addressee)))
                .toList();
    }

    private static Hearing hearing(MessageKind kind, Addressee addressee) {
        if (addressee instanceof Addressee.Member member) {
            return Hearing.person(kind, member.person());
        }
        return Hearing.address(kind, ((Addressee.Outside) addressee).address());
    }
}
