package studio.portal.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.document.DocumentKind.CONTRACT;
import static studio.portal.domain.document.ExampleApprovals.PAUL_WHO_APPROVES;
import static studio.portal.domain.document.ExampleApprovals.asking;
import static studio.portal.domain.document.ExampleApprovals.dueOn;
import static studio.portal.domain.document.ExampleDocuments.n;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;

/** What every store of approvals and of their evidence does, whatever it is made of. */
public interface ApprovalRepositoryContract extends StoredDocuments {
    LocalDate DUE = LocalDate.of(2026, 3, 20);

    ApprovalRepository approvals();

    EvidenceRepository evidence();

    @Test
    default void a_round_is_found_as_it_was_and_as_it_became() {
        var document = add(ANA, KERN, "Contract", CONTRACT, true);
        var round = ask(document, dueOn(DUE, ApprovalMode.IN_ORDER, MARA, PAUL_WHO_APPROVES));

        assertThat(approvals().find(MARA, round.id()).orElseThrow().state()).isEqualTo(round.state());
        assertThat(approvals().latest(MARA, document.id(), n(1)).orElseThrow().state())
                .isEqualTo(round.state());
        assertThat(approvals().pending(MARA, document.id()).orElseThrow().state())
                .isEqualTo(round.state());

        change(round, found -> {
            found.remind(DUE.minusDays(1), java.time.ZoneOffset.UTC, JOB, LATER);
            found.decide(
                    Verdict.APPROVE, round.shown(), Optional.of("Fine\nby me"), Optional.of("Mara Kern"), MARA, LATER);
        });
        var decided = approvals().find(MARA, round.id()).orElseThrow();
        assertThat(decided.steps().get(0).decision())
                .contains(new Decision(Verdict.APPROVE, Optional.of("Fine\nby me"), Optional.of("Mara Kern"), LATER));
        assertThat(decided.steps().get(0).reminded()).contains(ApprovalReminder.TOMORROW);
        assertThat(decided.steps().get(1).turnAt()).contains(LATER);

        change(round, found -> found.withdraw(ANA, LATER));
        var over = approvals().find(MARA, round.id()).orElseThrow();
        assertThat(over.status()).isEqualTo(ApprovalStatus.VOIDED);
        assertThat(over.state().voided()).contains(VoidReason.WITHDRAWN);
        assertThat(over.state().endedAt()).contains(LATER);
        assertThat(approvals().pending(ANA, document.id())).isEmpty();
        assertThat(recorded(document.id().value()))
                .containsExactly(
                        EventType.DOCUMENT_ADDED,
                        EventType.APPROVAL_REQUESTED,
                        EventType.APPROVAL_REMINDED,
                        EventType.VERSION_APPROVED,
                        EventType.APPROVAL_TURN_CAME,
                        EventType.APPROVAL_VOIDED);
    }

    @Test
    default void the_last_of_several_rounds_counts_and_all_stay() {
        var document = add(ANA, KERN, "Contract", CONTRACT, true);
        var first = ask(document, asking(ApprovalMode.ALL, MARA));
        change(first, found -> found.withdraw(ANA, LATER));
        var second = ask(document, asking(ApprovalMode.ANY, MARA));

        assertThat(approvals().latest(ANA, document.id(), n(1)).orElseThrow().id())
                .isEqualTo(second.id());
        assertThat(approvals().all(ANA, document.id()))
                .extracting(ApprovalRound::id)
                .containsExactly(first.id(), second.id());
    }

    @Test
    default void who_is_asked_sees_a_private_version_and_nobody_else_of_the_client() {
        var document = add(ANA, KERN, "Contract", CONTRACT, false);
        var other = add(ANA, KERN, "Other", CONTRACT, false);
        assertThat(sees(MARA, document)).isFalse();

        var round = ask(document, asking(ApprovalMode.ALL, MARA));

        assertThat(sees(MARA, document)).isTrue();
        assertThat(documents().sees(MARA, document.id(), n(1))).isTrue();
        assertThat(sees(MARA, other)).isFalse();
        assertThat(sees(PAUL, document)).isFalse();
        assertThat(sees(BEA, document)).isFalse();
        assertThat(approvals().find(PAUL, round.id())).isEmpty();
        assertThat(approvals().all(PAUL, document.id())).isEmpty();
        assertThat(approvals().find(MARA, round.id())).isPresent();
    }

    @Test
    default void a_later_version_of_the_same_document_stays_private() {
        var document = add(ANA, KERN, "Contract", CONTRACT, false);
        ask(document, asking(ApprovalMode.ALL, MARA));
        addVersion(ANA, document, false);

        assertThat(documents().sees(MARA, document.id(), n(1))).isTrue();
        assertThat(documents().sees(MARA, document.id(), n(2))).isFalse();
    }

    @Test
    default void who_is_later_in_order_does_not_see_what_is_shared_before_their_turn() {
        var document = add(ANA, KERN, "Contract", CONTRACT, true);
        assertThat(sees(PAUL, document)).isTrue();

        var round = ask(document, asking(ApprovalMode.IN_ORDER, MARA, PAUL_WHO_APPROVES));
        assertThat(sees(PAUL, document)).isFalse();
        assertThat(approvals().find(PAUL, round.id())).isEmpty();

        change(round, found -> decide(found, Verdict.APPROVE, MARA));
        assertThat(sees(PAUL, document)).isTrue();
        assertThat(approvals().find(PAUL, round.id())).isPresent();
    }

    @Test
    default void what_is_taken_back_is_private_again_but_for_those_who_had_decided() {
        var document = add(ANA, KERN, "Contract", CONTRACT, false);
        var round = ask(document, asking(ApprovalMode.ALL, MARA, PAUL_WHO_APPROVES));
        change(round, found -> decide(found, Verdict.APPROVE, MARA));
        assertThat(sees(PAUL_WHO_APPROVES, document)).isTrue();

        change(round, found -> found.withdraw(ANA, LATER));

        assertThat(sees(MARA, document)).isTrue();
        assertThat(sees(PAUL_WHO_APPROVES, document)).isFalse();
    }

    @Test
    default void pending_ones_are_found_by_their_day_some_at_a_time() {
        var ids = new java.util.ArrayList<ApprovalRoundId>();
        for (var days = 0; days < 4; days++) {
            var document = add(ANA, KERN, "Contract " + days, CONTRACT, true);
            ids.add(ask(document, dueOn(DUE.plusDays(days), ApprovalMode.ALL, MARA))
                    .id());
        }
        var over = add(ANA, KERN, "Over", CONTRACT, true);
        change(ask(over, dueOn(DUE, ApprovalMode.ALL, MARA)), found -> found.withdraw(ANA, LATER));
        ask(add(ANA, KERN, "Whenever", CONTRACT, true), asking(ApprovalMode.ALL, MARA));

        var first = approvals().pendingDueBy(JOB, DUE.plusDays(2), Optional.empty(), 2);
        assertThat(first).extracting(ApprovalRound::id).containsExactlyElementsOf(ids.subList(0, 2));
        var rest = approvals().pendingDueBy(JOB, DUE.plusDays(2), Optional.of(ids.get(1)), 2);
        assertThat(rest).extracting(ApprovalRound::id).containsExactly(ids.get(2));
    }

    @Test
    default void evidence_is_kept_in_order_and_found_up_to_what_the_reader_does_not_see() {
        var document = add(ANA, KERN, "Contract", CONTRACT, true);
        addVersion(ANA, document, false);
        assertThat(evidence().find(ANA, document.id())).isEmpty();

        var one = EvidenceChain.empty().with(new EvidenceFacts().with("what", "asked"));
        run(() -> evidence().append(JOB, document.id(), n(1), one.last()));
        assertThat(evidence().find(PAUL, document.id()).orElseThrow().entries()).isEqualTo(one.entries());

        var two =
                one.with(new EvidenceFacts().with("what", "asked of the second").with("words", "Ünïcödé 😀"));
        run(() -> evidence().append(JOB, document.id(), n(2), two.last()));
        assertThat(evidence().find(ANA, document.id()).orElseThrow().entries()).isEqualTo(two.entries());
        assertThat(evidence().find(ANA, document.id()).orElseThrow().firstBroken())
                .isEmpty();
        assertThat(evidence().find(PAUL, document.id()).orElseThrow().entries()).isEqualTo(one.entries());
        assertThat(evidence().find(BEA, document.id())).isEmpty();
    }

    default ApprovalRound ask(Document document, ApprovalAsking asking) {
        return write(() -> {
            var locked = documents().lock(ANA, document.id()).orElseThrow();
            var current = locked.current().orElseThrow();
            var round = ApprovalRound.ask(
                    new ApprovalRoundId(ExampleDocuments.documentId().value()),
                    document.id(),
                    document.ofClient(),
                    new ShownVersion(current.number(), current.hash()),
                    asking,
                    ANA,
                    MONDAY);
            approvals().add(ANA, round);
            return ApprovalRound.stored(round.state());
        });
    }

    default void change(ApprovalRound round, Consumer<ApprovalRound> change) {
        run(() -> {
            documents().lock(JOB, round.document());
            var found = approvals().find(JOB, round.id()).orElseThrow();
            change.accept(found);
            approvals().update(JOB, found);
        });
    }

    default void decide(ApprovalRound round, Verdict verdict, Actor by) {
        round.decide(verdict, round.shown(), Optional.of("Words"), Optional.empty(), by, LATER);
    }
}
