package studio.portal.application.invoice;

import java.time.Clock;
import java.util.List;
import studio.portal.application.EventLog;
import studio.portal.application.Ids;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.Addressee;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceSending;
import studio.portal.domain.invoice.PaperRepository;
import studio.portal.domain.invoice.SendingId;
import studio.portal.domain.invoice.SendingRepository;

/**
 * Puts down that an invoice is to be sent, and has it go once its papers are there. Each call is part of the transaction of
 * its caller, who has locked the invoice: whether papers are made and whether something waits for them is one question.
 */
public final class InvoiceDispatch implements WriteInvoicePapers.Made, IssueInvoice.Sends {
    private final SendingRepository sendings;
    private final PaperRepository papers;
    private final Addressees addressees;
    private final PayLinks links;
    private final EventLog log;
    private final Ids ids;
    private final Clock clock;

    public InvoiceDispatch(
            SendingRepository sendings,
            PaperRepository papers,
            Addressees addressees,
            PayLinks links,
            EventLog log,
            Ids ids,
            Clock clock) {
        this.sendings = sendings;
        this.papers = papers;
        this.addressees = addressees;
        this.links = links;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** To everybody who usually gets the invoices of its client; nothing where there is nobody. */
    @Override
    public void sendUsual(Actor actor, Invoice invoice) {
        var usual = addressees.usual(actor, invoice.client()).stream()
                .map(Addressees.Named::addressee)
                .limit(InvoiceSending.MOST_ADDRESSEES)
                .toList();
        if (!usual.isEmpty()) {
            send(actor, invoice, usual);
        }
    }

    SendingId send(Actor actor, Invoice invoice, List<Addressee> to) {
        var sending = InvoiceSending.ask(new SendingId(ids.next()), invoice.id(), to, actor, clock.instant());
        for (var addressee : sending.to()) {
            if (addressee instanceof Addressee.Outside outside) {
                links.give(actor, invoice, outside.address());
            }
        }
        sendings.add(actor, sending);
        if (papers.areMade(actor, invoice.id())) {
            letGo(actor, invoice, sending);
        }
        return sending.id();
    }

    @Override
    public void made(Actor actor, Invoice invoice) {
        sendings.waiting(actor, invoice.id()).forEach(sending -> letGo(actor, invoice, sending));
    }

    private void letGo(Actor actor, Invoice invoice, InvoiceSending sending) {
        var sent = sending.send(clock.instant());
        sendings.update(actor, sent);
        log.append(
                actor,
                List.of(sent.event(
                        invoice.client(), invoice.issued().orElseThrow().number())));
    }
}
