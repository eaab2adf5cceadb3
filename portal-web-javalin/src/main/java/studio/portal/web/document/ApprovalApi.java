package studio.portal.web.document;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import studio.portal.application.Validation;
import studio.portal.application.document.ApprovalQueries;
import studio.portal.application.document.AskForApproval;
import studio.portal.application.document.DecideOnVersion;
import studio.portal.application.document.DocumentQueries;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.document.ApprovalPolicy;
import studio.portal.domain.document.DocumentId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Pages;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Asking for approval, deciding, and the evidence of it, as JSON and as files. */
public final class ApprovalApi implements Routes {
    private final Pages pages;
    private final Once once;
    private final Validation validation;
    private final DocumentQueries documents;
    private final ApprovalQueries approvals;
    private final ApprovalPages.Deeds deeds;
    private final EvidenceAnswer evidence;

    public ApprovalApi(
            Pages pages,
            Once once,
            Validation validation,
            DocumentQueries documents,
            ApprovalQueries approvals,
            ApprovalPages.Deeds deeds,
            EvidenceAnswer evidence) {
        this.pages = pages;
        this.once = once;
        this.validation = validation;
        this.documents = documents;
        this.approvals = approvals;
        this.deeds = deeds;
        this.evidence = evidence;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                "/documents/{id}/approvals",
                Access.SIGNED_IN,
                Operation.answering(
                        "All askings for approval of a document, latest first", 200, ApprovalJson.Rounds.class),
                ctx -> answer(ctx, DocumentApi.find(ctx, documents).id()));
        table.api(
                HandlerType.POST,
                "/documents/{id}/versions/{n}/approval-requests",
                Access.SIGNED_IN,
                Operation.answering(
                                "Ask members to approve the current version (staff)", 201, ApprovalJson.Rounds.class)
                        .taking(AskForApproval.Command.class)
                        .once()
                        .refusing(400, 403, 409, 412, 413, 415),
                this::ask);
        table.api(
                HandlerType.POST,
                "/documents/{id}/versions/{n}/approval-requests/withdrawal",
                Access.SIGNED_IN,
                Operation.answering("Take an asking back (staff); decisions stay", 200, ApprovalJson.Rounds.class)
                        .once()
                        .refusing(400, 403, 409, 412, 413, 415),
                this::withdraw);
        table.api(
                HandlerType.POST,
                "/documents/{id}/versions/{n}/decision",
                Access.SIGNED_IN,
                Operation.answering("Approve a version or ask for changes", 200, ApprovalJson.Rounds.class)
                        .taking(DecideOnVersion.Command.class)
                        .once()
                        .refusing(400, 403, 409, 412, 413, 415),
                this::decide);
        table.api(
                HandlerType.GET,
                "/documents/{id}/evidence",
                Access.SIGNED_IN,
                Operation.answering("The evidence of approvals as a zip archive", 200, byte[].class)
                        .refusing(410),
                ctx -> evidence.archive(ctx, pages.words(ctx)));
        table.api(
                HandlerType.GET,
                "/documents/{id}/certificate",
                Access.SIGNED_IN,
                Operation.answering("The certificate of approvals as PDF", 200, byte[].class),
                ctx -> evidence.certificate(ctx, pages.words(ctx)));
    }

    private void ask(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var document = DocumentApi.find(ctx, documents);
        var id = document.id();
        var version = DocumentAddress.version(ctx);
        mustAsk(ctx);
        var input = Input.ofJson(ctx);
        var command = ApprovalInput.asking(input);
        input.check(validation, command);
        once.run(ctx, input, () -> {
            Answers.mustMatch(ctx, document.version());
            deeds.ask().handle(actor, id, version, command);
        });
        ctx.status(201).header("Location", DocumentJson.path(id) + "/approvals");
        answer(ctx, id);
    }

    private void withdraw(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var document = DocumentApi.find(ctx, documents);
        var id = document.id();
        var version = DocumentAddress.version(ctx);
        mustAsk(ctx);
        var input = Input.ofJson(ctx);
        input.check();
        once.run(ctx, input, () -> {
            Answers.mustMatch(ctx, document.version());
            deeds.withdraw().handle(actor, id, version);
        });
        answer(ctx, id);
    }

    private void decide(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var document = DocumentApi.find(ctx, documents);
        var version = DocumentAddress.version(ctx);
        mustBeAsked(ctx, documents, approvals);
        var input = Input.ofJson(ctx);
        var command = ApprovalInput.decision(input);
        input.check(validation, command);
        once.run(ctx, input, () -> {
            Answers.mustMatch(ctx, document.version());
            deeds.decide().handle(actor, document.id(), version, command);
        });
        answer(ctx, document.id());
    }

    /**
     * As {@link #mustAsk}, of whoever decides: they are among those of whom somebody wanted to know about the version.
     *
     * @throws NotFound if there is no such version for them
     */
    static void mustBeAsked(Context ctx, DocumentQueries documents, ApprovalQueries approvals) {
        var actor = Visit.of(ctx).actor();
        var document = DocumentApi.find(ctx, documents);
        var version = document.version(DocumentAddress.version(ctx))
                .orElseThrow(NotFound::new)
                .number();
        if (approvals.rounds(actor, document.id()).stream()
                .filter(round -> round.version().equals(version))
                .noneMatch(round -> ApprovalPolicy.isApprover(actor, round))) {
            throw new AccessDenied("Only those who were asked decide");
        }
    }

    /** Whoever may not is told so before anybody looks at what they sent. */
    private static void mustAsk(Context ctx) {
        if (!ApprovalPolicy.mayAsk(Visit.of(ctx).actor())) {
            throw new AccessDenied("Only the studio asks for approval");
        }
    }

    private void answer(Context ctx, DocumentId id) {
        Answers.json(ctx, ApprovalJson.Rounds.of(approvals.rounds(Visit.of(ctx).actor(), id)));
    }
}
