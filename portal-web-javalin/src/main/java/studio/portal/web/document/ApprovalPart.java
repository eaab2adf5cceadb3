package studio.portal.web.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import studio.portal.application.account.PersonName;
import studio.portal.application.document.ApprovalQueries.EvidenceSummary;
import studio.portal.application.document.ApprovalView;
import studio.portal.application.document.DocumentDetail;
import studio.portal.application.document.VersionRow;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.ApprovalPolicy;
import studio.portal.domain.document.ApprovalStatus;
import studio.portal.domain.document.DocumentKind;
import studio.portal.web.Form;

/**
 * What the page of a document shows of its approvals.
 *
 * @param rounds latest first, of versions the reader sees
 * @param offered whom the studio may ask
 * @param ask the form that asks
 * @param decision the form that decides
 */
public record ApprovalPart(
        List<ApprovalView> rounds,
        List<PersonName> offered,
        Optional<EvidenceSummary> evidence,
        Form ask,
        Form decision) {
    private static final int MOST_PLACES = 6;

    public ApprovalPart {
        rounds = List.copyOf(rounds);
        offered = List.copyOf(offered);
    }

    ApprovalPart withAsk(Form form) {
        return new ApprovalPart(rounds, offered, evidence, form, decision);
    }

    ApprovalPart withDecision(Form form) {
        return new ApprovalPart(rounds, offered, evidence, ask, form);
    }

    /** The last asking about a version. */
    public Optional<ApprovalView> about(VersionRow row) {
        return rounds.stream()
                .filter(round -> round.version().equals(row.number()))
                .findFirst();
    }

    /** The asking that waits for the reader's word on the version they look at. */
    public Optional<ApprovalView> waitingFor(Actor actor, Optional<VersionRow> shown) {
        return shown.flatMap(this::about).filter(round -> ApprovalPolicy.mayDecide(actor, round));
    }

    public boolean mayAsk(Actor actor, DocumentDetail document, Optional<VersionRow> shown) {
        return ApprovalPolicy.mayAsk(actor)
                && !document.isWithdrawn()
                && shown.isPresent()
                && document.current().equals(shown)
                && rounds.stream().noneMatch(round -> round.status() == ApprovalStatus.PENDING);
    }

    /** Who is first, second and so on, counted from 0: as many as can be chosen in the form. */
    public List<Integer> places() {
        return IntStream.range(0, Math.min(offered.size(), MOST_PLACES)).boxed().toList();
    }

    /** Whom a place of the form has. */
    public String chosen(int place) {
        var ids = ask.values("approverIds");
        return place < ids.size() ? ids.get(place) : "";
    }

    /** Contracts are signed unless somebody says otherwise. */
    public boolean signature(DocumentDetail document) {
        return ask.isRefused() ? ask.checked("signature") : document.kind() == DocumentKind.CONTRACT;
    }

    /** Differs whenever anything shown does. */
    public String state() {
        return Integer.toHexString(Objects.hash(rounds, evidence));
    }
}
