package studio.portal.bootstrap.payment;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.model.PaymentMethod;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerPaymentMethodListParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import java.net.URI;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import studio.portal.application.invoice.MethodVault;
import studio.portal.application.invoice.PaymentGateway.Declined;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.PaymentAttempt;
import studio.portal.domain.invoice.PaymentAttemptState.Hosted;
import studio.portal.domain.invoice.SavedCard;

/**
 * Cards saved at Stripe: on the pages of Checkout in its setup mode, charged by a PaymentIntent while the payer is there.
 * An intent fails rather than waits where the bank wants the payer to confirm.
 */
final class StripeMethods implements MethodVault {
    private static final String CARD = "card";
    static final String TO_CONFIRM = "authentication_required";
    private static final long AT_ONCE = 100;

    private final StripeClient client;

    StripeMethods(StripeClient client) {
        this.client = client;
    }

    @Override
    public String customer(ClientId of, String name) {
        var customer = CustomerCreateParams.builder()
                .setName(name)
                .putMetadata("client", of.toString())
                .build();
        return StripeCalls.answer(() -> client.v1()
                .customers()
                .create(customer, StripeGateway.once("customer", of.value()))
                .getId());
    }

    @Override
    public String page(String customer, Language language, URI back) {
        var session = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.SETUP)
                .setCustomer(customer)
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .setLocale(StripeGateway.locale(language))
                .setSuccessUrl(back.toString())
                .setCancelUrl(back.toString())
                .build();
        return StripeCalls.answer(
                () -> client.v1().checkout().sessions().create(session).getUrl());
    }

    @Override
    public List<SavedCard> cards(String customer) {
        var wanted = CustomerPaymentMethodListParams.builder()
                .setType(CustomerPaymentMethodListParams.Type.CARD)
                .setLimit(AT_ONCE)
                .build();
        return StripeCalls.answer(() -> {
            var cards = new ArrayList<SavedCard>();
            for (var method : client.v1()
                    .customers()
                    .paymentMethods()
                    .list(customer, wanted)
                    .autoPagingIterable()) {
                cards.add(card(method));
            }
            return cards;
        });
    }

    private static SavedCard card(PaymentMethod method) {
        var card = method.getCard();
        return new SavedCard(
                method.getId(),
                card.getBrand(),
                card.getLast4(),
                YearMonth.of(Math.toIntExact(card.getExpYear()), Math.toIntExact(card.getExpMonth())));
    }

    @Override
    public void forget(String key) {
        try {
            StripeCalls.answer(() -> client.v1().paymentMethods().detach(key));
        } catch (Declined gone) {
            // Stripe detaches only what is still there; what is left is asked next.
        }
    }

    @Override
    public Hosted prepare(PaymentAttempt attempt, String customer, URI back) {
        var id = attempt.id().toString();
        return StripeCalls.answer(() -> {
            var intent = PaymentIntentCreateParams.builder()
                    .setAmount(MinorUnits.of(attempt.total()))
                    .setCurrency(StripeCalls.currency(attempt.total()))
                    .setCustomer(customer)
                    .addPaymentMethodType(CARD)
                    .putMetadata(StripeGateway.ATTEMPT, id)
                    .build();
            var made = client.v1()
                    .paymentIntents()
                    .create(intent, StripeGateway.once("intent", attempt.id().value()));
            return new Hosted(made.getId(), back.toString());
        });
    }

    @Override
    public Charge charge(PaymentAttempt attempt, Hosted prepared, String key) {
        var confirmed = PaymentIntentConfirmParams.builder()
                .setPaymentMethod(key)
                .setErrorOnRequiresAction(true)
                .build();
        return StripeCalls.answer(() -> {
            try {
                client.v1()
                        .paymentIntents()
                        .confirm(
                                prepared.key(),
                                confirmed,
                                StripeGateway.once("confirm", attempt.id().value()));
                return Charge.ACCEPTED;
            } catch (CardException refusal) {
                return TO_CONFIRM.equals(refusal.getCode()) ? Charge.TO_CONFIRM : Charge.REFUSED;
            }
        });
    }
}
