package studio.portal.web.invoice;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import studio.portal.application.Validation;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.application.invoice.UseCredit;
import studio.portal.web.Access;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Pages;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** An invoice is paid out of whatever its client has left, as JSON. */
public final class CreditApi implements Routes {
    private final Pages pages;
    private final Once once;
    private final Validation validation;
    private final InvoiceQueries invoices;
    private final UseCredit useCredit;

    public CreditApi(Pages pages, Once once, Validation validation, InvoiceQueries invoices, UseCredit useCredit) {
        this.pages = pages;
        this.once = once;
        this.validation = validation;
        this.invoices = invoices;
        this.useCredit = useCredit;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.POST,
                "/invoices/{id}/allocations",
                Access.SIGNED_IN,
                Operation.answering("Pay an invoice out of what its client has left", 201, InvoiceJson.Invoice.class)
                        .taking(PaymentJson.UsedCredit.class)
                        .once()
                        .refusing(400, 409, 413, 415),
                this::use);
    }

    private void use(Context ctx) {
        var id = InvoiceScreen.find(ctx, invoices).id();
        var input = Input.ofJson(ctx);
        var command = PaymentInput.ofProgram().allocate(input, id);
        input.check(validation, command);
        var unused = once.of(ctx, input, () -> {
            useCredit.handle(Visit.of(ctx).actor(), command);
            return id.toString();
        });
        ctx.status(201).header("Location", RouteTable.API + InvoiceAddress.of(id));
        InvoiceApi.answer(ctx, new InvoiceView(InvoiceScreen.find(ctx, invoices), pages.today(ctx)));
    }
}
