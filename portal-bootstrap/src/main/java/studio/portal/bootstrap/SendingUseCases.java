package studio.portal.bootstrap;

import studio.portal.application.invoice.Addressees;
import studio.portal.application.invoice.FindAddressees;
import studio.portal.application.invoice.InvoiceDispatch;
import studio.portal.application.invoice.PayLinks;
import studio.portal.application.invoice.RevokePayLink;
import studio.portal.application.invoice.SendInvoice;

/** Sending invoices, and the links by which they are paid. */
public record SendingUseCases(
        Addressees addressees,
        PayLinks links,
        InvoiceDispatch dispatch,
        FindAddressees find,
        SendInvoice send,
        RevokePayLink revoke) {

    static SendingUseCases of(Storage storage, Tools tools) {
        var invoice = storage.invoice();
        var sending = invoice.sending();
        var addressees = new Addressees(storage.people(), invoice.billing());
        var links = new PayLinks(sending.links(), tools.tokens(), tools.ids(), tools.clock());
        var dispatch = new InvoiceDispatch(
                sending.sendings(), invoice.papers(), addressees, links, storage.log(), tools.ids(), tools.clock());
        return new SendingUseCases(
                addressees,
                links,
                dispatch,
                new FindAddressees(addressees),
                new SendInvoice(storage.transactions(), tools.validation(), invoice.invoices(), addressees, dispatch),
                new RevokePayLink(
                        storage.transactions(), invoice.invoices(), sending.links(), storage.log(), tools.clock()));
    }
}
