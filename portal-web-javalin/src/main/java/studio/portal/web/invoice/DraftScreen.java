package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.InvalidInput;
import studio.portal.application.Validation;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.invoice.DraftDefaults;
import studio.portal.application.invoice.InvoiceDetail;
import studio.portal.application.project.ProjectQueries;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.invoice.Totals;
import studio.portal.web.Form;
import studio.portal.web.FormInput;
import studio.portal.web.Pages;
import studio.portal.web.Visit;

/** Puts the page together on which a draft is written, and reads what was typed there. */
public final class DraftScreen {
    private static final List<String> BESIDE = List.of("clientId", "kind", "draft", "wish");

    private final Pages pages;
    private final Validation validation;
    private final AccountQueries accounts;
    private final ProjectQueries projects;

    public DraftScreen(Pages pages, Validation validation, AccountQueries accounts, ProjectQueries projects) {
        this.pages = pages;
        this.validation = validation;
        this.accounts = accounts;
        this.projects = projects;
    }

    DraftForm form(Context ctx, Form typed, DraftDefaults defaults) {
        return new DraftForm(typed, defaults.vat(), pages.words(ctx).language(), DraftPaper.INVOICE);
    }

    InvoiceInput input(Context ctx, FormInput tidy, DraftDefaults defaults) {
        return new InvoiceInput(tidy, SentDecimals.ofPerson(pages.words(ctx).language()), Optional.of(defaults.vat()));
    }

    void show(Context ctx, DraftForm draft, Optional<InvoiceDetail> stored, DraftDefaults defaults) {
        var choices = DraftChoices.find(
                accounts, projects, Visit.of(ctx).actor(), stored.map(InvoiceDetail::of), draft.form());
        var view = new DraftView(
                draft.shown(),
                stored,
                choices,
                totals(ctx, draft.tidy(), defaults),
                DraftView.version(draft.form(), stored.map(InvoiceDetail::version)));
        pages.show(ctx, "invoice/edit.jte", Map.of("view", view));
    }

    /** The server's arithmetic is the only one there is; of what cannot be taken as it is nothing is said. */
    private Optional<Totals> totals(Context ctx, DraftForm draft, DraftDefaults defaults) {
        var input = FormInput.of(draft.form());
        BESIDE.forEach(input::text);
        var command = input(ctx, input, defaults).whole(defaults);
        try {
            return input.check(validation, command).totals();
        } catch (InvalidInput | RuleViolation none) {
            return Optional.empty();
        }
    }
}
