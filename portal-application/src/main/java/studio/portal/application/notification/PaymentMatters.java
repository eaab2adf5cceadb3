package studio.portal.application.notification;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import studio.portal.application.invoice.MailedPayments;
import studio.portal.application.invoice.PayLinks;
import studio.portal.application.invoice.PaymentDetail;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.PaymentEvent;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.PaymentMethodEvent;

/** What mails about payments tell, through the eyes of whoever gets them. */
public final class PaymentMatters {
    private static final String AREA = "payment";
    /** What an address sees is its invoice, not the payment. */
    private static final String OF_INVOICES = "invoice";

    private final MailedPayments payments;
    private final PayLinks links;

    public PaymentMatters(MailedPayments payments, PayLinks links) {
        this.payments = payments;
        this.links = links;
    }

    /** What arrived, and how the invoices that it pays stand now. */
    Optional<Matter> received(Actor reader, Recorded event) {
        return payments.find(reader, new PaymentId(event.subject())).map(payment -> {
            var matter = about(payment, event);
            return payment.allocations().isEmpty()
                    ? matter.inWords(Optional.of("credit")
                            .filter(word -> payment.reversals().isEmpty()))
                    : paying(matter, payment.allocations());
        });
    }

    /**
     * As above, for an address without a login: of the invoices alone that it has a link to, and of so much of the
     * payment as pays them where it pays others too.
     */
    Optional<Matter> received(Actor actor, EmailAddress to, Recorded event) {
        return payments.find(actor, new PaymentId(event.subject())).flatMap(payment -> {
            var known = payment.allocations().stream()
                    .filter(each -> links.path(actor, each.invoice(), to).isPresent())
                    .toList();
            return known.stream().findFirst().map(first -> {
                var path = links.path(actor, first.invoice(), to).filter(any -> known.size() == 1);
                var matter = about(payment, event).under(OF_INVOICES, path.orElse(""));
                return paying(
                        known.size() == payment.allocations().size() ? matter : matter.with("amount", sum(known)),
                        known);
            });
        });
    }

    private static Matter paying(Matter matter, List<PaymentDetail.Allocation> paid) {
        if (paid.size() > 1) {
            return matter.inWords(Optional.of("several"))
                    .listing(paid.stream().map(each -> each.number().value()).toList(), false);
        }
        var one = paid.get(0);
        return matter.naming("number", one.number().value())
                .with("open", one.open())
                .inWords(Optional.of(one.open().isZero() ? "paid" : "partly"));
    }

    private static Money sum(List<PaymentDetail.Allocation> paid) {
        return paid.stream()
                .map(PaymentDetail.Allocation::amount)
                .reduce(Money::plus)
                .orElseThrow();
    }

    /** What went back. */
    Optional<Matter> returned(Actor reader, Recorded event) {
        return payments.find(reader, new PaymentId(event.subject())).map(payment -> about(payment, event));
    }

    /** For the client: a card that was saved or removed. */
    Optional<Matter> card(Actor reader, Recorded event) {
        return event.client()
                .filter(client -> !reader.isStaff() && InvoicePolicy.maySeeMoneyOf(reader, client))
                .map(client -> Matter.at("card", "/payment-methods")
                        .naming("card", event.details().getOrDefault(PaymentMethodEvent.LAST_FOUR, ""))
                        .on("date", event.at())
                        .inThread(event.subject()));
    }

    /** For the studio: whose it was, and how much it is about. */
    Optional<Matter> toLookAt(Actor reader, Recorded event) {
        return payments.find(reader, new PaymentId(event.subject()))
                .filter(payment -> reader.isStaff())
                .map(payment ->
                        about(payment, event).naming("client", payment.of().name()));
    }

    /** For the studio: an invoice of which nobody knows whether it was paid. */
    Optional<Matter> unclear(Actor reader, Recorded event) {
        return Optional.of(event)
                .filter(told -> reader.isStaff())
                .map(told -> Matter.at(AREA, "/invoices/" + told.subject())
                        .with("amount", amount(told))
                        .inThread(told.subject()));
    }

    private static Matter about(PaymentDetail payment, Recorded event) {
        return Matter.at(AREA, "/payments/" + payment.id())
                .with("amount", amount(event))
                .on("date", payment.receivedOn())
                .inThread(payment.id().value());
    }

    /** Of the event itself: of one payment several parts may go back. */
    static Money amount(Recorded event) {
        return new Money(
                new BigDecimal(event.details().get(PaymentEvent.AMOUNT)),
                Currency.getInstance(event.details().get(PaymentEvent.CURRENCY)));
    }
}
