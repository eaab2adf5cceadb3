package studio.portal.web.invoice;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Instant;
import java.util.UUID;
import studio.portal.application.Page;
import studio.portal.application.PortalAddress;
import studio.portal.application.invoice.PaymentMethodQueries;
import studio.portal.application.invoice.SavePaymentMethod;
import studio.portal.domain.invoice.PaymentMethod;
import studio.portal.domain.invoice.PaymentMethodId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.ApiTypes;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Saved cards as JSON: what there is, the address of the page on which one is saved, and one less. */
public final class PaymentMethodApi implements Routes {
    /** @param expires the last month, as in {@code 2030-12} */
    record Method(UUID id, String brand, String lastFour, String expires, Instant savedAt) {
        static Method of(PaymentMethod method) {
            return new Method(
                    method.id().value(),
                    method.card().brand(),
                    method.card().lastFour(),
                    method.card().expires().toString(),
                    method.savedAt());
        }
    }

    /** @param page of the provider's, on which a card is saved */
    record SavingPage(String page) {}

    private final Pages pages;
    private final Once once;
    private final PaymentMethodQueries methods;
    private final PaymentMethodDeeds deeds;
    private final PortalAddress address;

    public PaymentMethodApi(
            Pages pages, Once once, PaymentMethodQueries methods, PaymentMethodDeeds deeds, PortalAddress address) {
        this.pages = pages;
        this.once = once;
        this.methods = methods;
        this.deeds = deeds;
        this.address = address;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                PaymentMethodPages.PATH,
                Access.SIGNED_IN,
                Operation.answering("The cards that the client has saved", 200, ApiTypes.pageOf(Method.class)),
                this::list);
        table.api(
                HandlerType.POST,
                PaymentMethodPages.PATH,
                Access.SIGNED_IN,
                Operation.answering("Begin to save a card on the provider's page", 201, SavingPage.class)
                        .once()
                        .refusing(400, 403, 409, 413, 415),
                this::save);
        table.api(
                HandlerType.DELETE,
                PaymentMethodPages.PATH + "/{id}",
                Access.SIGNED_IN,
                Operation.doing("Have the provider forget a card").refusing(403, 409),
                this::remove);
    }

    private void list(Context ctx) {
        var actor = Visit.of(ctx).actor();
        Answers.json(
                ctx,
                Page.whole(methods.of(actor, SavePaymentMethod.client(actor)).stream()
                        .map(Method::of)
                        .toList()));
    }

    private void save(Context ctx) {
        var actor = Visit.of(ctx).actor();
        SavePaymentMethod.client(actor);
        var input = Input.ofJson(ctx);
        input.check();
        var page = once.prepared(ctx, input, () -> {
            var made = deeds.save().handle(actor, pages.words(ctx).language(), PaymentMethodPages.back(address));
            return () -> made;
        });
        Answers.created(ctx, RouteTable.API + PaymentMethodPages.PATH, new SavingPage(page));
    }

    private void remove(Context ctx) {
        deeds.remove().handle(Visit.of(ctx).actor(), Parsing.pathId(ctx, "id", PaymentMethodId::new));
        ctx.status(204);
    }
}
