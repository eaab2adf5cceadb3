package studio.portal.web.invoice;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.portal.application.InvalidInput;
import studio.portal.application.file.Download;
import studio.portal.application.invoice.ExportPeriod;
import studio.portal.application.invoice.ExportQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.ErrorMapping;
import studio.portal.web.Form;
import studio.portal.web.Operation;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;
import studio.portal.web.file.ZipAnswer;

/**
 * What was invoiced and paid in a period, as one archive for the accountant. The page without a period asks for one; with
 * it, and in the API, the archive is sent while it is made.
 */
public final class ExportPages implements Routes {
    /** The stored files of what was issued. */
    public interface Papers {
        /** None, as long as they are being written. */
        List<Download> of(Actor actor, InvoiceId invoice);
    }

    private static final String PATH = "/studio/export";

    private final Pages pages;
    private final ExportPeriod export;
    private final ExportQueries queries;
    private final Papers papers;
    private final ZipAnswer answer;
    private final Clock clock;

    public ExportPages(
            Pages pages, ExportPeriod export, ExportQueries queries, Papers papers, ZipAnswer answer, Clock clock) {
        this.pages = pages;
        this.export = export;
        this.queries = queries;
        this.papers = papers;
        this.answer = answer;
        this.clock = clock;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get(PATH, Access.STAFF, this::page);
        table.api(
                HandlerType.GET,
                "/export",
                Access.STAFF,
                Operation.answering(
                                "Invoices, credit notes, payments and papers of a period as one zip (staff)",
                                200,
                                byte[].class)
                        .asking("from", "to"),
                this::send);
    }

    private void page(Context ctx) {
        if (Answers.query(ctx, "from").isEmpty() && Answers.query(ctx, "to").isEmpty()) {
            show(ctx, lastMonth(pages.today(ctx)));
            return;
        }
        try {
            send(ctx);
        } catch (InvalidInput refusal) {
            ctx.status(422);
            show(ctx, typed(ctx).refused(ErrorMapping.problem(refusal)));
        }
    }

    private static Form lastMonth(LocalDate today) {
        var first = today.withDayOfMonth(1).minusMonths(1);
        return Form.of(Map.of(
                "from", first.toString(),
                "to", first.plusMonths(1).minusDays(1).toString()));
    }

    private static Form typed(Context ctx) {
        var values = new LinkedHashMap<String, String>();
        values.put("from", Answers.query(ctx, "from").orElse(""));
        values.put("to", Answers.query(ctx, "to").orElse(""));
        return Form.of(values);
    }

    private void show(Context ctx, Form form) {
        pages.show(ctx, "invoice/export.jte", Map.of("form", form));
    }

    private void send(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var period = new ExportPeriod.Command(day(ctx, "from"), day(ctx, "to"));
        export.handle(actor, period);
        var archive = new ExportArchive(queries, papers, actor, period, clock.instant());
        answer.send(ctx, "export_" + period.from() + "_" + period.to() + ".zip", archive::write);
    }

    private static LocalDate day(Context ctx, String name) {
        var text = Answers.query(ctx, name).orElseThrow(() -> InvalidInput.of(name, "NotBlank"));
        return Parsing.date(text).orElseThrow(() -> InvalidInput.of(name, "unknown"));
    }
}
