package studio.portal.web.invoice;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;
import studio.portal.application.Validation;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.invoice.BillingQueries;
import studio.portal.application.invoice.ChangeClientBilling;
import studio.portal.application.invoice.ChangeStudioBilling;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.ClientId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Billing details as JSON. */
public final class BillingApi implements Routes {
    private static final String STUDIO = "/billing";
    private static final String CLIENT = "/clients/{client}/billing";

    private final Pages pages;
    private final Once once;
    private final Validation validation;
    private final AccountQueries accounts;
    private final BillingQueries billing;
    private final BillingDeeds deeds;

    public BillingApi(
            Pages pages,
            Once once,
            Validation validation,
            AccountQueries accounts,
            BillingQueries billing,
            BillingDeeds deeds) {
        this.pages = pages;
        this.once = once;
        this.validation = validation;
        this.accounts = accounts;
        this.billing = billing;
        this.deeds = deeds;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                STUDIO,
                Access.STAFF,
                Operation.answering("How the studio invoices (staff)", 200, BillingJson.Studio.class),
                this::studio);
        table.api(
                HandlerType.PATCH,
                STUDIO,
                Access.STAFF,
                Operation.answering("Change how the studio invoices (admins)", 200, BillingJson.Studio.class)
                        .taking(BillingJson.StudioPatch.class)
                        .refusing(400, 403, 409, 412, 413, 415),
                this::changeStudio);
        table.api(
                HandlerType.POST,
                STUDIO + "/number-starts",
                Access.STAFF,
                Operation.answering(
                                "Say where the numbers of a series begin in a year that has none yet (admins)",
                                200,
                                BillingJson.Studio.class)
                        .taking(BillingJson.NumberStart.class)
                        .once()
                        .refusing(400, 403, 409, 413, 415),
                this::startNumbers);
        table.api(
                HandlerType.GET,
                CLIENT,
                Access.STAFF,
                Operation.answering("How a client is invoiced (staff)", 200, BillingJson.Client.class),
                ctx -> client(ctx, id(ctx)));
        table.api(
                HandlerType.PATCH,
                CLIENT,
                Access.STAFF,
                Operation.answering("Change how a client is invoiced (staff)", 200, BillingJson.Client.class)
                        .taking(BillingJson.ClientPatch.class)
                        .refusing(400, 409, 412, 413, 415),
                this::changeClient);
    }

    private void studio(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var stored = billing.studio(actor);
        var today = pages.today(ctx);
        Answers.etag(ctx, stored.version());
        Answers.json(ctx, BillingJson.Studio.of(stored, billing.nextNumbers(actor, today.getYear()), today));
    }

    private void startNumbers(Context ctx) {
        var actor = Visit.of(ctx).actor();
        deeds.mayChangeStudio(actor);
        var input = Input.ofJson(ctx);
        var command = BillingInput.numberStart(input);
        input.check(validation, command);
        once.run(ctx, input, () -> deeds.startNumbers().handle(actor, command));
        studio(ctx);
    }

    private void changeStudio(Context ctx) {
        var actor = Visit.of(ctx).actor();
        deeds.mayChangeStudio(actor);
        var now = billing.studio(actor);
        var version = Answers.expectedVersion(ctx, now.version());
        var input = Input.ofJson(ctx);
        ChangeStudioBilling.Command command = new BillingInput(input, SentDecimals.ofProgram())
                .studio(now.billing(), version.or(() -> Optional.of(now.version())));
        input.check(validation, command);
        deeds.changeStudio().handle(actor, command);
        studio(ctx);
    }

    private void client(Context ctx, ClientId id) {
        var stored = billing.client(Visit.of(ctx).actor(), id);
        Answers.etag(ctx, stored.version());
        Answers.json(ctx, BillingJson.Client.of(stored));
    }

    private void changeClient(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var id = id(ctx);
        var now = billing.client(actor, id);
        var version = Answers.expectedVersion(ctx, now.version());
        var input = Input.ofJson(ctx);
        if (input.isEmpty("addresses")) {
            input.refuse("addresses", "NotNull");
        }
        ChangeClientBilling.Command command = new BillingInput(input, SentDecimals.ofProgram())
                .client(
                        now.billing(),
                        input.list("addresses", Optional::of),
                        version.or(() -> Optional.of(now.version())));
        input.check(validation, command);
        deeds.changeClient().handle(actor, id, command);
        client(ctx, id);
    }

    /** @throws NotFound if there is no such client */
    private ClientId id(Context ctx) {
        var id = Parsing.pathId(ctx, "client", ClientId::new);
        return accounts.client(Visit.of(ctx).actor(), id)
                .orElseThrow(NotFound::new)
                .client()
                .id();
    }
}
