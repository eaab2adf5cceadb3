package studio.portal.web.invoice;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import studio.portal.application.home.WaitingCounts;
import studio.portal.application.invoice.PaymentQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.web.Area;

/** Payments, as far as every page knows of them: nobody is waited for, and the invoices that one pays change with it. */
public final class PaymentArea implements Area {
    public static final String NAME = "payment";

    private final PaymentQueries payments;

    public PaymentArea(PaymentQueries payments) {
        this.payments = payments;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String path() {
        return PaymentAddress.PATH;
    }

    @Override
    public int waiting(WaitingCounts counts) {
        return 0;
    }

    @Override
    public String waitingList(Actor actor) {
        return PaymentAddress.PATH;
    }

    @Override
    public List<String> addresses(Actor actor, UUID thing) {
        return payments.find(actor, new PaymentId(thing))
                .map(payment -> Stream.concat(
                                Stream.of(PaymentAddress.of(payment.id())),
                                payment.allocations().stream()
                                        .map(allocation -> InvoiceAddress.of(allocation.invoice())))
                        .toList())
                .orElse(List.of());
    }
}
