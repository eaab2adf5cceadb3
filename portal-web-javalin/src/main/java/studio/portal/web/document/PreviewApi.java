package studio.portal.web.document;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;
import studio.portal.application.document.PreviewQueries;
import studio.portal.application.document.ViewRendition;
import studio.portal.domain.file.Rendition;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.FileAnswer;
import studio.portal.web.Operation;
import studio.portal.web.RenditionAnswer;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Looking at versions by the API. */
public final class PreviewApi implements Routes {
    private static final String PATH = "/documents/{id}/versions/{n}";

    private final VersionScreens screens;
    private final PreviewQueries previews;
    private final ViewRendition view;
    private final RenditionAnswer answer;

    public PreviewApi(VersionScreens screens, PreviewQueries previews, ViewRendition view, RenditionAnswer answer) {
        this.screens = screens;
        this.previews = previews;
        this.view = view;
        this.answer = answer;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                PATH + "/preview",
                Access.SIGNED_IN,
                Operation.answering("What there is to see and to read of a version", 200, PreviewJson.Preview.class),
                this::preview);
        table.api(
                HandlerType.GET,
                PATH + "/thumbnail",
                Access.SIGNED_IN,
                Operation.answering("A small picture of the first page", 200, byte[].class)
                        .refusing(410),
                ctx -> draw(ctx, Rendition.Kind.THUMBNAIL, Optional.empty()));
        table.api(
                HandlerType.GET,
                PATH + "/pages/{page}",
                Access.SIGNED_IN,
                Operation.answering("A picture of a page", 200, byte[].class).refusing(410),
                ctx -> draw(ctx, Rendition.Kind.PAGE, Optional.of(ctx.pathParam("page"))));
        table.api(
                HandlerType.GET,
                "/documents/{id}/comparison",
                Access.SIGNED_IN,
                Operation.answering("What changed in the text between two versions", 200, PreviewJson.Comparison.class)
                        .asking("from", "to"),
                ctx -> Answers.json(
                        ctx,
                        PreviewJson.Comparison.of(
                                ComparisonView.asked(ctx, screens.document(ctx), screens, previews))));
    }

    private void preview(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var address = VersionAddress.of(ctx);
        var shown = screens.view(actor, address);
        Answers.json(ctx, PreviewJson.Preview.of(shown, previews.text(actor, address.document(), address.version())));
    }

    private void draw(Context ctx, Rendition.Kind kind, Optional<String> page) {
        var address = VersionAddress.of(ctx);
        var number = page.map(VersionAddress::positive).orElse(1);
        var picture = view.handle(
                Visit.of(ctx).actor(), address.document(), address.version(), kind, number, FileAnswer.sends(ctx));
        answer.send(ctx, picture);
    }
}
