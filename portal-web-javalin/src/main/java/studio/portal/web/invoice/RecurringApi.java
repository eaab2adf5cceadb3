package studio.portal.web.invoice;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;
import java.util.function.BiConsumer;
import studio.portal.application.Page;
import studio.portal.application.Validation;
import studio.portal.application.invoice.RecurringDetail;
import studio.portal.application.invoice.RecurringQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.RecurringInvoiceId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Recurring invoices as JSON. */
public final class RecurringApi implements Routes {
    private static final String PATH = "/recurring-invoices";
    private static final String ONE = PATH + "/{id}";

    private final Once once;
    private final Validation validation;
    private final RecurringQueries recurring;
    private final RecurringDeeds deeds;

    public RecurringApi(Once once, Validation validation, RecurringQueries recurring, RecurringDeeds deeds) {
        this.once = once;
        this.validation = validation;
        this.recurring = recurring;
        this.deeds = deeds;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                PATH,
                Access.STAFF,
                Operation.answering(
                                "What is invoiced again and again, the latest first (staff)",
                                200,
                                Operation.listOf(RecurringJson.Line.class))
                        .asking("limit", "after", "before", "client"),
                this::list);
        table.api(
                HandlerType.POST,
                PATH,
                Access.STAFF,
                Operation.answering("Have an invoice recur (staff)", 201, RecurringJson.One.class)
                        .taking(RecurringJson.NewRecurring.class)
                        .once()
                        .refusing(400, 409, 413, 415),
                this::start);
        table.api(
                HandlerType.GET,
                ONE,
                Access.STAFF,
                Operation.answering("One recurring invoice (staff)", 200, RecurringJson.One.class),
                this::answer);
        table.api(
                HandlerType.PATCH,
                ONE,
                Access.STAFF,
                Operation.answering("Change what recurs, for invoices to come (staff)", 200, RecurringJson.One.class)
                        .taking(RecurringJson.RecurringPatch.class)
                        .refusing(400, 409, 412, 413, 415),
                this::change);
        addSteps(table);
    }

    private void addSteps(RouteTable table) {
        table.api(
                HandlerType.POST,
                ONE + "/pause",
                Access.STAFF,
                step("Pause what recurs (staff)"),
                ctx -> take(ctx, deeds.pause()::handle));
        table.api(
                HandlerType.DELETE,
                ONE + "/pause",
                Access.STAFF,
                Operation.doing("Resume what was paused (staff)").refusing(409),
                ctx -> {
                    deeds.resume().handle(Visit.of(ctx).actor(), id(ctx));
                    Answers.nothing(ctx);
                });
        table.api(
                HandlerType.POST,
                ONE + "/end",
                Access.STAFF,
                step("End what recurs, for good (staff)"),
                ctx -> take(ctx, deeds.end()::handle));
    }

    private static Operation step(String summary) {
        return Operation.answering(summary, 200, RecurringJson.One.class).once().refusing(400, 409, 413, 415);
    }

    private void list(Context ctx) {
        var client = Answers.query(ctx, "client").flatMap(Parsing.id(ClientId::new));
        var page = recurring.list(Visit.of(ctx).actor(), client, Answers.pageRequest(ctx));
        var lines = page.items().stream().map(RecurringJson.Line::of).toList();
        Answers.json(ctx, new Page<>(lines, page.next(), page.previous()));
    }

    private void start(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var input = Input.ofJson(ctx);
        var command = input.check(validation, new RecurringInput(input).start());
        var made =
                once.of(ctx, input, () -> deeds.start().handle(actor, command).toString());
        var found = Parsing.uuid(made)
                .map(RecurringInvoiceId::new)
                .flatMap(id -> recurring.find(actor, id))
                .orElseThrow(NotFound::new);
        Answers.etag(ctx, found.state().version());
        Answers.created(ctx, RouteTable.API + PATH + "/" + made, RecurringJson.One.of(found));
    }

    private void change(Context ctx) {
        var now = find(ctx).state();
        var version = Answers.expectedVersion(ctx, now.version());
        var input = Input.ofJson(ctx);
        // Without If-Match too: what was not sent is taken from the state that was read here.
        var command = input.check(validation, new RecurringInput(input).change(now.plan()));
        deeds.change().handle(Visit.of(ctx).actor(), now.id(), version.or(() -> Optional.of(now.version())), command);
        answer(ctx);
    }

    private void take(Context ctx, BiConsumer<Actor, RecurringInvoiceId> deed) {
        var id = find(ctx).state().id();
        var input = Input.ofJson(ctx);
        input.check();
        once.run(ctx, input, () -> deed.accept(Visit.of(ctx).actor(), id));
        answer(ctx);
    }

    private void answer(Context ctx) {
        var found = find(ctx);
        Answers.etag(ctx, found.state().version());
        Answers.json(ctx, RecurringJson.One.of(found));
    }

    private RecurringDetail find(Context ctx) {
        return recurring.find(Visit.of(ctx).actor(), id(ctx)).orElseThrow(NotFound::new);
    }

    static RecurringInvoiceId id(Context ctx) {
        return Parsing.pathId(ctx, "id", RecurringInvoiceId::new);
    }
}
