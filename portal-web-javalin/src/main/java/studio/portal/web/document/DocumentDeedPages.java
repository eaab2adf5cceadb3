package studio.portal.web.document;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import studio.portal.application.InvalidInput;
import studio.portal.application.Validation;
import studio.portal.application.document.AddVersion;
import studio.portal.application.document.ChangeDocument;
import studio.portal.application.document.DocumentDetail;
import studio.portal.application.document.DocumentQueries;
import studio.portal.application.document.ShareVersion;
import studio.portal.application.document.WithdrawDocument;
import studio.portal.application.document.WithdrawVersion;
import studio.portal.application.file.ReceiveUpload;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentPolicy;
import studio.portal.domain.document.VersionNumber;
import studio.portal.web.Access;
import studio.portal.web.AttachedFiles;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.FormInput;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** What is done to a document from its page. A repeat of any of it changes nothing more. */
public final class DocumentDeedPages implements Routes {
    /** The use cases behind the buttons. */
    public record Deeds(
            AddVersion addVersion,
            ShareVersion share,
            ChangeDocument change,
            WithdrawVersion withdrawVersion,
            WithdrawDocument withdraw) {}

    private final Pages pages;
    private final Once once;
    private final Validation validation;
    private final DocumentQueries documents;
    private final ReceiveUpload receive;
    private final Deeds deeds;
    private final DocumentScreen screen;

    public DocumentDeedPages(
            Pages pages,
            Once once,
            Validation validation,
            DocumentQueries documents,
            ReceiveUpload receive,
            Deeds deeds,
            DocumentScreen screen) {
        this.pages = pages;
        this.once = once;
        this.validation = validation;
        this.documents = documents;
        this.receive = receive;
        this.deeds = deeds;
        this.screen = screen;
    }

    @Override
    public void addTo(RouteTable table) {
        table.upload("/documents/{id}/versions", Access.SIGNED_IN, this::addVersion);
        table.post("/documents/{id}/versions/{n}/publication", Access.STAFF, this::share);
        table.post("/documents/{id}/versions/{n}/withdrawal", Access.SIGNED_IN, this::withdrawVersion);
        table.post("/documents/{id}/withdrawal", Access.SIGNED_IN, this::withdraw);
        table.post("/documents/{id}/changes", Access.STAFF, this::change);
    }

    private void addVersion(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var id = there(ctx, document -> DocumentPolicy.mayAddVersion(actor, document))
                .id();
        var input = Input.ofForm(ctx);
        var files = new AttachedFiles(receive, once);
        pages.prepare(
                ctx,
                input,
                () -> {
                    var uploads = DocumentPages.uploads(input, files.receive(actor, input));
                    if (uploads.size() > 1) {
                        throw InvalidInput.of("file", "one-file");
                    }
                    var upload = uploads.stream().findFirst().orElse(DocumentInput.NO_FILE);
                    var command = DocumentInput.version(input, upload, input.number("version"));
                    input.check(validation, command);
                    return () -> {
                        deeds.addVersion().handle(actor, id, command);
                        return Done.told(DocumentAddress.of(id), "document.version-added");
                    };
                },
                form -> screen.again(ctx, id, view -> view.withVersion(files.kept(form))));
    }

    private void share(Context ctx) {
        var version = DocumentAddress.version(ctx);
        act(ctx, "document.shared", DocumentView::withAct, any -> true, (id, input) -> {
            input.check();
            deeds.share().handle(Visit.of(ctx).actor(), id, version, Optional.empty());
        });
    }

    private void withdrawVersion(Context ctx) {
        var version = DocumentAddress.version(ctx);
        act(ctx, "document.version-withdrawn", DocumentView::withAct, mayWithdraw(ctx, version), (id, input) -> {
            var command = DocumentInput.withdrawal(input, Optional.empty());
            input.check(validation, command);
            deeds.withdrawVersion().handle(Visit.of(ctx).actor(), id, version, command);
        });
    }

    private void withdraw(Context ctx) {
        Predicate<DocumentDetail> may =
                document -> DocumentPolicy.mayWithdraw(Visit.of(ctx).actor(), document);
        act(ctx, "document.withdrawn", DocumentView::withAct, may, (id, input) -> {
            var command = DocumentInput.withdrawal(input, input.number("version"));
            input.check(validation, command);
            deeds.withdraw().handle(Visit.of(ctx).actor(), id, command);
        });
    }

    private void change(Context ctx) {
        act(ctx, "document.changed", DocumentView::withChanges, any -> true, (id, input) -> {
            var command = DocumentInput.change(input, input.number("version"));
            input.check(validation, command);
            deeds.change().handle(Visit.of(ctx).actor(), id, command);
        });
    }

    @FunctionalInterface
    private interface Deed {
        void onto(DocumentId id, FormInput input);
    }

    /** @param may whether the actor may do it; if not, what they sent is not looked at */
    private void act(
            Context ctx,
            String flash,
            BiFunction<DocumentView, Form, DocumentView> refused,
            Predicate<DocumentDetail> may,
            Deed deed) {
        var document = there(ctx, may);
        var id = document.id();
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    deed.onto(id, input);
                    return Done.told(DocumentAddress.of(id), flash);
                },
                form -> screen.again(ctx, id, view -> refused.apply(view, form)));
    }

    private static Predicate<DocumentDetail> mayWithdraw(Context ctx, VersionNumber version) {
        return document -> DocumentPolicy.mayWithdraw(
                Visit.of(ctx).actor(), document, document.version(version).orElseThrow(NotFound::new));
    }

    private DocumentDetail there(Context ctx, Predicate<DocumentDetail> may) {
        var document = DocumentApi.find(ctx, documents);
        if (!may.test(document)) {
            throw new AccessDenied("This is not theirs to do");
        }
        return document;
    }
}
