package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import studio.portal.application.Page;
import studio.portal.application.Validation;
import studio.portal.application.invoice.OfferFilter;
import studio.portal.application.invoice.OfferQueries;
import studio.portal.application.invoice.OfferRow;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.OfferStatus;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Offers as pages: the list, and one of them, on which the client decides. */
public final class OfferPages implements Routes {
    private static final String PATH = OfferAddress.PATH;
    private static final String ONE = PATH + "/{id}";

    /** The list, with the addresses of its neighbours. */
    public record ListView(Page<OfferRow> page, Optional<String> newer, Optional<String> older, LocalDate today) {}

    private final Pages pages;
    private final Validation validation;
    private final OfferQueries offers;
    private final OfferScreen screen;
    private final OfferDeeds deeds;

    public OfferPages(Pages pages, Validation validation, OfferQueries offers, OfferScreen screen, OfferDeeds deeds) {
        this.pages = pages;
        this.validation = validation;
        this.offers = offers;
        this.screen = screen;
        this.deeds = deeds;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get(PATH, Access.SIGNED_IN, this::list);
        table.get(ONE, Access.SIGNED_IN, ctx -> screen.show(ctx, Form.empty()));
        table.post(ONE + "/decision", Access.SIGNED_IN, this::decide);
        table.get(ONE + "/sending", Access.STAFF, this::confirm);
        table.post(ONE + "/sending", Access.STAFF, this::send);
        table.post(ONE + "/versions", Access.STAFF, this::version);
        table.post(ONE + "/withdrawal", Access.STAFF, this::withdraw);
        table.post(ONE + "/removal", Access.STAFF, this::discard);
    }

    private void list(Context ctx) {
        var actor = OfferScreen.actor(ctx);
        var today = pages.today(ctx);
        var page = offers.list(actor, filter(ctx, today), Answers.pageRequest(ctx));
        var view = new ListView(
                page,
                page.previous().map(cursor -> Answers.neighbour(ctx, "before", cursor)),
                page.next().map(cursor -> Answers.neighbour(ctx, "after", cursor)),
                today);
        pages.show(ctx, "offer/list.jte", Map.of("list", view));
    }

    static OfferFilter filter(Context ctx, LocalDate today) {
        return new OfferFilter(
                Answers.query(ctx, "status").flatMap(OfferStatus::ofWord),
                Answers.query(ctx, "client").flatMap(Parsing.id(ClientId::new)),
                Answers.query(ctx, "project").flatMap(Parsing.id(ProjectId::new)),
                Answers.query(ctx, "ticket").flatMap(Parsing.id(TicketId::new)),
                today);
    }

    private void decide(Context ctx) {
        var offer = screen.toDecide(ctx);
        var input = Input.ofForm(ctx);
        act(ctx, input, () -> {
            var command = OfferInput.decision(input);
            input.check(validation, command);
            deeds.decide().handle(Visit.of(ctx).actor(), offer.offer().id(), command);
            return Done.told(path(ctx), "offer." + Parsing.word(command.decision()));
        });
    }

    private void confirm(Context ctx) {
        if (screen.find(ctx).isSent()) {
            throw new RuleViolation("offer-sent", "An offer once sent never changes");
        }
        showSending(ctx, Form.empty());
    }

    private void send(Context ctx) {
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    var version = input.number("version");
                    input.check();
                    deeds.send().handle(Visit.of(ctx).actor(), OfferScreen.id(ctx), version);
                    return Done.told(path(ctx), "offer.sent");
                },
                form -> showSending(ctx, form));
    }

    /** As it is now, which is the newer state where somebody else was quicker. */
    private void showSending(Context ctx, Form form) {
        var view = screen.view(ctx, form);
        if (view.detail().isSent()) {
            screen.show(ctx, form);
            return;
        }
        var prospect = deeds.prospect().handle(Visit.of(ctx).actor(), OfferScreen.id(ctx));
        pages.show(ctx, "offer/sending.jte", Map.of("view", view, "prospect", prospect));
    }

    private void version(Context ctx) {
        var input = Input.ofForm(ctx);
        act(ctx, input, () -> {
            input.check();
            var id = deeds.version().handle(Visit.of(ctx).actor(), OfferScreen.id(ctx));
            return Done.told(OfferAddress.of(id) + "/edit", "offer.drafted");
        });
    }

    private void withdraw(Context ctx) {
        var input = Input.ofForm(ctx);
        act(ctx, input, () -> {
            var version = input.number("version");
            input.check();
            deeds.withdraw().handle(Visit.of(ctx).actor(), OfferScreen.id(ctx), version);
            return Done.told(path(ctx), "offer.withdrawn");
        });
    }

    private void discard(Context ctx) {
        var input = Input.ofForm(ctx);
        act(ctx, input, () -> {
            var version = input.number("version");
            input.check();
            deeds.discard().handle(Visit.of(ctx).actor(), OfferScreen.id(ctx), version);
            return Done.told(PATH, "offer.discarded");
        });
    }

    private void act(Context ctx, Input input, Supplier<Done> work) {
        pages.submit(ctx, input, work, form -> screen.show(ctx, form));
    }

    private static String path(Context ctx) {
        return PATH + "/" + OfferScreen.id(ctx);
    }
}
