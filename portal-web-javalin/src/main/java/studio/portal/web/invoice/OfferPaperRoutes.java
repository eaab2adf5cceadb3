package studio.portal.web.invoice;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import studio.portal.application.invoice.DownloadOffer;
import studio.portal.application.invoice.DrawOffer;
import studio.portal.application.invoice.OfferQueries;
import studio.portal.domain.invoice.OfferPolicy;
import studio.portal.domain.invoice.PaperKind;
import studio.portal.web.Access;
import studio.portal.web.FileAnswer;
import studio.portal.web.Operation;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** The PDF of an offer, by page and by API alike: of a sent one as it is stored, of a draft as it would be sent now. */
public final class OfferPaperRoutes implements Routes {
    private static final String PDF = OfferAddress.PATH + "/{id}/pdf";

    private final OfferQueries offers;
    private final DownloadOffer download;
    private final DrawOffer draw;
    private final FileAnswer answer;

    public OfferPaperRoutes(OfferQueries offers, DownloadOffer download, DrawOffer draw, FileAnswer answer) {
        this.offers = offers;
        this.download = download;
        this.draw = draw;
        this.answer = answer;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get(PDF, Access.SIGNED_IN, this::pdf);
        table.api(
                HandlerType.GET,
                PDF,
                Access.SIGNED_IN,
                Operation.answering(
                                "The PDF of a sent offer, 503 until it is written; of a draft, for staff, as it would"
                                        + " be sent now",
                                200,
                                byte[].class)
                        .refusing(409, 410, 416),
                this::pdf);
    }

    private void pdf(Context ctx) {
        var actor = OfferScreen.actor(ctx);
        var id = OfferScreen.id(ctx);
        if (OfferPolicy.mayManage(actor) && !OfferScreen.find(ctx, offers).isSent()) {
            FileAnswer.describeDownload(ctx, "draft.pdf", PaperKind.PDF.mediaType());
            ctx.result(draw.handle(actor, id));
        } else {
            answer.send(ctx, download.handle(Visit.of(ctx).actor(), id, FileAnswer.sends(ctx)));
        }
    }
}
