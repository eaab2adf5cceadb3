package studio.portal.web.document;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.util.List;
import studio.portal.application.PortalAddress;
import studio.portal.application.Validation;
import studio.portal.application.account.Tokens;
import studio.portal.application.document.CreateShareLink;
import studio.portal.application.document.DocumentDetail;
import studio.portal.application.document.DocumentQueries;
import studio.portal.application.document.RevokeShareLink;
import studio.portal.application.document.ShareLinkQueries;
import studio.portal.application.document.ShareLinkRow;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.document.DocumentPolicy;
import studio.portal.domain.document.ShareLinkId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Links to versions, and who came by them, as JSON; for the studio. */
public final class ShareLinkApi implements Routes {
    /** All links of a document. */
    record Links(List<ShareLinkJson> items) {}

    private final Once once;
    private final Validation validation;
    private final DocumentQueries documents;
    private final ShareLinkQueries links;
    private final CreateShareLink create;
    private final RevokeShareLink revoke;
    private final Tokens tokens;
    private final PortalAddress address;
    private final Clock clock;

    public ShareLinkApi(
            Once once,
            Validation validation,
            DocumentQueries documents,
            ShareLinkQueries links,
            ShareLinkPages.Deeds deeds,
            Tokens tokens,
            PortalAddress address,
            Clock clock) {
        this.once = once;
        this.validation = validation;
        this.documents = documents;
        this.links = links;
        this.create = deeds.create();
        this.revoke = deeds.revoke();
        this.tokens = tokens;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                "/documents/{id}/links",
                Access.SIGNED_IN,
                Operation.answering("The links to a document, and who came by them (staff)", 200, Links.class)
                        .refusing(403),
                this::list);
        table.api(
                HandlerType.POST,
                "/documents/{id}/links",
                Access.SIGNED_IN,
                Operation.answering(
                                "Make a link to a version, for people who need not sign in (staff)",
                                201,
                                ShareLinkJson.class)
                        .taking(CreateShareLink.Command.class)
                        .once()
                        .refusing(400, 403, 409, 412, 413, 415),
                this::create);
        table.api(
                HandlerType.GET,
                "/documents/{id}/links/{link}",
                Access.SIGNED_IN,
                Operation.answering("One link, and who came by it (staff)", 200, ShareLinkJson.class)
                        .refusing(403),
                ctx -> Answers.json(ctx, json(link(ctx, there(ctx), id(ctx)))));
        table.api(
                HandlerType.DELETE,
                "/documents/{id}/links/{link}",
                Access.SIGNED_IN,
                Operation.doing("Revoke a link, at once (staff)").refusing(403, 409, 412),
                this::revoke);
    }

    private void list(Context ctx) {
        var document = there(ctx);
        var rows = links.of(Visit.of(ctx).actor(), document.id());
        Answers.json(ctx, new Links(rows.stream().map(this::json).toList()));
    }

    private void create(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var document = there(ctx);
        var input = Input.ofJson(ctx);
        var command = ShareInput.create(input);
        input.check(validation, command);
        var made = once.prepared(ctx, input, () -> {
            var making = create.prepare(actor, document.id(), command);
            return () -> {
                Answers.mustMatch(ctx, document.version());
                return making.get().toString();
            };
        });
        var link = link(ctx, document, Parsing.uuid(made).map(ShareLinkId::new).orElseThrow(NotFound::new));
        Answers.created(ctx, DocumentJson.path(document.id()) + "/links/" + link.id(), json(link));
    }

    private void revoke(Context ctx) {
        var document = there(ctx);
        Answers.mustMatch(ctx, document.version());
        revoke.handle(Visit.of(ctx).actor(), document.id(), id(ctx));
        ctx.status(204);
    }

    /** A member may know of the document, and not of its links. */
    private DocumentDetail there(Context ctx) {
        var document = DocumentApi.find(ctx, documents);
        if (!DocumentPolicy.mayShare(Visit.of(ctx).actor())) {
            throw new AccessDenied("Links are the studio's");
        }
        return document;
    }

    private static ShareLinkId id(Context ctx) {
        return Parsing.pathId(ctx, "link", ShareLinkId::new);
    }

    private ShareLinkRow link(Context ctx, DocumentDetail document, ShareLinkId id) {
        return links.find(Visit.of(ctx).actor(), document.id(), id).orElseThrow(NotFound::new);
    }

    private ShareLinkJson json(ShareLinkRow row) {
        return ShareLinkJson.of(row, ShareLinkPages.url(address, tokens, row.id()), clock.instant());
    }
}
