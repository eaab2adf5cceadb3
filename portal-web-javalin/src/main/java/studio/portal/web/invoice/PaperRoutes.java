package studio.portal.web.invoice;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import studio.portal.application.InvalidInput;
import studio.portal.application.invoice.DownloadPaper;
import studio.portal.application.invoice.DrawDraft;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.application.invoice.PayByBankDrawing;
import studio.portal.application.invoice.WriteXRechnung;
import studio.portal.domain.NotFound;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.PaperKind;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.FileAnswer;
import studio.portal.web.Operation;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** The papers of an invoice, by page and by API alike. */
public final class PaperRoutes implements Routes {
    private static final String PROFILE = "profile";
    private static final String XRECHNUNG = "xrechnung";

    private final InvoiceQueries invoices;
    private final DownloadPaper download;
    private final WriteXRechnung xrechnung;
    private final DrawDraft draw;
    private final PayByBankDrawing codes;
    private final FileAnswer answer;

    public PaperRoutes(
            InvoiceQueries invoices,
            DownloadPaper download,
            WriteXRechnung xrechnung,
            DrawDraft draw,
            PayByBankDrawing codes,
            FileAnswer answer) {
        this.invoices = invoices;
        this.download = download;
        this.xrechnung = xrechnung;
        this.draw = draw;
        this.codes = codes;
        this.answer = answer;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/invoices/{id}/pdf", Access.SIGNED_IN, this::pdf);
        table.get("/invoices/{id}/xml", Access.SIGNED_IN, this::xml);
        table.get("/invoices/{id}/pay-by-bank.svg", Access.SIGNED_IN, this::code);
        table.api(
                HandlerType.GET,
                "/invoices/{id}/pdf",
                Access.SIGNED_IN,
                Operation.answering(
                                "The PDF of an invoice, with the XML inside; of a draft, for staff, as it would be"
                                        + " issued now",
                                200,
                                byte[].class)
                        .refusing(409, 410, 416),
                this::pdf);
        table.api(
                HandlerType.GET,
                "/invoices/{id}/xml",
                Access.SIGNED_IN,
                Operation.answering("The XML of an invoice by EN 16931, or as XRechnung", 200, byte[].class)
                        .asking(PROFILE)
                        .refusing(409, 410, 416),
                this::xml);
    }

    private void pdf(Context ctx) {
        if (isDraft(ctx)) {
            send(ctx, "draft.pdf", PaperKind.PDF, draw.handle(Visit.of(ctx).actor(), id(ctx)));
        } else {
            stored(ctx, PaperKind.PDF);
        }
    }

    private void xml(Context ctx) {
        var profile = Answers.query(ctx, PROFILE);
        if (profile.isEmpty()) {
            stored(ctx, PaperKind.XML);
        } else if (profile.get().equals(XRECHNUNG)) {
            var written = xrechnung.handle(Visit.of(ctx).actor(), id(ctx));
            send(ctx, written.number() + "-xrechnung.xml", PaperKind.XML, written.bytes());
        } else {
            throw InvalidInput.of(PROFILE, "unknown");
        }
    }

    /** Over what is still open; nothing where nothing is, or not in euros. */
    private void code(Context ctx) {
        var code = invoices.find(Visit.of(ctx).actor(), id(ctx)).flatMap(InvoiceView::code);
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("image/svg+xml").result(codes.svg(code.orElseThrow(NotFound::new)));
    }

    private boolean isDraft(Context ctx) {
        var actor = Visit.of(ctx).actor();
        return InvoicePolicy.mayManage(actor)
                && !invoices.find(actor, id(ctx)).orElseThrow(NotFound::new).isIssued();
    }

    private void stored(Context ctx, PaperKind kind) {
        answer.send(ctx, download.handle(Visit.of(ctx).actor(), id(ctx), kind, FileAnswer.sends(ctx)));
    }

    /** What is stored nowhere. */
    private static void send(Context ctx, String name, PaperKind kind, byte[] bytes) {
        FileAnswer.describeDownload(ctx, name, kind.mediaType());
        ctx.result(bytes);
    }

    private static InvoiceId id(Context ctx) {
        return Parsing.pathId(ctx, "id", InvoiceId::new);
    }
}
