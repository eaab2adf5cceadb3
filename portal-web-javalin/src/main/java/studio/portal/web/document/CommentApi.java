package studio.portal.web.document;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import studio.portal.application.Page;
import studio.portal.application.Validation;
import studio.portal.application.document.CommentOnVersion;
import studio.portal.application.document.ResolveComment;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.CommentId;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Comments on versions by the API. */
public final class CommentApi implements Routes {
    private static final String PATH = "/documents/{id}/versions/{n}/comments";
    private static final String RESOLUTION = "/documents/{id}/comments/{comment}/resolution";

    private final Once once;
    private final Validation validation;
    private final VersionScreens screens;
    private final CommentOnVersion comment;
    private final ResolveComment resolve;

    public CommentApi(
            Once once,
            Validation validation,
            VersionScreens screens,
            CommentOnVersion comment,
            ResolveComment resolve) {
        this.once = once;
        this.validation = validation;
        this.screens = screens;
        this.comment = comment;
        this.resolve = resolve;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                PATH,
                Access.SIGNED_IN,
                Operation.answering("What was said of a version", 200, Operation.listOf(PreviewJson.Comment.class)),
                this::list);
        table.api(
                HandlerType.POST,
                PATH,
                Access.SIGNED_IN,
                Operation.answering(
                                "Comment on a version, maybe on a place of a page (per mille of its sides)",
                                201,
                                PreviewJson.Comment.class)
                        .taking(CommentBody.class)
                        .once()
                        .refusing(400, 403, 409, 412, 413, 415),
                this::write);
        table.api(
                HandlerType.GET,
                PATH + "/{comment}",
                Access.SIGNED_IN,
                Operation.answering("One comment", 200, PreviewJson.Comment.class),
                ctx -> Answers.json(ctx, find(view(ctx), Parsing.pathId(ctx, "comment", CommentId::new))));
        table.api(
                HandlerType.POST,
                RESOLUTION,
                Access.SIGNED_IN,
                Operation.doing("Mark a comment as resolved").refusing(403, 412),
                ctx -> settle(ctx, resolve::handle));
        table.api(
                HandlerType.DELETE,
                RESOLUTION,
                Access.SIGNED_IN,
                Operation.doing("Open a comment again that is not resolved after all")
                        .refusing(403, 412),
                ctx -> settle(ctx, resolve::reopen));
    }

    private void list(Context ctx) {
        var view = view(ctx);
        Answers.json(
                ctx,
                Page.whole(view.comments().stream()
                        .map(comment -> PreviewJson.Comment.of(view, comment))
                        .toList()));
    }

    private void write(Context ctx) {
        var address = VersionAddress.of(ctx);
        view(ctx);
        var input = Input.ofJson(ctx);
        var command = CommentInput.command(input, input.flag("internal"));
        input.check(validation, command);
        var actor = Visit.of(ctx).actor();
        var id = once.of(ctx, input, () -> {
            Answers.mustMatch(ctx, () -> view(ctx).document().version());
            return comment.handle(actor, address.document(), address.version(), command)
                    .toString();
        });
        var written = Parsing.uuid(id)
                .map(CommentId::new)
                .map(found -> find(view(ctx), found))
                .orElseThrow(NotFound::new);
        Answers.created(ctx, RouteTable.API + address.path() + "/comments/" + written.id(), written);
    }

    @FunctionalInterface
    private interface Settling {
        VersionNumber of(Actor actor, DocumentId id, CommentId comment);
    }

    private void settle(Context ctx, Settling settling) {
        var document = Parsing.pathId(ctx, "id", DocumentId::new);
        Answers.mustMatch(ctx, () -> screens.document(ctx).version());
        settling.of(Visit.of(ctx).actor(), document, Parsing.pathId(ctx, "comment", CommentId::new));
        Answers.nothing(ctx);
    }

    private VersionView view(Context ctx) {
        return screens.view(Visit.of(ctx).actor(), VersionAddress.of(ctx));
    }

    private static PreviewJson.Comment find(VersionView view, CommentId id) {
        return view.comments().stream()
                .filter(comment -> comment.id().equals(id))
                .findFirst()
                .map(comment -> PreviewJson.Comment.of(view, comment))
                .orElseThrow(NotFound::new);
    }
}
