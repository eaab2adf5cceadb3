package studio.portal.web.document;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.Map;
import studio.portal.application.PortalAddress;
import studio.portal.application.Validation;
import studio.portal.application.account.Tokens;
import studio.portal.application.document.CreateShareLink;
import studio.portal.application.document.DocumentQueries;
import studio.portal.application.document.RevokeShareLink;
import studio.portal.application.document.ShareLinkQueries;
import studio.portal.domain.document.ShareLinkId;
import studio.portal.web.Access;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** The links to a document: made, passed on and revoked by the studio, with everybody who came by them. */
public final class ShareLinkPages implements Routes {
    /** What is done to links. */
    public record Deeds(CreateShareLink create, RevokeShareLink revoke) {}

    private final Pages pages;
    private final Validation validation;
    private final DocumentQueries documents;
    private final ShareLinkQueries links;
    private final Deeds deeds;
    private final Tokens tokens;
    private final PortalAddress address;
    private final Clock clock;

    public ShareLinkPages(
            Pages pages,
            Validation validation,
            DocumentQueries documents,
            ShareLinkQueries links,
            Deeds deeds,
            Tokens tokens,
            PortalAddress address,
            Clock clock) {
        this.pages = pages;
        this.validation = validation;
        this.documents = documents;
        this.links = links;
        this.deeds = deeds;
        this.tokens = tokens;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/documents/{id}/links", Access.STAFF, ctx -> show(ctx, Form.empty()));
        table.post("/documents/{id}/links", Access.STAFF, this::create);
        table.post("/documents/{id}/links/{link}/revocation", Access.STAFF, this::revoke);
    }

    static String url(PortalAddress address, Tokens tokens, ShareLinkId link) {
        return address.base() + "/share/" + tokens.shareLink(link);
    }

    private void create(Context ctx) {
        var document = DocumentApi.find(ctx, documents);
        var input = Input.ofForm(ctx);
        var command = ShareInput.create(input);
        pages.prepare(
                ctx,
                input,
                () -> {
                    input.check(validation, command);
                    var making = deeds.create().prepare(Visit.of(ctx).actor(), document.id(), command);
                    return () -> {
                        var unused = making.get();
                        return Done.told(DocumentAddress.of(document.id()) + "/links", "share.created");
                    };
                },
                form -> show(ctx, form));
    }

    private void revoke(Context ctx) {
        var document = DocumentApi.find(ctx, documents);
        var link = Parsing.pathId(ctx, "link", ShareLinkId::new);
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    input.check();
                    deeds.revoke().handle(Visit.of(ctx).actor(), document.id(), link);
                    return Done.told(DocumentAddress.of(document.id()) + "/links", "share.revoked");
                },
                form -> show(ctx, form));
    }

    private void show(Context ctx, Form form) {
        var actor = Visit.of(ctx).actor();
        var document = DocumentApi.find(ctx, documents);
        var now = clock.instant();
        var lines = links.of(actor, document.id()).stream()
                .map(row -> new ShareLine(row, row.state(now), url(address, tokens, row.id())))
                .toList();
        pages.show(ctx, "document/links.jte", Map.of("document", document, "lines", lines, "form", form));
    }
}
