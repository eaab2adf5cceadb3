package studio.portal.bootstrap;

import java.util.function.BiConsumer;
import studio.portal.application.invoice.AskAboutPayment;
import studio.portal.application.invoice.HearProvider;
import studio.portal.application.invoice.OnlineBooking;
import studio.portal.application.invoice.OpenCheckout;
import studio.portal.application.invoice.RefundOnline;
import studio.portal.application.invoice.RepairAttempts;
import studio.portal.application.invoice.StartCheckout;
import studio.portal.domain.invoice.PaymentAttemptId;

/** What people do with a payment provider, and what it tells. */
public record OnlineUseCases(
        StartCheckout start, OpenCheckout open, AskAboutPayment ask, HearProvider hear, RefundOnline refund) {

    static OnlineUseCases of(Storage storage, Tools tools) {
        var gateway = tools.gateway();
        var transactions = storage.transactions();
        var clock = tools.clock();
        var invoices = storage.invoice().invoices();
        var ledgers = storage.invoice().ledgers();
        var attempts = storage.invoice().attempts();
        var booking = new OnlineBooking(ledgers, storage.settingsQueries(), storage.log(), tools.ids(), clock);
        var ask = new AskAboutPayment(gateway, transactions, attempts, booking);
        return new OnlineUseCases(
                new StartCheckout(
                        gateway, transactions, tools.validation(), invoices, ledgers, attempts, tools.ids(), clock),
                new OpenCheckout(gateway, transactions, attempts, invoices, ledgers, ask),
                ask,
                new HearProvider(
                        gateway, transactions, attempts, storage.invoice().providerEvents(), ask, clock),
                new RefundOnline(
                        gateway, transactions, tools.validation(), attempts, ledgers, ask, tools.ids(), clock));
    }

    static RepairAttempts repair(
            Storage storage, Tools tools, AskAboutPayment ask, BiConsumer<PaymentAttemptId, RuntimeException> failed) {
        return new RepairAttempts(
                tools.gateway(), storage.transactions(), storage.invoice().attempts(), ask, tools.clock(), failed);
    }
}
