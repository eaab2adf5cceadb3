package studio.portal.web.document;

import io.javalin.http.Context;
import studio.portal.application.InvalidInput;
import studio.portal.application.Validation;
import studio.portal.application.document.ApprovalQueries;
import studio.portal.application.document.AskForApproval;
import studio.portal.application.document.DecideOnVersion;
import studio.portal.application.document.DocumentQueries;
import studio.portal.application.document.WithdrawApproval;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;
import studio.portal.web.Access;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.FormInput;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Asking for approval and deciding, from the page of a document, and what goes to whoever wants it proven. */
public final class ApprovalPages implements Routes {
    /** The use cases behind the buttons. */
    public record Deeds(AskForApproval ask, DecideOnVersion decide, WithdrawApproval withdraw) {}

    private final Pages pages;
    private final Validation validation;
    private final DocumentQueries documents;
    private final ApprovalQueries approvals;
    private final Deeds deeds;
    private final EvidenceAnswer evidence;
    private final DocumentScreen screen;

    public ApprovalPages(
            Pages pages,
            Validation validation,
            DocumentQueries documents,
            ApprovalQueries approvals,
            Deeds deeds,
            EvidenceAnswer evidence,
            DocumentScreen screen) {
        this.pages = pages;
        this.validation = validation;
        this.documents = documents;
        this.approvals = approvals;
        this.deeds = deeds;
        this.evidence = evidence;
        this.screen = screen;
    }

    @Override
    public void addTo(RouteTable table) {
        table.post("/documents/{id}/versions/{n}/approval-requests", Access.STAFF, this::ask);
        table.post("/documents/{id}/versions/{n}/approval-requests/withdrawal", Access.STAFF, this::withdraw);
        table.post("/documents/{id}/versions/{n}/decision", Access.SIGNED_IN, this::decide);
        table.get("/documents/{id}/evidence", Access.SIGNED_IN, ctx -> evidence.archive(ctx, pages.words(ctx)));
        table.get("/documents/{id}/certificate", Access.SIGNED_IN, ctx -> evidence.certificate(ctx, pages.words(ctx)));
    }

    private void ask(Context ctx) {
        act(ctx, "document.approval-asked", ApprovalPart::withAsk, (id, version, input) -> {
            var command = ApprovalInput.asking(input);
            input.check(validation, command);
            deeds.ask().handle(Visit.of(ctx).actor(), id, version, command);
        });
    }

    private void withdraw(Context ctx) {
        act(ctx, "document.approval-withdrawn", ApprovalPart::withDecision, (id, version, input) -> {
            input.check();
            deeds.withdraw().handle(Visit.of(ctx).actor(), id, version);
        });
    }

    private void decide(Context ctx) {
        ApprovalApi.mustBeAsked(ctx, documents, approvals);
        act(ctx, "document.decided", ApprovalPart::withDecision, (id, version, input) -> {
            var command = ApprovalInput.decision(input);
            input.check(validation, command);
            try {
                deeds.decide().handle(Visit.of(ctx).actor(), id, version, command);
            } catch (RuleViolation e) {
                throw besideItsField(e);
            }
        });
    }

    /** What the one or the other answer lacks is said where it is typed. */
    private static RuntimeException besideItsField(RuleViolation refused) {
        return switch (refused.code()) {
            case "words-needed" -> InvalidInput.of("words", "words-needed");
            case "signature-needed" -> InvalidInput.of("name", "signature-needed");
            default -> refused;
        };
    }

    @FunctionalInterface
    private interface Deed {
        void onto(DocumentId id, VersionNumber version, FormInput input);
    }

    @FunctionalInterface
    private interface Again {
        ApprovalPart with(ApprovalPart part, Form form);
    }

    private void act(Context ctx, String flash, Again refused, Deed deed) {
        var id = DocumentApi.find(ctx, documents).id();
        var version = DocumentAddress.version(ctx);
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    deed.onto(id, version, input);
                    return Done.told(DocumentAddress.of(id) + "?version=" + version, flash);
                },
                form -> screen.again(ctx, id, version, part -> refused.with(part, form)));
    }
}
