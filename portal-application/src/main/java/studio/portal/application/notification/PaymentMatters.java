package studio.portal.application.notification;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import studio.portal.application.invoice.MailedPayments;
import studio.portal.application.invoice.PaymentDetail;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.PaymentEvent;
import studio.portal.domain.invoice.PaymentId;

/** What mails about payments tell, through the eyes of whoever gets them. */
public final class PaymentMatters {
    private static final String AREA = "payment";

    private final MailedPayments payments;

    public PaymentMatters(MailedPayments payments) {
        this.payments = payments;
    }

    /** What arrived, and how the invoices that it pays stand now. */
    Optional<Matter> received(Actor reader, Recorded event) {
        return payments.find(reader, new PaymentId(event.subject())).map(payment -> {
            var matter = about(payment, event);
            var paid = payment.allocations();
            if (paid.isEmpty()) {
                return matter.inWords(
                        Optional.of("credit").filter(word -> payment.reversals().isEmpty()));
            }
            if (paid.size() > 1) {
                return matter.inWords(Optional.of("several"))
                        .listing(
                                paid.stream().map(each -> each.number().value()).toList(), false);
            }
            var one = paid.get(0);
            return matter.naming("number", one.number().value())
                    .with("open", one.open())
                    .inWords(Optional.of(one.open().isZero() ? "paid" : "partly"));
        });
    }

    /** What went back. */
    Optional<Matter> returned(Actor reader, Recorded event) {
        return payments.find(reader, new PaymentId(event.subject())).map(payment -> about(payment, event));
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
    private static Money amount(Recorded event) {
        return new Money(
                new BigDecimal(event.details().get(PaymentEvent.AMOUNT)),
                Currency.getInstance(event.details().get(PaymentEvent.CURRENCY)));
    }
}
