package studio.portal.bootstrap;

import java.util.function.BiConsumer;
import studio.portal.application.invoice.AskAboutPayment;
import studio.portal.application.invoice.BegunCheckouts;
import studio.portal.application.invoice.FollowPaymentMethods;
import studio.portal.application.invoice.HearProvider;
import studio.portal.application.invoice.OnlineBooking;
import studio.portal.application.invoice.OpenCheckout;
import studio.portal.application.invoice.PayBySavedMethod;
import studio.portal.application.invoice.RefundOnline;
import studio.portal.application.invoice.RemovePaymentMethod;
import studio.portal.application.invoice.RepairAttempts;
import studio.portal.application.invoice.SavePaymentMethod;
import studio.portal.application.invoice.StartCheckout;
import studio.portal.domain.invoice.PaymentAttemptId;

/** What people do with a payment provider, and what it tells. */
public record OnlineUseCases(
        StartCheckout start,
        OpenCheckout open,
        PayBySavedMethod payBy,
        AskAboutPayment ask,
        HearProvider hear,
        RefundOnline refund,
        SavePaymentMethod saveMethod,
        FollowPaymentMethods followMethods,
        RemovePaymentMethod removeMethod) {

    static OnlineUseCases of(Storage storage, Tools tools) {
        var gateway = tools.gateway();
        var transactions = storage.transactions();
        var clock = tools.clock();
        var invoices = storage.invoice().invoices();
        var ledgers = storage.invoice().ledgers();
        var attempts = storage.invoice().attempts();
        var booking = new OnlineBooking(ledgers, storage.settingsQueries(), storage.log(), tools.ids(), clock);
        var ask = new AskAboutPayment(gateway, transactions, attempts, booking);
        var methods = storage.invoice().methods();
        var begun = new BegunCheckouts(transactions, attempts, invoices, ledgers, ask);
        var open = new OpenCheckout(gateway, begun, methods);
        var follow = new FollowPaymentMethods(gateway, transactions, methods, storage.log(), tools.ids(), clock);
        return new OnlineUseCases(
                new StartCheckout(
                        gateway, transactions, tools.validation(), invoices, ledgers, attempts, tools.ids(), clock),
                open,
                new PayBySavedMethod(gateway, begun, methods, open, ask),
                ask,
                new HearProvider(
                        gateway,
                        transactions,
                        attempts,
                        storage.invoice().providerEvents(),
                        ask,
                        methods,
                        follow,
                        clock),
                new RefundOnline(gateway, transactions, tools.validation(), attempts, ledgers, ask, tools.ids(), clock),
                new SavePaymentMethod(gateway, transactions, methods, storage.clients()),
                follow,
                new RemovePaymentMethod(gateway, methods, follow));
    }

    static RepairAttempts repair(
            Storage storage, Tools tools, AskAboutPayment ask, BiConsumer<PaymentAttemptId, RuntimeException> failed) {
        return new RepairAttempts(
                tools.gateway(),
                storage.transactions(),
                storage.invoice().attempts(),
                storage.invoice().providerEvents(),
                storage.log(),
                ask,
                tools.clock(),
                failed);
    }
}
