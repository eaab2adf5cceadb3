package studio.portal.bootstrap.demo;

import java.net.URI;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import studio.portal.application.invoice.MethodVault;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.PaymentAttempt;
import studio.portal.domain.invoice.PaymentAttemptState.Hosted;
import studio.portal.domain.invoice.SavedCard;
import studio.portal.web.invoice.TestProviderPages.Saving;

/** Cards that are none: one that pays, one that has to be confirmed, and one that is refused. */
final class TestVault implements MethodVault, Saving {
    private static final YearMonth EXPIRES = YearMonth.of(2030, 12);

    private final TestProvider provider;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, List<SavedCard>> cards = new ConcurrentHashMap<>();
    private final Map<String, String> backs = new ConcurrentHashMap<>();

    TestVault(TestProvider provider) {
        this.provider = provider;
    }

    @Override
    public String customer(ClientId client, String name) {
        return "test-customer-" + client;
    }

    @Override
    public String page(String customer, Language language, URI back) {
        backs.put(customer, back.getPath());
        return "/test-provider/cards/" + customer;
    }

    @Override
    public List<SavedCard> cards(String customer) {
        return List.copyOf(cards.getOrDefault(customer, List.of()));
    }

    @Override
    public void forget(String key) {
        cards.replaceAll((customer, known) ->
                known.stream().filter(card -> !card.key().equals(key)).toList());
    }

    @Override
    public Hosted prepare(PaymentAttempt attempt, String customer, URI back) {
        return provider.announce(attempt, List.of(), back);
    }

    @Override
    public Charge charge(PaymentAttempt attempt, Hosted prepared, String key) {
        return switch (kind(key)) {
            case PAYS -> {
                provider.pay(attempt.id());
                yield Charge.ACCEPTED;
            }
            case ASKS -> Charge.TO_CONFIRM;
            case FAILS -> {
                provider.fail(attempt.id());
                yield Charge.REFUSED;
            }
        };
    }

    private Kind kind(String key) {
        return cards.values().stream()
                .flatMap(List::stream)
                .filter(card -> card.key().equals(key))
                .map(SavedCard::lastFour)
                .flatMap(four -> Kind.ofLastFour(four).stream())
                .findFirst()
                .orElse(Kind.FAILS);
    }

    @Override
    public Optional<String> back(String customer) {
        return Optional.ofNullable(backs.get(customer));
    }

    @Override
    public void save(String customer, Kind kind) {
        var card = new SavedCard("test-card-" + count.incrementAndGet(), "visa", kind.lastFour(), EXPIRES);
        cards.compute(customer, (same, known) -> {
            var all = new ArrayList<>(Optional.ofNullable(known).orElse(List.of()));
            all.add(card);
            return List.copyOf(all);
        });
    }
}
