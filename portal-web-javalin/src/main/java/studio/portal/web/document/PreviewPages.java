package studio.portal.web.document;

import io.javalin.http.Context;
import java.util.Map;
import studio.portal.application.document.PreviewQueries;
import studio.portal.application.document.ViewRendition;
import studio.portal.domain.NotFound;
import studio.portal.domain.file.Rendition;
import studio.portal.web.Access;
import studio.portal.web.FileAnswer;
import studio.portal.web.Pages;
import studio.portal.web.RenditionAnswer;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Looking at a version, and at two of them beside each other, without having the file. */
public final class PreviewPages implements Routes {
    private static final String PATH = "/documents/{id}/versions/{n}";

    private final Pages pages;
    private final VersionScreens screens;
    private final PreviewQueries previews;
    private final ViewRendition view;
    private final RenditionAnswer answer;

    public PreviewPages(
            Pages pages, VersionScreens screens, PreviewQueries previews, ViewRendition view, RenditionAnswer answer) {
        this.pages = pages;
        this.screens = screens;
        this.previews = previews;
        this.view = view;
        this.answer = answer;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get(PATH, Access.SIGNED_IN, this::show);
        table.get(PATH + "/thumbnail", Access.SIGNED_IN, ctx -> draw(ctx, Rendition.Kind.THUMBNAIL, 1));
        table.get(
                PATH + "/pages/{page}",
                Access.SIGNED_IN,
                ctx -> draw(ctx, Rendition.Kind.PAGE, VersionAddress.positive(ctx.pathParam("page"))));
        table.get("/documents/{id}/compare", Access.SIGNED_IN, this::compare);
    }

    private void show(Context ctx) {
        var version = VersionAddress.of(ctx).version();
        screens.ofDocument(
                ctx,
                document -> screens.show(
                        ctx,
                        screens.view(Visit.of(ctx).actor(), document, version).orElseThrow(NotFound::new)));
    }

    private void draw(Context ctx, Rendition.Kind kind, int page) {
        var address = VersionAddress.of(ctx);
        var picture = view.handle(
                Visit.of(ctx).actor(), address.document(), address.version(), kind, page, FileAnswer.sends(ctx));
        answer.send(ctx, picture);
    }

    private void compare(Context ctx) {
        screens.ofDocument(
                ctx,
                document -> pages.show(
                        ctx,
                        "document/compare.jte",
                        Map.of("comparison", ComparisonView.asked(ctx, document, screens, previews))));
    }
}
