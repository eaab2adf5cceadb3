package studio.portal.application.invoice;

import java.net.URI;
import java.util.List;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.PaymentAttempt;
import studio.portal.domain.invoice.PaymentAttemptId;

/** Whoever has the link of an invoice pays it online, as its client does, and nothing but it. */
public final class PayByLink {
    private final LinkedInvoices linked;
    private final StartCheckout start;
    private final OpenCheckout open;
    private final AskAboutPayment ask;

    public PayByLink(LinkedInvoices linked, StartCheckout start, OpenCheckout open, AskAboutPayment ask) {
        this.linked = linked;
        this.start = start;
        this.open = open;
        this.ask = ask;
    }

    /**
     * @throws NotFound for a link that is over or never was, and where nothing is paid online
     * @throws RuleViolation as {@link StartCheckout}
     */
    public PaymentAttemptId handle(Actor actor, String token) {
        return start.handle(LinkedInvoices.LOOKER, new StartCheckout.Command(List.of(invoice(actor, token))));
    }

    /**
     * @param back where the payer returns to
     * @return where to send the payer
     * @throws NotFound as above, and for an attempt that is about anything else
     * @throws RuleViolation as {@link OpenCheckout}
     */
    public String open(Actor actor, String token, PaymentAttemptId id, Language language, URI back) {
        known(actor, token, id);
        return open.handle(LinkedInvoices.LOOKER, id, language, back);
    }

    /** What became of it, as the provider says; what was known, where it does not answer just now. */
    public PaymentAttempt ask(Actor actor, String token, PaymentAttemptId id) {
        var known = known(actor, token, id);
        try {
            return ask.handle(LinkedInvoices.LOOKER, id);
        } catch (PaymentGateway.Away | PaymentGateway.Declined noAnswer) {
            return known;
        }
    }

    /** An attempt over several invoices, which a member began, tells of those others: it is not for the link. */
    private PaymentAttempt known(Actor actor, String token, PaymentAttemptId id) {
        var attempt = ask.known(LinkedInvoices.LOOKER, id);
        if (!attempt.invoices().equals(List.of(invoice(actor, token)))) {
            throw new NotFound();
        }
        return attempt;
    }

    private InvoiceId invoice(Actor actor, String token) {
        return linked.admitting(actor, token).orElseThrow(NotFound::new);
    }
}
