package studio.portal.web.document;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.Validation;
import studio.portal.application.document.CommentOnVersion;
import studio.portal.application.document.ResolveComment;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.CommentId;
import studio.portal.domain.document.CommentPlace;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;
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

/** Comments on versions: for both sides, or for the studio alone, which is chosen by the address before anything is typed. */
public final class CommentPages implements Routes {
    private static final String PATH = "/documents/{id}/versions/{n}";
    private static final String RESOLUTION = "/documents/{id}/comments/{comment}/resolution";

    private final Pages pages;
    private final Validation validation;
    private final VersionScreens screens;
    private final CommentOnVersion comment;
    private final ResolveComment resolve;

    public CommentPages(
            Pages pages,
            Validation validation,
            VersionScreens screens,
            CommentOnVersion comment,
            ResolveComment resolve) {
        this.pages = pages;
        this.validation = validation;
        this.screens = screens;
        this.comment = comment;
        this.resolve = resolve;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get(PATH + "/comments/new", Access.SIGNED_IN, ctx -> place(ctx, false));
        table.get(PATH + "/notes/new", Access.STAFF, ctx -> place(ctx, true));
        table.post(PATH + "/comments", Access.SIGNED_IN, ctx -> write(ctx, false));
        table.post(PATH + "/notes", Access.STAFF, ctx -> write(ctx, true));
        table.post(RESOLUTION, Access.SIGNED_IN, ctx -> settle(ctx, "comment-resolved", resolve::handle));
        table.post(RESOLUTION + "/removal", Access.SIGNED_IN, ctx -> settle(ctx, "comment-reopened", resolve::reopen));
    }

    private void place(Context ctx, boolean internal) {
        var view = screens.view(Visit.of(ctx).actor(), VersionAddress.of(ctx));
        var page = VersionAddress.positive(Answers.query(ctx, "page").orElse("1"));
        show(ctx, placed(view, internal, page, clicked(ctx), Form.empty()));
    }

    private interface Clicked {
        Optional<CommentPlace> on(int page, PlaceView shown);
    }

    /** A browser adds {@code at.x} and {@code at.y} for a click; a keyboard clicks at nothing in particular. */
    private static Clicked clicked(Context ctx) {
        var x = Answers.query(ctx, "at.x").flatMap(Parsing::number);
        var y = Answers.query(ctx, "at.y").flatMap(Parsing::number);
        return (page, shown) -> x.flatMap(across -> y.map(down -> new CommentPlace(
                page, PlaceView.perMille(across, PlaceView.WIDTH), PlaceView.perMille(down, shown.height()))));
    }

    private static PlaceView placed(VersionView view, boolean internal, int page, Clicked clicked, Form form) {
        var drawn = view.preview().pages();
        if (page > drawn.size()) {
            throw new NotFound();
        }
        var shown = new PlaceView(view, drawn.get(page - 1), internal, Optional.empty(), form);
        return new PlaceView(view, shown.page(), internal, clicked.on(page, shown), form);
    }

    private void show(Context ctx, PlaceView view) {
        pages.show(ctx, "document/place.jte", Map.of("view", view));
    }

    private void write(Context ctx, boolean internal) {
        var actor = Visit.of(ctx).actor();
        var address = VersionAddress.of(ctx);
        var view = screens.view(actor, address);
        var input = Input.ofForm(ctx);
        var command = CommentInput.command(input, internal);
        pages.submit(
                ctx,
                input,
                () -> {
                    input.check(validation, command);
                    var id = comment.handle(actor, address.document(), address.version(), command);
                    return Done.told(address.path() + "#comment-" + id, internal ? "comment-noted" : "comment-written");
                },
                form -> again(ctx, view, command, form));
    }

    private void again(Context ctx, VersionView view, CommentOnVersion.Command command, Form form) {
        var place = command.page()
                .filter(page -> page >= 1 && page <= view.preview().pages().size())
                .flatMap(page -> command.x().flatMap(x -> command.y().flatMap(y -> place(page, x, y))));
        if (place.isPresent()) {
            show(ctx, placed(view, command.internal(), place.get().page(), (page, shown) -> place, form));
        } else {
            screens.show(ctx, command.internal() ? view.withNote(form) : view.withComment(form));
        }
    }

    private static Optional<CommentPlace> place(int page, int x, int y) {
        var isOnPage = x >= 0 && y >= 0 && x <= CommentPlace.WHOLE && y <= CommentPlace.WHOLE;
        return isOnPage ? Optional.of(new CommentPlace(page, x, y)) : Optional.empty();
    }

    @FunctionalInterface
    private interface Settling {
        VersionNumber of(Actor actor, DocumentId id, CommentId comment);
    }

    private void settle(Context ctx, String flash, Settling settling) {
        var id = Parsing.pathId(ctx, "id", DocumentId::new);
        var commentId = Parsing.pathId(ctx, "comment", CommentId::new);
        var input = Input.ofForm(ctx);
        pages.submit(ctx, input, () -> {
            var version = settling.of(Visit.of(ctx).actor(), id, commentId);
            return Done.told(VersionAddress.path(id, version) + "#comment-" + commentId, flash);
        });
    }
}
