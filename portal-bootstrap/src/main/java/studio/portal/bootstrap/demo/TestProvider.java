package studio.portal.bootstrap.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import studio.portal.application.invoice.MethodVault;
import studio.portal.application.invoice.PaymentGateway;
import studio.portal.domain.invoice.AttemptProgress;
import studio.portal.domain.invoice.OnlineRefund;
import studio.portal.domain.invoice.PaymentAttempt;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.domain.invoice.PaymentAttemptState.Hosted;
import studio.portal.domain.invoice.PaymentMovement;
import studio.portal.web.invoice.TestProviderPages.Payable;
import studio.portal.web.invoice.TestProviderPages.Provider;
import studio.portal.web.invoice.TestProviderPages.Saving;

/** A payment provider to try things with: it moves no money, forgets all when it stops, and only the demo has it. */
public final class TestProvider implements PaymentGateway, Provider {
    private record Page(Payable payable, AttemptProgress progress) {
        Page become(AttemptProgress to) {
            return progress == AttemptProgress.STARTED
                    ? new Page(new Payable(payable.id(), payable.items(), payable.total(), payable.back(), false), to)
                    : this;
        }
    }

    private final Map<PaymentAttemptId, Page> pages = new ConcurrentHashMap<>();
    private final Map<PaymentAttemptId, List<PaymentMovement>> refunds = new ConcurrentHashMap<>();
    private final TestVault vault = new TestVault(this);

    @Override
    public boolean movesMoney() {
        return false;
    }

    @Override
    public MethodVault vault() {
        return vault;
    }

    @Override
    public Saving saving() {
        return vault;
    }

    @Override
    public Hosted begin(Request request) {
        var attempt = request.attempt();
        announce(attempt, request.items(), request.back());
        return new Hosted(key(attempt.id()), "/test-provider/checkout/" + attempt.id());
    }

    /** What was given up before can begin anew. */
    Hosted announce(PaymentAttempt attempt, List<Item> items, URI back) {
        var fresh = new Page(
                new Payable(attempt.id(), items, attempt.total(), back.getPath(), true), AttemptProgress.STARTED);
        pages.compute(
                attempt.id(),
                (id, known) -> known == null || known.progress() == AttemptProgress.EXPIRED ? fresh : known);
        return new Hosted(key(attempt.id()), back.toString());
    }

    private static String key(PaymentAttemptId id) {
        return "test-" + id;
    }

    @Override
    public Outcome outcome(PaymentAttempt attempt) {
        var page = Optional.ofNullable(pages.get(attempt.id()));
        var progress = page.map(Page::progress).orElse(AttemptProgress.EXPIRED);
        return progress == AttemptProgress.SUCCEEDED
                ? new Outcome(
                        progress,
                        page.map(paid -> new Taken(
                                key(attempt.id()) + "-money", paid.payable().total())),
                        List.copyOf(refunds.getOrDefault(attempt.id(), List.of())),
                        List.of())
                : Outcome.of(progress);
    }

    @Override
    public void end(Hosted page) {
        pages.keySet().stream().filter(id -> key(id).equals(page.key())).forEach(this::cancel);
    }

    @Override
    public void refund(PaymentAttempt attempt, OnlineRefund refund) {
        var movement = new PaymentMovement(
                "test-refund-" + refund.id(), PaymentMovement.Kind.REFUNDED, refund.amount(), Optional.of(refund.id()));
        refunds.compute(attempt.id(), (id, known) -> {
            var all = new ArrayList<>(Optional.ofNullable(known).orElse(List.of()));
            if (!all.contains(movement)) {
                all.add(movement);
            }
            return all;
        });
    }

    @Override
    public Optional<PaymentAttemptId> attemptOf(String about) {
        return Optional.empty();
    }

    @Override
    public Notice hear(byte[] body, String signature) {
        throw new NotFromProvider("The test provider tells nothing by itself");
    }

    @Override
    public Optional<Payable> find(PaymentAttemptId id) {
        return Optional.ofNullable(pages.get(id)).map(Page::payable);
    }

    @Override
    public void pay(PaymentAttemptId id) {
        become(id, AttemptProgress.SUCCEEDED);
    }

    @Override
    public void fail(PaymentAttemptId id) {
        become(id, AttemptProgress.FAILED);
    }

    @Override
    public void cancel(PaymentAttemptId id) {
        become(id, AttemptProgress.EXPIRED);
    }

    private void become(PaymentAttemptId id, AttemptProgress to) {
        pages.computeIfPresent(id, (same, page) -> page.become(to));
    }
}
