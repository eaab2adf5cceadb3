package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Map;
import studio.portal.application.PortalAddress;
import studio.portal.application.invoice.PaymentMethodQueries;
import studio.portal.application.invoice.SavePaymentMethod;
import studio.portal.domain.NotFound;
import studio.portal.domain.invoice.PaymentMethodId;
import studio.portal.web.Access;
import studio.portal.web.Done;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** The cards that a client has saved with the payment provider: the list, a new one on the provider's page, one less. */
public final class PaymentMethodPages implements Routes {
    static final String PATH = "/payment-methods";
    private static final String BACK = PATH + "/return";

    private final Pages pages;
    private final PaymentMethodQueries methods;
    private final PaymentMethodDeeds deeds;
    private final PortalAddress address;

    public PaymentMethodPages(
            Pages pages, PaymentMethodQueries methods, PaymentMethodDeeds deeds, PortalAddress address) {
        this.pages = pages;
        this.methods = methods;
        this.deeds = deeds;
        this.address = address;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get(PATH, Access.SIGNED_IN, this::list);
        table.post(PATH, Access.SIGNED_IN, this::save);
        table.get(BACK, Access.SIGNED_IN, this::back);
        table.post(PATH + "/{id}/removal", Access.SIGNED_IN, this::remove);
    }

    private void list(Context ctx) {
        var actor = Visit.of(ctx).actor();
        pages.show(
                ctx,
                "online/methods.jte",
                Map.of("methods", methods.of(actor, SavePaymentMethod.client(actor)), "today", pages.today(ctx)));
    }

    private void save(Context ctx) {
        var actor = Visit.of(ctx).actor();
        SavePaymentMethod.client(actor);
        var input = Input.ofForm(ctx);
        pages.prepare(
                ctx,
                input,
                () -> {
                    input.check();
                    var page = deeds.save().handle(actor, pages.words(ctx).language(), back(address));
                    return () -> Done.to(page);
                },
                refused -> list(ctx));
    }

    static URI back(PortalAddress address) {
        return URI.create(address.link(BACK));
    }

    /** What was saved there is asked, and not read out of the address. */
    private void back(Context ctx) {
        var actor = Visit.of(ctx).actor();
        deeds.follow().handle(actor, SavePaymentMethod.client(actor));
        pages.redirect(ctx, PATH);
    }

    private void remove(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var id = Parsing.pathId(ctx, "id", PaymentMethodId::new);
        var unused = methods.find(actor, id)
                .filter(found -> found.client().equals(SavePaymentMethod.client(actor)))
                .orElseThrow(NotFound::new);
        var input = Input.ofForm(ctx);
        pages.prepare(
                ctx,
                input,
                () -> {
                    input.check();
                    deeds.remove().handle(actor, id);
                    return () -> Done.told(PATH, "online.removed");
                },
                refused -> list(ctx));
    }
}
