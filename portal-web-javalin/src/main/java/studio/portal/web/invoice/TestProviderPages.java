package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import studio.portal.application.invoice.PaymentGateway;
import studio.portal.domain.NotFound;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.web.Access;
import studio.portal.web.Done;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;

/** The page of the demo's payment provider, which moves no money and says so. Served by the demo alone. */
public final class TestProviderPages implements Routes {
    private static final String PATH = "/test-provider/checkout/{attempt}";
    private static final String CARDS = "/test-provider/cards/{customer}";

    /** What the demo's provider does when somebody decides on its page. */
    public interface Provider {
        Optional<Payable> find(PaymentAttemptId id);

        void pay(PaymentAttemptId id);

        void fail(PaymentAttemptId id);

        void cancel(PaymentAttemptId id);

        Saving saving();
    }

    /** Where cards are saved that are none. */
    public interface Saving {
        /** What the card does when it is to pay. */
        enum Kind {
            PAYS("4242"),
            ASKS("3184"),
            FAILS("0002");

            private final String lastFour;

            Kind(String lastFour) {
                this.lastFour = lastFour;
            }

            public String lastFour() {
                return lastFour;
            }

            public static Optional<Kind> ofLastFour(String four) {
                return Arrays.stream(values())
                        .filter(kind -> kind.lastFour.equals(four))
                        .findFirst();
            }
        }

        /** Where whoever saves a card goes then; empty if there is no such page. */
        Optional<String> back(String customer);

        void save(String customer, Kind kind);
    }

    /** @param back where the payer goes then */
    public record Payable(
            PaymentAttemptId id, List<PaymentGateway.Item> items, Money total, String back, boolean isOpen) {
        public Payable {
            items = List.copyOf(items);
        }
    }

    private final Pages pages;
    private final Provider provider;

    public TestProviderPages(Pages pages, Provider provider) {
        this.pages = pages;
        this.provider = provider;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get(PATH, Access.VISITOR, this::show);
        table.post(PATH + "/payment", Access.VISITOR, ctx -> decide(ctx, provider::pay));
        table.post(PATH + "/failure", Access.VISITOR, ctx -> decide(ctx, provider::fail));
        table.post(PATH + "/cancellation", Access.VISITOR, ctx -> decide(ctx, provider::cancel));
        table.get(CARDS, Access.VISITOR, this::showCards);
        table.post(CARDS, Access.VISITOR, this::save);
    }

    private void show(Context ctx) {
        pages.show(ctx, "invoice/test-provider.jte", Map.of("payable", find(ctx)));
    }

    private void decide(Context ctx, Consumer<PaymentAttemptId> decision) {
        var payable = find(ctx);
        pages.submit(ctx, Input.ofForm(ctx), () -> {
            decision.accept(payable.id());
            return Done.to(payable.back());
        });
    }

    private void showCards(Context ctx) {
        var customer = ctx.pathParam("customer");
        var back = provider.saving().back(customer).orElseThrow(NotFound::new);
        pages.show(ctx, "online/test-cards.jte", Map.of("customer", customer, "back", back));
    }

    private void save(Context ctx) {
        var customer = ctx.pathParam("customer");
        var back = provider.saving().back(customer).orElseThrow(NotFound::new);
        var input = Input.ofForm(ctx);
        pages.submit(ctx, input, () -> {
            var kind = input.required("card", Saving.Kind::ofLastFour, Saving.Kind.PAYS);
            input.check();
            provider.saving().save(customer, kind);
            return Done.to(back);
        });
    }

    private Payable find(Context ctx) {
        return provider.find(CheckoutPages.attempt(ctx)).orElseThrow(NotFound::new);
    }
}
