package studio.portal.web.document;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import studio.portal.application.Validation;
import studio.portal.application.document.DocumentQueries;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.document.DocumentPolicy;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;
import studio.portal.web.document.DocumentDeedPages.Deeds;

/** New versions, sharing, changing and withdrawing, as JSON. */
public final class DocumentDeedApi implements Routes {
    private final Once once;
    private final Validation validation;
    private final DocumentQueries documents;
    private final Deeds deeds;

    public DocumentDeedApi(Once once, Validation validation, DocumentQueries documents, Deeds deeds) {
        this.once = once;
        this.validation = validation;
        this.documents = documents;
        this.deeds = deeds;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.PATCH,
                "/documents/{id}",
                Access.SIGNED_IN,
                Operation.answering("Change a document (staff)", 200, DocumentJson.Document.class)
                        .taking(DocumentPatch.class)
                        .refusing(400, 403, 409, 412, 413, 415),
                this::change);
        table.api(
                HandlerType.POST,
                "/documents/{id}/versions",
                Access.SIGNED_IN,
                Operation.answering("Add a version of a file that was sent before", 201, DocumentJson.Document.class)
                        .taking(VersionBody.class)
                        .once()
                        .refusing(400, 403, 409, 412, 413, 415),
                this::addVersion);
        table.api(
                HandlerType.POST,
                "/documents/{id}/versions/{n}/publication",
                Access.SIGNED_IN,
                Operation.answering("Let the client see a version (staff)", 200, DocumentJson.Document.class)
                        .once()
                        .refusing(400, 403, 409, 412, 413, 415),
                this::share);
        table.api(
                HandlerType.POST,
                "/documents/{id}/versions/{n}/withdrawal",
                Access.SIGNED_IN,
                withdrawing("Take a version back; a mark stays"),
                this::withdrawVersion);
        table.api(
                HandlerType.POST,
                "/documents/{id}/withdrawal",
                Access.SIGNED_IN,
                withdrawing("Take a document back; a mark stays"),
                this::withdraw);
    }

    private static Operation withdrawing(String summary) {
        return Operation.answering(summary, 200, DocumentJson.Document.class)
                .taking(WithdrawalBody.class)
                .once()
                .refusing(400, 403, 409, 412, 413, 415);
    }

    private void change(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var document = DocumentApi.find(ctx, documents);
        var input = Input.ofJson(ctx);
        var command = DocumentInput.change(input, Answers.expectedVersion(ctx, document.version()));
        mustBeAllowed(DocumentPolicy.mayChange(actor));
        input.check(validation, command);
        deeds.change().handle(actor, document.id(), command);
        DocumentApi.answer(ctx, DocumentApi.find(ctx, documents));
    }

    private void addVersion(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var document = DocumentApi.find(ctx, documents);
        var expected = Answers.expectedVersion(ctx, document.version());
        var input = Input.ofJson(ctx);
        var command = DocumentInput.version(input, DocumentInput.upload(input), expected);
        mustBeAllowed(DocumentPolicy.mayAddVersion(actor, document));
        input.check(validation, command);
        var number = once.of(
                ctx,
                input,
                () -> deeds.addVersion().handle(actor, document.id(), command).toString());
        ctx.status(201).header("Location", DocumentJson.path(document.id()) + "/versions/" + number + "/file");
        DocumentApi.answer(ctx, DocumentApi.find(ctx, documents));
    }

    private void share(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var document = DocumentApi.find(ctx, documents);
        var number = DocumentAddress.version(ctx);
        var expected = Answers.expectedVersion(ctx, document.version());
        mustBeAllowed(DocumentPolicy.mayShare(actor));
        var input = Input.ofJson(ctx);
        input.check();
        once.run(ctx, input, () -> deeds.share().handle(actor, document.id(), number, expected));
        DocumentApi.answer(ctx, DocumentApi.find(ctx, documents));
    }

    private void withdrawVersion(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var document = DocumentApi.find(ctx, documents);
        var number = DocumentAddress.version(ctx);
        mustBeAllowed(DocumentPolicy.mayWithdraw(
                actor, document, document.version(number).orElseThrow(NotFound::new)));
        var input = Input.ofJson(ctx);
        var command = DocumentInput.withdrawal(input, Answers.expectedVersion(ctx, document.version()));
        input.check(validation, command);
        once.run(ctx, input, () -> deeds.withdrawVersion().handle(actor, document.id(), number, command));
        DocumentApi.answer(ctx, DocumentApi.find(ctx, documents));
    }

    private void withdraw(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var document = DocumentApi.find(ctx, documents);
        mustBeAllowed(DocumentPolicy.mayWithdraw(actor, document));
        var input = Input.ofJson(ctx);
        var command = DocumentInput.withdrawal(input, Answers.expectedVersion(ctx, document.version()));
        input.check(validation, command);
        once.run(ctx, input, () -> deeds.withdraw().handle(actor, document.id(), command));
        DocumentApi.answer(ctx, DocumentApi.find(ctx, documents));
    }

    /** Whoever may not is told so before anybody looks at what they sent. */
    private static void mustBeAllowed(boolean may) {
        if (!may) {
            throw new AccessDenied("This is not theirs to do");
        }
    }
}
