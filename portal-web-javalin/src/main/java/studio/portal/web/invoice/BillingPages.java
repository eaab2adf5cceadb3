package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.Validation;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.AccountViews.ClientDetail;
import studio.portal.application.invoice.BillingQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.BillingRepository.Stored;
import studio.portal.domain.invoice.ClientBilling;
import studio.portal.domain.invoice.Party;
import studio.portal.domain.invoice.StudioBilling;
import studio.portal.web.Access;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** How the studio invoices and how each client is invoiced, as pages. */
public final class BillingPages implements Routes {
    private static final String STUDIO = "/studio/billing";
    private static final String CLIENT = "/studio/clients/{client}/billing";

    private final Pages pages;
    private final Validation validation;
    private final AccountQueries accounts;
    private final BillingQueries billing;
    private final BillingDeeds deeds;

    public BillingPages(
            Pages pages, Validation validation, AccountQueries accounts, BillingQueries billing, BillingDeeds deeds) {
        this.pages = pages;
        this.validation = validation;
        this.accounts = accounts;
        this.billing = billing;
        this.deeds = deeds;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get(STUDIO, Access.STAFF, ctx -> showStudio(ctx, Optional.empty(), Optional.empty()));
        table.post(STUDIO, Access.STAFF, this::changeStudio);
        table.post(STUDIO + "/number-starts", Access.STAFF, this::startNumbers);
        table.get(CLIENT, Access.STAFF, ctx -> showClient(ctx, find(ctx), Optional.empty()));
        table.post(CLIENT, Access.STAFF, this::changeClient);
    }

    private void changeStudio(Context ctx) {
        var actor = Visit.of(ctx).actor();
        deeds.mayChangeStudio(actor);
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    var command = new BillingInput(input, decimals(ctx))
                            .studio(billing.studio(actor).billing(), input.number("version"));
                    input.check(validation, command);
                    deeds.changeStudio().handle(actor, command);
                    return Done.told(STUDIO, "billing.saved");
                },
                form -> showStudio(ctx, Optional.of(form), Optional.empty()));
    }

    private void startNumbers(Context ctx) {
        var actor = Visit.of(ctx).actor();
        deeds.mayChangeStudio(actor);
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    var command = BillingInput.numberStart(input);
                    input.check(validation, command);
                    deeds.startNumbers().handle(actor, command);
                    return Done.told(STUDIO, "billing.saved");
                },
                form -> showStudio(ctx, Optional.empty(), Optional.of(form)));
    }

    private void changeClient(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var client = find(ctx);
        var id = client.client().id();
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    var typed = input.text("addresses").lines().toList();
                    var command = new BillingInput(input, decimals(ctx))
                            .client(billing.client(actor, id).billing(), typed, input.number("version"));
                    input.check(validation, command);
                    deeds.changeClient().handle(actor, id, command);
                    return Done.told("/studio/clients/" + id + "/billing", "billing.saved");
                },
                form -> showClient(ctx, client, Optional.of(form)));
    }

    private SentDecimals decimals(Context ctx) {
        return SentDecimals.ofPerson(pages.words(ctx).language());
    }

    private void showStudio(Context ctx, Optional<Form> refused, Optional<Form> refusedStart) {
        var actor = Visit.of(ctx).actor();
        var stored = billing.studio(actor);
        var today = pages.today(ctx);
        var next = billing.nextNumbers(actor, today.getYear());
        pages.show(
                ctx,
                "invoice/billing-studio.jte",
                Map.of(
                        "form",
                                refused.orElseGet(
                                        () -> form(stored, pages.words(ctx).language())),
                        "version", stored.version(),
                        "examples", BillingExamples.of(stored.billing().numbers(), next, today),
                        "start", refusedStart.orElseGet(() -> Form.of(Map.of("year", String.valueOf(today.getYear())))),
                        "may", AccountPolicy.mayManageSettings(actor)));
    }

    private void showClient(Context ctx, ClientDetail client, Optional<Form> refused) {
        var stored = billing.client(Visit.of(ctx).actor(), client.client().id());
        pages.show(
                ctx,
                "invoice/billing-client.jte",
                Map.of(
                        "client", client.client(),
                        "form", refused.orElseGet(() -> form(stored, client)),
                        "version", stored.version()));
    }

    private static Form form(Stored<StudioBilling> stored, Language language) {
        var values = new LinkedHashMap<String, String>();
        var studio = stored.billing();
        party(values, "seller.", studio.seller());
        studio.account().ifPresent(account -> {
            values.put("account.holder", account.holder());
            values.put("account.iban", account.iban().grouped());
            values.put("account.bic", account.bic().orElse(""));
        });
        values.put("numbers.invoices", studio.numbers().invoices().pattern());
        values.put("numbers.creditNotes", studio.numbers().creditNotes().pattern());
        values.put("numbers.offers", studio.numbers().offers().pattern());
        values.put("currency", studio.currency().getCurrencyCode());
        values.put("vat.category", studio.vat().category().code());
        values.put("vat.rate", SentDecimals.written(studio.vat().rate().value(), language));
        values.put("vat.reason", studio.vat().reason().orElse(""));
        values.put("daysToPay", String.valueOf(studio.daysToPay()));
        return Form.of(values);
    }

    /** Of whom nothing is said yet the name is known. */
    private static Form form(Stored<ClientBilling> stored, ClientDetail client) {
        var values = new LinkedHashMap<String, String>();
        var billing = stored.billing();
        values.put("buyer.name", client.client().name());
        party(values, "buyer.", billing.buyer());
        values.put(
                "addresses",
                String.join(
                        "\n",
                        billing.addresses().stream().map(EmailAddress::value).toList()));
        values.put("buyerReference", billing.buyerReference().orElse(""));
        values.put("daysToPay", billing.daysToPay().map(String::valueOf).orElse(""));
        return Form.of(values);
    }

    private static void party(Map<String, String> values, String of, Optional<Party> known) {
        values.put(of + "country", "DE");
        known.ifPresent(party -> {
            var address = party.address();
            values.put(of + "name", party.name());
            values.put(of + "street", address.street());
            values.put(of + "addition", address.addition().orElse(""));
            values.put(of + "postcode", address.postcode());
            values.put(of + "city", address.city());
            values.put(of + "country", address.country().value());
            values.put(of + "vatId", party.vatId().map(id -> id.value()).orElse(""));
            values.put(of + "taxNumber", party.taxNumber().orElse(""));
            values.put(of + "registration", party.registration().orElse(""));
            party.contact().ifPresent(to -> {
                values.put(of + "contact.name", to.name());
                values.put(of + "contact.phone", to.phone().orElse(""));
                values.put(of + "contact.email", to.email().value());
            });
        });
    }

    private ClientDetail find(Context ctx) {
        var id = Parsing.pathId(ctx, "client", ClientId::new);
        return accounts.client(Visit.of(ctx).actor(), id).orElseThrow(NotFound::new);
    }
}
