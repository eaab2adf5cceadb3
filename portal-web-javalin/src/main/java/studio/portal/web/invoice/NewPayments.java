package studio.portal.web.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.application.invoice.PaymentQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.web.Form;

/** Gathers what the form for money that arrived offers. */
public final class NewPayments {
    private final PaymentQueries payments;
    private final InvoiceQueries invoices;
    private final StudioCurrency studio;
    private final BilledClients clients;

    public NewPayments(PaymentQueries payments, InvoiceQueries invoices, StudioCurrency studio, BilledClients clients) {
        this.payments = payments;
        this.invoices = invoices;
        this.studio = studio;
        this.clients = clients;
    }

    /** @throws NotFound if the client that the address names is none */
    NewPayment of(Actor actor, Optional<ClientId> id, LocalDate today, Form form) {
        var client = id.map(named -> clients.find(actor, named).orElseThrow(NotFound::new));
        return new NewPayment(
                client,
                clients.offered(actor, id),
                id.map(named -> payments.open(actor, named)).orElse(List.of()),
                id.map(named -> invoices.balances(actor, named, today)).orElse(List.of()),
                studio.of(actor),
                today,
                form);
    }
}
