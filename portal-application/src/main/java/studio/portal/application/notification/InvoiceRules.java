package studio.portal.application.notification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import studio.portal.application.invoice.Addressees;
import studio.portal.application.invoice.MailedPayments;
import studio.portal.application.invoice.PayLinks;
import studio.portal.application.invoice.PaymentDetail;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.Addressee;
import studio.portal.domain.invoice.InvoiceEvent;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceSending;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.SendingId;
import studio.portal.domain.invoice.SendingRepository;

/** Who gets an invoice, and who hears what is still to be paid or was: those of the client who see its money, and addresses. */
public final class InvoiceRules {
    private final SendingRepository sendings;
    private final Addressees addressees;
    private final PayLinks links;
    private final MailedPayments payments;

    public InvoiceRules(SendingRepository sendings, Addressees addressees, PayLinks links, MailedPayments payments) {
        this.sendings = sendings;
        this.addressees = addressees;
        this.links = links;
        this.payments = payments;
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
        return usual(actor, event, any -> true, Set.of(new InvoiceId(event.subject())), MessageKind.INVOICE_REMINDED);
    }

    /** Of a payment: the addresses that have a link to an invoice it pays. Members hear of it as of any payment. */
    List<Hearing> paid(Actor actor, Recorded event) {
        var invoices = payments.find(actor, new PaymentId(event.subject())).stream()
                .flatMap(payment -> payment.allocations().stream())
                .map(PaymentDetail.Allocation::invoice)
                .collect(Collectors.toUnmodifiableSet());
        return usual(actor, event, InvoiceRules::isOutside, invoices, MessageKind.PAYMENT_RECEIVED);
    }

    /** Of what the client had left, which has paid the invoice: the addresses that have its link. */
    List<Hearing> settled(Actor actor, Recorded event) {
        var invoices = Set.of(new InvoiceId(event.subject()));
        return usual(actor, event, InvoiceRules::isOutside, invoices, MessageKind.CREDIT_USED);
    }

    /** Those who usually get the invoices, an address as long as it has a link to one of these. */
    private List<Hearing> usual(
            Actor actor, Recorded event, Predicate<Addressee> who, Set<InvoiceId> invoices, MessageKind kind) {
        return event.client().stream()
                .flatMap(client -> addressees.usual(actor, client).stream())
                .map(Addressees.Named::addressee)
                .filter(who)
                .filter(addressee -> !(addressee instanceof Addressee.Outside outside)
                        || invoices.stream()
                                .anyMatch(id ->
                                        links.path(actor, id, outside.address()).isPresent()))
                .map(addressee -> hearing(kind, addressee))
                .toList();
    }

    private static boolean isOutside(Addressee addressee) {
        return addressee instanceof Addressee.Outside;
    }

    private static Hearing hearing(MessageKind kind, Addressee addressee) {
        if (addressee instanceof Addressee.Member member) {
            return Hearing.person(kind, member.person());
        }
        return Hearing.address(kind, ((Addressee.Outside) addressee).address());
    }
}
