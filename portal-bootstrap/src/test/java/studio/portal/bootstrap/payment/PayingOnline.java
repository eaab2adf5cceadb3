package studio.portal.bootstrap.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.invoice.ExampleInvoices.EUR;

import jakarta.validation.Validation;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterEach;
import studio.portal.application.Ids;
import studio.portal.application.invoice.AskAboutPayment;
import studio.portal.application.invoice.BegunCheckouts;
import studio.portal.application.invoice.FollowPaymentMethods;
import studio.portal.application.invoice.HearProvider;
import studio.portal.application.invoice.OnlineBooking;
import studio.portal.application.invoice.OpenCheckout;
import studio.portal.application.invoice.PayBySavedMethod;
import studio.portal.application.invoice.PaymentGateway;
import studio.portal.application.invoice.RefundOnline;
import studio.portal.application.invoice.RemovePaymentMethod;
import studio.portal.application.invoice.RepairAttempts;
import studio.portal.application.invoice.SavePaymentMethod;
import studio.portal.application.invoice.StartCheckout;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.Ledger;
import studio.portal.domain.invoice.PaymentAttempt;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.StoredLedgers;
import studio.portal.domain.settings.StudioSettings;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;
import studio.portal.persistence.invoice.InvoiceInvariants;
import studio.portal.persistence.invoice.JooqPaymentAttempts;
import studio.portal.persistence.invoice.JooqPaymentMethods;
import studio.portal.persistence.invoice.JooqProviderEvents;

/** The use cases of paying online, the real adapter, a fake Stripe, and rows in a database. */
abstract class PayingOnline extends JooqStore implements StoredLedgers {
    static final URI BACK = URI.create("https://portal.example/invoices/checkout");

    final StripeFake stripe = new StripeFake();
    final JooqPaymentAttempts attempts = new JooqPaymentAttempts(database());
    final JooqPaymentMethods methods = new JooqPaymentMethods(database());
    final List<RuntimeException> notRepaired = new ArrayList<>();
    final Ids ids = UUID::randomUUID;
    final Clock clock = Clock.systemUTC();
    final SettingsQueries settings = actor -> StudioSettings.first("Northlight", ZoneId.of("Europe/Berlin"));
    private final Optional<PaymentGateway> gateway;
    final studio.portal.application.Validation validation =
            new studio.portal.application.Validation(Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator());

    final StartCheckout start;
    final AskAboutPayment ask;
    final OpenCheckout open;
    final PayBySavedMethod payBy;
    final FollowPaymentMethods follow;
    final SavePaymentMethod save;
    final RemovePaymentMethod remove;
    final HearProvider hear;
    final RefundOnline refund;

    /** @param patience with which Stripe is waited for */
    PayingOnline(Vendor vendor, Duration patience) {
        super(vendor);
        gateway = Optional.of(new StripeGateway(stripe.access(patience), clock));
        var transactions = database().transactions();
        start = startBy(Duration.ZERO);
        var booking = new OnlineBooking(ledgers(), settings, log(), ids, clock);
        ask = new AskAboutPayment(gateway, transactions, attempts, booking);
        var begun = new BegunCheckouts(transactions, attempts, invoices(), ledgers(), ask);
        open = new OpenCheckout(gateway, begun, methods);
        payBy = new PayBySavedMethod(gateway, begun, methods, open, ask);
        follow = new FollowPaymentMethods(gateway, transactions, methods, log(), ids, clock);
        save = new SavePaymentMethod(gateway, transactions, methods, clients());
        remove = new RemovePaymentMethod(gateway, methods, follow);
        hear = new HearProvider(
                gateway, transactions, attempts, new JooqProviderEvents(database()), ask, methods, follow, clock);
        refund = new RefundOnline(gateway, transactions, validation, attempts, ledgers(), ask, ids, clock);
    }

    @AfterEach
    void the_ledger_holds_and_the_provider_is_closed() {
        stripe.close();
        var sql = database().sql();
        for (var invariant : InvoiceInvariants.ALL) {
            assertThat(sql.fetch(invariant.broken())).as(invariant.name()).isEmpty();
        }
    }

    /** As if ten minutes and more had passed. */
    void repair() {
        repair(Duration.ofMinutes(20));
    }

    void repair(Duration later) {
        new RepairAttempts(
                        gateway,
                        database().transactions(),
                        attempts,
                        new JooqProviderEvents(database()),
                        log(),
                        ask,
                        Clock.offset(clock, later),
                        (id, why) -> notRepaired.add(why))
                .handle(new Actor.System("repair-payments"));
    }

    /** On a node whose clock is so far off. */
    final StartCheckout startBy(Duration offset) {
        return new StartCheckout(
                gateway,
                database().transactions(),
                validation,
                invoices(),
                ledgers(),
                attempts,
                ids,
                Clock.offset(clock, offset));
    }

    PaymentAttemptId started(InvoiceId... invoices) {
        return start.handle(MARA, new StartCheckout.Command(List.of(invoices)));
    }

    /** @return what Stripe calls the page */
    String opened(PaymentAttemptId id) {
        open.handle(MARA, id, Language.ENGLISH, BACK);
        return page(id);
    }

    /** On the page, and told by Stripe. */
    PaymentAttemptId paid(InvoiceId invoice) {
        var id = started(invoice);
        stripe.pay(opened(id));
        tell("checkout.session.completed", page(id));
        return id;
    }

    UUID wish(PaymentAttemptId id, String amount) {
        return refund.handle(ANA, payment(id), new RefundOnline.Command(new BigDecimal(amount), EUR));
    }

    String page(PaymentAttemptId id) {
        return attempt(id).hosted().orElseThrow().key();
    }

    PaymentAttempt attempt(PaymentAttemptId id) {
        return attempts.find(ANA, id).orElseThrow();
    }

    PaymentId payment(PaymentAttemptId id) {
        return attempt(id).taken().orElseThrow().payment();
    }

    void tell(String type, String about) {
        tell(stripe.event(type, about));
    }

    void tell(String event) {
        hear.handle(
                new Actor.Visitor(),
                event.getBytes(StandardCharsets.UTF_8),
                StripeFake.signature(event, Instant.now().getEpochSecond()));
    }

    Ledger ledger(InvoiceId... named) {
        return locked(ANA, Set.of(named), Set.of());
    }
}
