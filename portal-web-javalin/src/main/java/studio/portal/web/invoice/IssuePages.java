package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.util.Map;
import studio.portal.application.invoice.InvoiceCommand;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.domain.RuleViolation;
import studio.portal.web.Access;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Issuing and crediting as pages. */
public final class IssuePages implements Routes {
    private static final String ISSUE = "/invoices/{id}/issue";

    private final Pages pages;
    private final InvoiceQueries invoices;
    private final InvoiceDeeds deeds;

    public IssuePages(Pages pages, InvoiceQueries invoices, InvoiceDeeds deeds) {
        this.pages = pages;
        this.invoices = invoices;
        this.deeds = deeds;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get(ISSUE, Access.STAFF, this::confirm);
        table.post(ISSUE, Access.STAFF, this::issue);
        table.post("/invoices/{id}/credit-notes", Access.STAFF, this::credit);
    }

    private void confirm(Context ctx) {
        if (InvoiceScreen.find(ctx, invoices).isIssued()) {
            throw new RuleViolation("invoice-issued", "An issued invoice never changes");
        }
        show(ctx, Form.empty());
    }

    private void issue(Context ctx) {
        var now = InvoiceScreen.find(ctx, invoices);
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    var version = input.number("version");
                    var send = input.flag("send");
                    input.check();
                    deeds.issue().handle(Visit.of(ctx).actor(), now.id(), version, send);
                    return Done.told(InvoiceAddress.of(now.id()), "invoice.issued");
                },
                form -> show(ctx, form));
    }

    /** Over all of it; what is not to be credited is taken out of the draft. */
    private void credit(Context ctx) {
        var corrected = InvoiceScreen.find(ctx, invoices);
        var input = Input.ofForm(ctx);
        pages.submit(ctx, input, () -> {
            input.check();
            var note =
                    deeds.credit().handle(Visit.of(ctx).actor(), corrected.id(), InvoiceCommand.of(corrected.terms()));
            return Done.told(InvoiceAddress.of(note), "invoice.credit.drafted");
        });
    }

    /** As it is now, which is the newer state where somebody else was quicker. */
    private void show(Context ctx, Form form) {
        var view = new InvoiceView(InvoiceScreen.find(ctx, invoices), pages.today(ctx));
        var prospect =
                deeds.prospect().handle(Visit.of(ctx).actor(), view.invoice().id());
        var addressees = deeds.addressees()
                .handle(Visit.of(ctx).actor(), view.invoice().of().id());
        pages.show(
                ctx,
                "invoice/issue.jte",
                Map.of("view", view, "prospect", prospect, "addressees", addressees, "form", form));
    }
}
