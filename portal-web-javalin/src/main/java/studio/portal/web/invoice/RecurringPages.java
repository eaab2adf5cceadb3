package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import studio.portal.application.Page;
import studio.portal.application.Validation;
import studio.portal.application.invoice.InvoiceDetail;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.application.invoice.RecurringDetail;
import studio.portal.application.invoice.RecurringQueries;
import studio.portal.application.invoice.RecurringRow;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.RecurringInvoiceId;
import studio.portal.domain.invoice.RecurringPlan;
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

/** Recurring invoices as pages: the list, one of them, and when it recurs. */
public final class RecurringPages implements Routes {
    private static final String PATH = "/studio/recurring";
    private static final String ONE = PATH + "/{id}";
    private static final int DAYS = 6;

    /** The list, with the addresses of its neighbours. */
    public record ListView(Page<RecurringRow> page, Optional<String> newer, Optional<String> older) {}

    private final Pages pages;
    private final Validation validation;
    private final RecurringQueries recurring;
    private final InvoiceQueries invoices;
    private final RecurringDeeds deeds;

    public RecurringPages(
            Pages pages,
            Validation validation,
            RecurringQueries recurring,
            InvoiceQueries invoices,
            RecurringDeeds deeds) {
        this.pages = pages;
        this.validation = validation;
        this.recurring = recurring;
        this.invoices = invoices;
        this.deeds = deeds;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get(PATH, Access.STAFF, this::list);
        table.get(PATH + "/new", Access.STAFF, this::showNew);
        table.post(PATH, Access.STAFF, this::start);
        table.get(ONE, Access.STAFF, ctx -> show(ctx, Form.empty()));
        table.get(ONE + "/edit", Access.STAFF, this::showEdit);
        table.post(ONE + "/changes", Access.STAFF, this::change);
        table.post(ONE + "/pause", Access.STAFF, ctx -> take(ctx, "recurring.paused", deeds.pause()::handle));
        table.post(ONE + "/pause/removal", Access.STAFF, ctx -> take(ctx, "recurring.resumed", deeds.resume()::handle));
        table.post(ONE + "/end", Access.STAFF, ctx -> take(ctx, "recurring.ended", deeds.end()::handle));
    }

    private void list(Context ctx) {
        var client = Answers.query(ctx, "client").flatMap(Parsing.id(ClientId::new));
        var page = recurring.list(Visit.of(ctx).actor(), client, Answers.pageRequest(ctx));
        var view = new ListView(
                page,
                page.previous().map(cursor -> Answers.neighbour(ctx, "before", cursor)),
                page.next().map(cursor -> Answers.neighbour(ctx, "after", cursor)));
        pages.show(ctx, "recurring/list.jte", Map.of("list", view));
    }

    private void showNew(Context ctx) {
        var pattern = Answers.query(ctx, "invoice")
                .flatMap(Parsing.id(InvoiceId::new))
                .flatMap(id -> pattern(ctx, id))
                .orElseThrow(NotFound::new);
        showNew(ctx, pattern, form(pattern.id(), pages.today(ctx)));
    }

    private void showNew(Context ctx, InvoiceDetail pattern, Form form) {
        pages.show(ctx, "recurring/new.jte", Map.of("pattern", pattern, "form", form));
    }

    /** Only a usual invoice recurs. */
    private Optional<InvoiceDetail> pattern(Context ctx, InvoiceId id) {
        return invoices.find(Visit.of(ctx).actor(), id).filter(found -> found.kind() == InvoiceKind.INVOICE);
    }

    private void start(Context ctx) {
        var input = Input.ofForm(ctx);
        var named = Parsing.id(InvoiceId::new)
                .apply(input.text("invoiceId"))
                .flatMap(id -> pattern(ctx, id))
                .orElseThrow(NotFound::new);
        pages.submit(
                ctx,
                input,
                () -> {
                    var command = input.check(validation, new RecurringInput(input).start());
                    var id = deeds.start().handle(Visit.of(ctx).actor(), command);
                    return Done.told(PATH + "/" + id, "recurring.started");
                },
                form -> showNew(ctx, named, form));
    }

    private void show(Context ctx, Form form) {
        var found = find(ctx);
        var days = RecurringJson.coming(found.state(), DAYS);
        pages.show(ctx, "recurring/view.jte", Map.of("detail", found, "days", days, "form", form));
    }

    private void showEdit(Context ctx) {
        var found = find(ctx);
        var form = form(found.state().plan());
        showEdit(ctx, found, form);
    }

    private void showEdit(Context ctx, RecurringDetail found, Form form) {
        pages.show(ctx, "recurring/edit.jte", Map.of("detail", found, "form", form, "patterns", patterns(found)));
    }

    /** Whose lines can be taken from now on. */
    private static List<RecurringDetail.Made> patterns(RecurringDetail found) {
        return found.made().stream().filter(made -> made.invoice().isPresent()).toList();
    }

    private void change(Context ctx) {
        var found = find(ctx);
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    var version = input.number("version");
                    var command = input.check(
                            validation,
                            new RecurringInput(input).change(found.state().plan()));
                    deeds.change().handle(Visit.of(ctx).actor(), found.state().id(), version, command);
                    return Done.told(path(ctx), "recurring.saved");
                },
                form -> showEdit(ctx, found, form));
    }

    private void take(Context ctx, String told, BiConsumer<Actor, RecurringInvoiceId> deed) {
        var id = find(ctx).state().id();
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    input.check();
                    deed.accept(Visit.of(ctx).actor(), id);
                    return Done.told(path(ctx), told);
                },
                form -> show(ctx, form));
    }

    private static Form form(InvoiceId pattern, LocalDate today) {
        return Form.of(Map.of(
                "invoiceId", pattern.toString(),
                "unit", "month",
                "every", "1",
                "firstOn", today.withDayOfMonth(1).plusMonths(1).toString(),
                "inArrears", "false",
                "mode", "draft"));
    }

    private static Form form(RecurringPlan plan) {
        var values = new LinkedHashMap<String, String>();
        var recurrence = plan.recurrence();
        values.put("unit", recurrence.unit().word());
        values.put("every", String.valueOf(recurrence.every()));
        values.put("firstOn", recurrence.firstOn().toString());
        values.put("endsOn", recurrence.endsOn().map(LocalDate::toString).orElse(""));
        values.put("times", recurrence.times().map(String::valueOf).orElse(""));
        values.put("inArrears", String.valueOf(recurrence.inArrears()));
        values.put("mode", plan.mode().word());
        return Form.of(values);
    }

    private RecurringDetail find(Context ctx) {
        return recurring.find(Visit.of(ctx).actor(), RecurringApi.id(ctx)).orElseThrow(NotFound::new);
    }

    private static String path(Context ctx) {
        return PATH + "/" + RecurringApi.id(ctx);
    }
}
