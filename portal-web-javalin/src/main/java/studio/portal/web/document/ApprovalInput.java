package studio.portal.web.document;

import java.util.Optional;
import studio.portal.application.document.AskForApproval;
import studio.portal.application.document.DecideOnVersion;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.document.ApprovalMode;
import studio.portal.domain.document.Verdict;
import studio.portal.domain.file.ContentHash;
import studio.portal.web.Input;
import studio.portal.web.Parsing;

/** Puts commands about approvals together from what was sent, the same way for forms and for JSON. */
final class ApprovalInput {
    /** Stands where a hash is missing; it goes no further. */
    private static final ContentHash NO_HASH = new ContentHash("0".repeat(64));

    private ApprovalInput() {}

    static AskForApproval.Command asking(Input input) {
        return new AskForApproval.Command(
                input.list("approverIds", Parsing.id(PersonId::new)),
                input.required("mode", ApprovalMode::ofWord, ApprovalMode.ALL),
                input.optional("dueOn", Parsing::date),
                input.flag("signature"));
    }

    static DecideOnVersion.Command decision(Input input) {
        return new DecideOnVersion.Command(
                input.required("decision", Verdict::ofWord, Verdict.REJECT),
                Optional.of(input.text("words")).filter(text -> !text.isBlank()),
                input.required("hash", ApprovalInput::hash, NO_HASH),
                Optional.of(input.text("name")).filter(text -> !text.isBlank()));
    }

    private static Optional<ContentHash> hash(String text) {
        try {
            return Optional.of(new ContentHash(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
