package studio.portal.web.invoice;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import studio.portal.application.Page;
import studio.portal.application.Validation;
import studio.portal.application.invoice.DraftDefaults;
import studio.portal.application.invoice.DraftOffer;
import studio.portal.application.invoice.OfferCommand;
import studio.portal.application.invoice.OfferDetail;
import studio.portal.application.invoice.OfferQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.invoice.OfferId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.ApiTypes;
import studio.portal.web.Form;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Offers as JSON. */
public final class OfferApi implements Routes {
    private static final String PATH = "/offers";
    private static final String ONE = PATH + "/{id}";

    private final Pages pages;
    private final Once once;
    private final Validation validation;
    private final OfferQueries offers;
    private final OfferScreen screen;
    private final OfferDeeds deeds;

    public OfferApi(
            Pages pages, Once once, Validation validation, OfferQueries offers, OfferScreen screen, OfferDeeds deeds) {
        this.pages = pages;
        this.once = once;
        this.validation = validation;
        this.offers = offers;
        this.screen = screen;
        this.deeds = deeds;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                PATH,
                Access.SIGNED_IN,
                Operation.answering("Offers, the newest first", 200, ApiTypes.pageOf(OfferJson.Line.class))
                        .asking("status", "client", "project", "ticket", "limit", "after", "before"),
                this::list);
        table.api(
                HandlerType.GET,
                ONE,
                Access.SIGNED_IN,
                Operation.answering("An offer", 200, OfferJson.Offer.class),
                this::answer);
        table.api(
                HandlerType.POST,
                ONE + "/decision",
                Access.SIGNED_IN,
                Operation.answering(
                                "Accept or decline an offer, naming the PDF that was shown", 200, OfferJson.Offer.class)
                        .taking(OfferBody.Decision.class)
                        .once()
                        .refusing(400, 403, 409, 413, 415),
                this::decide);
        addWriting(table);
    }

    private void addWriting(RouteTable table) {
        table.api(
                HandlerType.POST,
                PATH,
                Access.STAFF,
                Operation.answering("Draft an offer (staff)", 201, OfferJson.Offer.class)
                        .taking(OfferBody.NewOffer.class)
                        .once()
                        .refusing(400, 409, 413, 415),
                this::draft);
        table.api(
                HandlerType.PATCH,
                ONE,
                Access.STAFF,
                Operation.answering("Change a draft (staff)", 200, OfferJson.Offer.class)
                        .taking(OfferBody.OfferPatch.class)
                        .refusing(400, 409, 412, 413, 415),
                this::change);
        table.api(
                HandlerType.DELETE,
                ONE,
                Access.STAFF,
                Operation.doing("Discard a draft (staff)").refusing(409, 412),
                this::discard);
        table.api(
                HandlerType.POST,
                ONE + "/sending",
                Access.STAFF,
                Operation.answering("Send an offer: it never changes again (staff)", 200, OfferJson.Offer.class)
                        .once()
                        .refusing(400, 409, 412, 413, 415),
                this::send);
        table.api(
                HandlerType.POST,
                ONE + "/versions",
                Access.STAFF,
                Operation.answering(
                                "Draft the next version, which voids this one when sent (staff)",
                                201,
                                OfferJson.Offer.class)
                        .once()
                        .refusing(400, 409, 413, 415),
                this::version);
        table.api(
                HandlerType.POST,
                ONE + "/withdrawal",
                Access.STAFF,
                Operation.answering("Take an offer back (staff)", 200, OfferJson.Offer.class)
                        .once()
                        .refusing(400, 409, 412, 413, 415),
                this::withdraw);
    }

    private void list(Context ctx) {
        var today = pages.today(ctx);
        var page = offers.list(OfferScreen.actor(ctx), OfferPages.filter(ctx, today), Answers.pageRequest(ctx));
        Answers.json(
                ctx,
                new Page<>(
                        page.items().stream()
                                .map(row -> OfferJson.Line.of(row, today))
                                .toList(),
                        page.next(),
                        page.previous()));
    }

    private void draft(Context ctx) {
        var input = Input.ofJson(ctx);
        var client = OfferInput.client(input);
        var defaults = deeds.defaults().handle(Visit.of(ctx).actor(), client);
        var offer = input(input, defaults).patched(OfferInput.empty(defaults));
        input.check(validation, offer);
        made(ctx, input, () -> deeds.draft().handle(Visit.of(ctx).actor(), new DraftOffer.Command(client, offer)));
    }

    private void change(Context ctx) {
        var now = screen.find(ctx);
        var version = Answers.expectedVersion(ctx, now.offer().version());
        var input = Input.ofJson(ctx);
        var defaults = deeds.defaults().handle(Visit.of(ctx).actor(), now.client());
        var offer = input(input, defaults).patched(OfferCommand.of(now.offer().terms()));
        input.check(validation, offer);
        // Without If-Match too: what was not sent is taken from the state that was read here.
        deeds.change()
                .handle(
                        Visit.of(ctx).actor(),
                        now.offer().id(),
                        version.or(() -> Optional.of(now.offer().version())),
                        offer);
        answer(ctx);
    }

    private static OfferInput input(Input input, DraftDefaults defaults) {
        return new OfferInput(input, SentDecimals.ofProgram(), Optional.of(defaults.vat()));
    }

    private void discard(Context ctx) {
        var now = screen.find(ctx);
        deeds.discard()
                .handle(
                        Visit.of(ctx).actor(),
                        now.offer().id(),
                        Answers.expectedVersion(ctx, now.offer().version()));
        Answers.nothing(ctx);
    }

    private void send(Context ctx) {
        var now = screen.find(ctx);
        var version = Answers.expectedVersion(ctx, now.offer().version());
        var input = Input.ofJson(ctx);
        input.check();
        once.run(
                ctx,
                input,
                () -> deeds.send().handle(Visit.of(ctx).actor(), now.offer().id(), version));
        answer(ctx);
    }

    private void withdraw(Context ctx) {
        var now = screen.find(ctx);
        var version = Answers.expectedVersion(ctx, now.offer().version());
        var input = Input.ofJson(ctx);
        input.check();
        once.run(
                ctx,
                input,
                () -> deeds.withdraw().handle(Visit.of(ctx).actor(), now.offer().id(), version));
        answer(ctx);
    }

    private void version(Context ctx) {
        var now = screen.find(ctx);
        var input = Input.ofJson(ctx);
        input.check();
        made(
                ctx,
                input,
                () -> deeds.version().handle(Visit.of(ctx).actor(), now.offer().id()));
    }

    private void decide(Context ctx) {
        var now = screen.toDecide(ctx);
        var input = Input.ofJson(ctx);
        var command = OfferInput.decision(input);
        input.check(validation, command);
        once.run(
                ctx,
                input,
                () -> deeds.decide().handle(Visit.of(ctx).actor(), now.offer().id(), command));
        answer(ctx);
    }

    private void made(Context ctx, Input input, Supplier<OfferId> work) {
        var made = once.of(ctx, input, () -> work.get().toString());
        var offer = Parsing.uuid(made)
                .map(OfferId::new)
                .flatMap(id -> offers.find(Visit.of(ctx).actor(), id))
                .orElseThrow(NotFound::new);
        ctx.status(201)
                .header("Location", RouteTable.API + PATH + "/" + offer.offer().id());
        answer(ctx, offer);
    }

    private void answer(Context ctx) {
        answer(ctx, screen.find(ctx));
    }

    private void answer(Context ctx, OfferDetail offer) {
        Answers.etag(ctx, offer.offer().version());
        Answers.json(
                ctx,
                OfferJson.Offer.of(new OfferView(
                        offer,
                        pages.today(ctx),
                        Set.of(),
                        Visit.of(ctx).actor(),
                        Form.empty(),
                        OfferView.Beside.nothing())));
    }
}
