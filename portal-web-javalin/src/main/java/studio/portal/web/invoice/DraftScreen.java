package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.portal.application.InvalidInput;
import studio.portal.application.PageRequest;
import studio.portal.application.Validation;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.AccountViews.ClientDetail;
import studio.portal.application.account.ClientName;
import studio.portal.application.invoice.DraftDefaults;
import studio.portal.application.invoice.InvoiceDetail;
import studio.portal.application.project.ProjectFilter;
import studio.portal.application.project.ProjectQueries;
import studio.portal.application.project.ProjectRow;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.Totals;
import studio.portal.web.Form;
import studio.portal.web.FormInput;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.Visit;

/** Puts the page together on which a draft is written, and reads what was typed there. */
public final class DraftScreen {
    /** More nobody looks through. */
    private static final int MOST = 100;

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
        return new DraftForm(typed, defaults.vat(), pages.words(ctx).language());
    }

    InvoiceInput input(Context ctx, FormInput tidy, DraftDefaults defaults) {
        return new InvoiceInput(tidy, SentDecimals.ofPerson(pages.words(ctx).language()), Optional.of(defaults.vat()));
    }

    void show(Context ctx, DraftForm draft, Optional<InvoiceDetail> stored, DraftDefaults defaults) {
        var actor = Visit.of(ctx).actor();
        var client = stored.map(InvoiceDetail::of)
                .or(() -> Parsing.uuid(draft.form().value("clientId"))
                        .map(ClientId::new)
                        .flatMap(id -> accounts.client(actor, id))
                        .map(ClientDetail::client));
        var clients = client.isPresent() ? List.<ClientName>of() : clients(ctx);
        var view = new DraftView(
                draft.shown(),
                stored,
                client,
                clients,
                client.map(of -> projects(ctx, of.id())).orElse(List.of()),
                totals(ctx, draft.tidy(), defaults),
                Optional.of(draft.form().value("version"))
                        .filter(version -> !version.isEmpty())
                        .or(() -> stored.map(invoice -> String.valueOf(invoice.version())))
                        .orElse(""));
        pages.show(ctx, "invoice/edit.jte", Map.of("view", view));
    }

    private List<ClientName> clients(Context ctx) {
        var first = new PageRequest(Optional.empty(), Optional.empty(), MOST);
        return accounts.clients(Visit.of(ctx).actor(), Optional.empty(), first).items().stream()
                .map(row -> row.client())
                .toList();
    }

    private List<ProjectRow> projects(Context ctx, ClientId client) {
        var first = new PageRequest(Optional.empty(), Optional.empty(), MOST);
        return projects.list(
                        Visit.of(ctx).actor(),
                        new ProjectFilter(
                                Set.of(),
                                Optional.of(client),
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                ProjectFilter.Sort.UPDATED),
                        first)
                .items();
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
