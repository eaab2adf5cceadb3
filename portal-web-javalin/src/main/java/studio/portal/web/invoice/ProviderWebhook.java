package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.util.Optional;
import studio.portal.application.invoice.HearProvider;
import studio.portal.application.invoice.PaymentGateway;
import studio.portal.domain.account.Actor;
import studio.portal.web.Answers;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;

/** Where the payment provider tells that something happened; there only if there is one. */
public final class ProviderWebhook implements Routes {
    private static final int UNREADABLE = 400;

    private final String path;
    private final String signature;
    private final HearProvider hear;

    /** @param signature the header in which the provider signs */
    public ProviderWebhook(String path, String signature, HearProvider hear) {
        this.path = path;
        this.signature = signature;
        this.hear = hear;
    }

    @Override
    public void addTo(RouteTable table) {
        table.hook(path, this::hear);
    }

    private void hear(Context ctx) {
        var signed = Optional.ofNullable(ctx.header(signature)).orElse("");
        try {
            hear.handle(new Actor.Visitor(), Answers.body(ctx), signed);
            ctx.status(204);
        } catch (PaymentGateway.NotFromProvider refusal) {
            ctx.status(UNREADABLE);
        }
    }
}
