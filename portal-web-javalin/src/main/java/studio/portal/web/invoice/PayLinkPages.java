package studio.portal.web.invoice;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Map;
import studio.portal.application.PortalAddress;
import studio.portal.application.invoice.DownloadByPayLink;
import studio.portal.application.invoice.PayByBankDrawing;
import studio.portal.application.invoice.PayByLink;
import studio.portal.application.invoice.ViewPayLink;
import studio.portal.domain.NotFound;
import studio.portal.domain.invoice.PaperKind;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.web.Access;
import studio.portal.web.Done;
import studio.portal.web.FileAnswer;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/**
 * The one invoice behind a link, for people who need not sign in: what it says, its papers, how to pay it, and paying it
 * online where that is possible. Looking at it changes nothing, for mail scanners open links too.
 */
public final class PayLinkPages implements Routes {
    /** What whoever has the link may do. */
    public record Deeds(ViewPayLink view, DownloadByPayLink download, PayByLink pay) {}

    private static final String PATH = "/pay/{token}";
    private static final String ATTEMPT = PATH + "/checkout/{attempt}";

    private final Pages pages;
    private final Deeds deeds;
    private final PayByBankDrawing codes;
    private final FileAnswer answer;
    private final PortalAddress address;
    private final boolean online;

    /** @param online whether something can be paid online at all */
    public PayLinkPages(
            Pages pages,
            Deeds deeds,
            PayByBankDrawing codes,
            FileAnswer answer,
            PortalAddress address,
            boolean online) {
        this.pages = pages;
        this.deeds = deeds;
        this.codes = codes;
        this.answer = answer;
        this.address = address;
        this.online = online;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get(PATH, Access.VISITOR, this::show);
        table.get(PATH + "/pdf", Access.VISITOR, ctx -> send(ctx, PaperKind.PDF));
        table.get(PATH + "/xml", Access.VISITOR, ctx -> send(ctx, PaperKind.XML));
        table.get(PATH + "/pay-by-bank.svg", Access.VISITOR, this::code);
        if (online) {
            table.post(PATH + "/checkout", Access.VISITOR, this::start);
            table.get(ATTEMPT, Access.VISITOR, this::result);
            table.get(ATTEMPT + "/page", Access.VISITOR, this::provider);
        }
    }

    private void show(Context ctx) {
        var view = view(ctx);
        pages.show(
                ctx,
                "invoice/linked.jte",
                Map.of("view", view, "address", path(ctx), "payable", online && view.isToPay()));
    }

    private void send(Context ctx, PaperKind kind) {
        var actor = Visit.of(ctx).actor();
        var token = token(ctx);
        unlisted(ctx);
        var file = deeds.download().handle(actor, token, kind, FileAnswer.sends(ctx));
        answer.send(ctx, file, () -> deeds.download().stillAdmits(actor, token));
    }

    /** Over what is still open; nothing where nothing is, or not in euros. */
    private void code(Context ctx) {
        var code = InvoiceView.code(view(ctx).invoice()).orElseThrow(NotFound::new);
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("image/svg+xml").result(codes.svg(code));
    }

    /**
     * A repeat is led to the same attempt, by an address beside this one: what is kept of a form does not hold the link.
     * Where nothing is to be paid any more, the page says so by itself.
     */
    private void start(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var token = token(ctx);
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    input.check();
                    return Done.to("checkout/" + deeds.pay().handle(actor, token) + "/page");
                },
                settled -> pages.redirect(ctx, path(ctx)));
    }

    /** Asked again it leads to the same page: nothing is begun here. */
    private void provider(Context ctx) {
        var id = attempt(ctx);
        var back = URI.create(address.link(path(ctx) + "/checkout/" + id));
        unlisted(ctx);
        pages.redirect(
                ctx,
                deeds.pay()
                        .open(
                                Visit.of(ctx).actor(),
                                token(ctx),
                                id,
                                pages.words(ctx).language(),
                                back));
    }

    private void result(Context ctx) {
        var attempt = deeds.pay().ask(Visit.of(ctx).actor(), token(ctx), attempt(ctx));
        unlisted(ctx);
        pages.show(ctx, "invoice/linked-checkout.jte", Map.of("attempt", attempt, "address", path(ctx)));
    }

    private InvoiceView view(Context ctx) {
        unlisted(ctx);
        return new InvoiceView(deeds.view().handle(Visit.of(ctx).actor(), token(ctx)), pages.today(ctx));
    }

    /** Nothing of it is for search engines, and its address is not told to whatever it leads to. */
    private static void unlisted(Context ctx) {
        ctx.header("X-Robots-Tag", "noindex, nofollow");
        ctx.header("Referrer-Policy", "no-referrer");
    }

    private static String path(Context ctx) {
        return "/pay/" + token(ctx);
    }

    private static String token(Context ctx) {
        return ctx.pathParam("token");
    }

    private static PaymentAttemptId attempt(Context ctx) {
        return Parsing.pathId(ctx, "attempt", PaymentAttemptId::new);
    }
}
