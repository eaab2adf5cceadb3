package studio.portal.application.invoice;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.OnlineRefund;
import studio.portal.domain.invoice.PaymentAttempt;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.domain.invoice.PaymentAttemptState;
import studio.portal.domain.invoice.SavedCard;

/** A provider that keeps the cards of one client, takes no money, and is never asked within a transaction. */
final class PaymentGatewayInMemory implements PaymentGateway, MethodVault {
    private final BooleanSupplier inTransaction;
    private final List<SavedCard> cards = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private Optional<RuntimeException> failure = Optional.empty();

    PaymentGatewayInMemory(BooleanSupplier inTransaction) {
        this.inTransaction = inTransaction;
    }

    /** What is saved there now, to be changed as people do on the provider's pages. */
    List<SavedCard> cards() {
        return cards;
    }

    List<String> asked() {
        return asked;
    }

    void failsWith(RuntimeException from) {
        failure = Optional.of(from);
    }

    private void hear(String question) {
        if (inTransaction.getAsBoolean()) {
            throw new IllegalStateException("The provider is asked outside of transactions");
        }
        failure.ifPresent(fails -> {
            throw fails;
        });
        asked.add(question);
    }

    @Override
    public MethodVault vault() {
        return this;
    }

    @Override
    public String customer(ClientId client, String name) {
        hear("customer");
        return name;
    }

    @Override
    public String page(String customer, Language language, URI back) {
        hear("page");
        return "page of " + customer;
    }

    @Override
    public List<SavedCard> cards(String customer) {
        hear("cards");
        return List.copyOf(cards);
    }

    @Override
    public void forget(String key) {
        hear("forget");
        cards.removeIf(card -> card.key().equals(key));
    }

    @Override
    public PaymentAttemptState.Hosted prepare(PaymentAttempt attempt, String customer, URI back) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Charge charge(PaymentAttempt attempt, PaymentAttemptState.Hosted prepared, String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PaymentAttemptState.Hosted begin(Request request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome outcome(PaymentAttempt attempt) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void end(PaymentAttemptState.Hosted page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void refund(PaymentAttempt attempt, OnlineRefund refund) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<PaymentAttemptId> attemptOf(String about) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Notice hear(byte[] body, String signature) {
        throw new UnsupportedOperationException();
    }
}
