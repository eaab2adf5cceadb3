package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.Validation;
import studio.portal.application.invoice.AnsweredTicket;
import studio.portal.application.invoice.DraftDefaults;
import studio.portal.application.invoice.DraftOffer;
import studio.portal.application.invoice.OfferCommand;
import studio.portal.application.invoice.OfferDetail;
import studio.portal.application.invoice.OfferQueries;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.FormInput;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Writing offers as pages. */
public final class OfferDraftPages implements Routes {
    private static final ClientId NO_CLIENT = new ClientId(new UUID(0, 0));

    /** For so long an offer is valid unless somebody says otherwise. */
    private static final int DAYS_VALID = 30;

    private final Pages pages;
    private final Validation validation;
    private final OfferQueries offers;
    private final OfferDraftScreen screen;
    private final OfferDeeds deeds;

    public OfferDraftPages(
            Pages pages, Validation validation, OfferQueries offers, OfferDraftScreen screen, OfferDeeds deeds) {
        this.pages = pages;
        this.validation = validation;
        this.offers = offers;
        this.screen = screen;
        this.deeds = deeds;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get(OfferAddress.PATH + "/new", Access.STAFF, this::begin);
        table.post(OfferAddress.PATH, Access.STAFF, this::draft);
        table.post(DraftPaper.OFFER.rows(), Access.STAFF, this::rows);
        table.get(OfferAddress.PATH + "/{id}/edit", Access.STAFF, this::edit);
        table.post(OfferAddress.PATH + "/{id}/changes", Access.STAFF, this::change);
    }

    /** Of a ticket its client, project and subject are taken over. */
    private void begin(Context ctx) {
        var ticket = Answers.query(ctx, "ticket")
                .flatMap(Parsing.id(TicketId::new))
                .flatMap(id -> offers.ticket(Visit.of(ctx).actor(), id));
        var client = ticket.map(asked -> asked.client().id())
                .or(() -> Answers.query(ctx, "client").flatMap(Parsing.id(ClientId::new)));
        var defaults = defaults(ctx, client);
        var fresh = DraftForm.of(
                OfferInput.empty(defaults), defaults.vat(), pages.words(ctx).language());
        var values = new LinkedHashMap<>(fresh.form().values());
        values.put("validUntil", List.of(pages.today(ctx).plusDays(DAYS_VALID).toString()));
        client.ifPresent(id -> values.put("clientId", List.of(id.toString())));
        Answers.query(ctx, "project").ifPresent(id -> values.put("projectId", List.of(id)));
        ticket.ifPresent(asked -> takeOver(values, asked));
        var form = new Form(values, fresh.form().errors(), Optional.empty());
        screen.show(ctx, screen.form(ctx, form, defaults), Optional.empty(), defaults);
    }

    private static void takeOver(LinkedHashMap<String, List<String>> values, AnsweredTicket ticket) {
        values.put("ticketId", List.of(ticket.id().toString()));
        values.put("subject", List.of(ticket.subject()));
        ticket.project().ifPresent(project -> values.put("projectId", List.of(project.toString())));
    }

    private void draft(Context ctx) {
        var sent = Input.ofForm(ctx);
        var defaults = defaults(ctx, Parsing.uuid(sent.text("clientId")).map(ClientId::new));
        var input = tidy(ctx, sent, defaults);
        pages.submit(
                ctx,
                input,
                () -> {
                    var client = OfferInput.client(input);
                    var command = new DraftOffer.Command(client, command(ctx, input, defaults));
                    var id = deeds.draft().handle(Visit.of(ctx).actor(), command);
                    return Done.told(OfferAddress.of(id), "offer.begun");
                },
                form -> screen.show(ctx, screen.form(ctx, form, defaults), Optional.empty(), defaults));
    }

    /** The form with a row more or less and what it comes to; nothing is stored. */
    private void rows(Context ctx) {
        var sent = Input.ofForm(ctx);
        var stored = Parsing.uuid(sent.text("draft"))
                .map(OfferId::new)
                .flatMap(id -> offers.find(Visit.of(ctx).actor(), id));
        var client = stored.map(OfferDetail::client)
                .or(() -> Parsing.uuid(sent.text("clientId")).map(ClientId::new));
        var defaults = defaults(ctx, client);
        var form = screen.form(ctx, sent.again(), defaults).after(sent.text("wish"));
        screen.show(ctx, form, stored, defaults);
    }

    private void edit(Context ctx) {
        var now = OfferScreen.find(ctx, offers);
        if (now.isSent()) {
            throw new RuleViolation("offer-sent", "An offer once sent never changes");
        }
        var defaults = defaults(ctx, Optional.of(now.client()));
        var form = DraftForm.of(
                OfferCommand.of(now.offer().terms()),
                defaults.vat(),
                pages.words(ctx).language());
        screen.show(ctx, form, Optional.of(now), defaults);
    }

    private void change(Context ctx) {
        var now = OfferScreen.find(ctx, offers);
        var defaults = defaults(ctx, Optional.of(now.client()));
        var input = tidy(ctx, Input.ofForm(ctx), defaults);
        pages.submit(
                ctx,
                input,
                () -> {
                    var version = input.number("version");
                    var command = command(ctx, input, defaults);
                    deeds.change().handle(Visit.of(ctx).actor(), now.offer().id(), version, command);
                    return Done.told(OfferAddress.of(now.offer().id()), "offer.saved");
                },
                form -> screen.show(ctx, screen.form(ctx, form, defaults), Optional.of(now), defaults));
    }

    private OfferCommand command(Context ctx, FormInput input, DraftDefaults defaults) {
        input.text("draft");
        input.text("wish");
        return input.check(validation, screen.input(ctx, input, defaults).whole(defaults));
    }

    private FormInput tidy(Context ctx, FormInput sent, DraftDefaults defaults) {
        return sent.put(screen.form(ctx, sent.again(), defaults).tidy().form());
    }

    private DraftDefaults defaults(Context ctx, Optional<ClientId> client) {
        return deeds.defaults().handle(Visit.of(ctx).actor(), client.orElse(NO_CLIENT));
    }
}
