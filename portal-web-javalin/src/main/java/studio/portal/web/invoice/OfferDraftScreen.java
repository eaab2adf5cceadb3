package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.InvalidInput;
import studio.portal.application.Validation;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.invoice.DraftDefaults;
import studio.portal.application.invoice.OfferDetail;
import studio.portal.application.invoice.OfferQueries;
import studio.portal.application.project.ProjectQueries;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.invoice.OfferTerms;
import studio.portal.domain.ticket.TicketId;
import studio.portal.web.Form;
import studio.portal.web.FormInput;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.Visit;

/** Puts the page together on which an offer is drafted, and reads what was typed there. */
public final class OfferDraftScreen {
    private static final List<String> BESIDE = List.of("clientId", "draft", "wish");

    private final Pages pages;
    private final Validation validation;
    private final AccountQueries accounts;
    private final ProjectQueries projects;
    private final OfferQueries offers;

    public OfferDraftScreen(
            Pages pages, Validation validation, AccountQueries accounts, ProjectQueries projects, OfferQueries offers) {
        this.pages = pages;
        this.validation = validation;
        this.accounts = accounts;
        this.projects = projects;
        this.offers = offers;
    }

    DraftForm form(Context ctx, Form typed, DraftDefaults defaults) {
        return new DraftForm(typed, defaults.vat(), pages.words(ctx).language(), DraftPaper.OFFER);
    }

    OfferInput input(Context ctx, FormInput tidy, DraftDefaults defaults) {
        return new OfferInput(tidy, SentDecimals.ofPerson(pages.words(ctx).language()), Optional.of(defaults.vat()));
    }

    void show(Context ctx, DraftForm draft, Optional<OfferDetail> stored, DraftDefaults defaults) {
        var actor = Visit.of(ctx).actor();
        var typed = draft.form();
        var view = new OfferDraftView(
                draft.shown(),
                stored,
                DraftChoices.find(accounts, projects, actor, stored.map(OfferDetail::named), typed),
                Parsing.uuid(typed.value("ticketId")).map(TicketId::new).flatMap(id -> offers.ticket(actor, id)),
                terms(ctx, draft.tidy(), defaults),
                DraftView.version(typed, stored.map(offer -> offer.offer().version())));
        pages.show(ctx, "offer/edit.jte", Map.of("view", view));
    }

    /** The server's arithmetic is the only one there is; of what cannot be taken as it is nothing is said. */
    private Optional<OfferTerms> terms(Context ctx, DraftForm draft, DraftDefaults defaults) {
        // What it comes to is said before it has a subject and a last day.
        var named = draft.form().value("subject").isBlank() ? draft.form().with("subject", List.of("-")) : draft.form();
        var dated = named.value("validUntil").isBlank()
                ? named.with("validUntil", List.of(pages.today(ctx).toString()))
                : named;
        var input = FormInput.of(dated);
        BESIDE.forEach(input::text);
        try {
            return Optional.of(
                    input.check(validation, input(ctx, input, defaults).whole(defaults))
                            .terms());
        } catch (InvalidInput | RuleViolation none) {
            return Optional.empty();
        }
    }
}
