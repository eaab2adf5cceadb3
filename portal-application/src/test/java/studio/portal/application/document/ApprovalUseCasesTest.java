package studio.portal.application.document;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.portal.domain.account.Membership;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.document.ApprovalMode;
import studio.portal.domain.document.ApprovalStatus;
import studio.portal.domain.document.Verdict;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.document.VoidReason;
import studio.portal.domain.file.ContentHash;

final class ApprovalUseCasesTest extends ApprovalDesk {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void the_studio_asks_and_a_member_approves_exactly_what_they_saw() {
        var id = contract();
        var round = ask(id, ApprovalMode.ALL, MARA);

        assertRefused(
                "not-as-shown",
                () -> decideOnVersion.handle(MARA, id, FIRST, approval(new ContentHash("0".repeat(64)))));
        approve(MARA, id, FIRST);

        assertThat(latest(id).status()).isEqualTo(ApprovalStatus.APPROVED);
        assertThat(latest(id).id()).isEqualTo(round.id());
        assertThat(document(id).version(FIRST).isDecided()).isTrue();
        assertRefused("already-decided", () -> approve(MARA, id, FIRST));
        assertRefused("approved-stays", () -> withdrawVersion.handle(ANA, id, FIRST, because("Oh")));
        assertRefused("approved-stays", () -> withdrawDocument.handle(ANA, id, because("Oh")));
    }

    @Test
    void only_members_who_may_approve_for_the_client_are_asked_and_foreign_and_absent_are_the_same() {
        var id = contract();
        for (var person : List.of(BEA.person(), ANA.person(), new PersonId(ids.next()))) {
            var command = new AskForApproval.Command(List.of(person), ApprovalMode.ALL, Optional.empty(), false);
            assertInvalid("approverIds", "absent", () -> askForApproval.handle(ANA, id, FIRST, command));
        }
        changePerson(PAUL.person(), person -> person.join(new Membership(KERN, Set.of()), ANA, MONDAY));
        assertInvalid("approverIds", "absent", () -> ask(id, ApprovalMode.ALL, MARA, PAUL_WHO_APPROVES));
        changePerson(MARA.person(), person -> person.disable(ANA, MONDAY));
        assertInvalid("approverIds", "absent", () -> ask(id, ApprovalMode.ALL, MARA));
        assertInvalid("approverIds", "twice", () -> ask(id, ApprovalMode.ALL, MARA, MARA));
        assertInvalid("approverIds", "NotEmpty", () -> ask(id, ApprovalMode.ALL));
        assertThat(approvals().all(ANA, id)).isEmpty();
    }

    @Test
    void only_the_studio_asks_and_only_for_what_it_sees() {
        var id = maras();
        var asking = asking(ApprovalMode.ALL, Optional.empty(), MARA);

        assertDenied(() -> askForApproval.handle(MARA, id, FIRST, asking));
        assertDenied(() -> askForApproval.handle(ANA_AS_MARA, id, FIRST, asking));
        assertNotFound(() -> askForApproval.handle(BEA, id, FIRST, asking));
        assertNotFound(() -> askForApproval.handle(ANA, id, SECOND, asking));
        assertNotFound(() -> withdrawApproval.handle(BEA, id, FIRST));
        assertDenied(() -> withdrawApproval.handle(MARA, id, FIRST));
        assertRefused("approval-over", () -> withdrawApproval.handle(ANA, id, FIRST));
    }

    @Test
    void one_asking_is_pending_at_a_time_and_only_for_the_current_version() {
        var id = contract();
        ask(id, ApprovalMode.ALL, MARA);
        assertRefused("already-asked", () -> ask(id, ApprovalMode.ALL, MARA));
        addVersion.handle(ANA, id, version(uploadedBy(ANA), false));

        assertRefused(
                "not-current",
                () -> askForApproval.handle(ANA, id, FIRST, asking(ApprovalMode.ALL, Optional.empty(), MARA)));
        ask(id, ApprovalMode.ALL, MARA);
        assertThat(pending(id).shown().number()).isEqualTo(SECOND);
    }

    @Test
    void nothing_is_due_before_it_is_asked() {
        var id = contract();
        var yesterday = asking(ApprovalMode.ALL, Optional.of(TODAY.minusDays(1)), MARA);

        assertInvalid("dueOn", "past", () -> askForApproval.handle(ANA, id, FIRST, yesterday));
        askForApproval.handle(ANA, id, FIRST, asking(ApprovalMode.ALL, Optional.of(TODAY), MARA));
    }

    @Test
    void a_new_version_voids_what_is_pending_and_keeps_what_was_said() {
        var id = contract();
        ask(id, ApprovalMode.ALL, MARA, PAUL_WHO_APPROVES);
        approve(MARA, id, FIRST);

        addVersion.handle(ANA, id, version(uploadedBy(ANA), true));

        assertThat(latest(id).state().voided()).contains(VoidReason.NEW_VERSION);
        assertThat(latest(id).isDecidedOn()).isTrue();
        assertRefused("not-current", () -> approve(PAUL_WHO_APPROVES, id, FIRST));
        assertDenied(() -> approve(PAUL_WHO_APPROVES, id, SECOND));
        assertThat(evidenceOf(id).get(2)).contains("what: voided\n", "reason: new_version\n", "by: Ana Ruiz <");
    }

    @Test
    void a_version_that_is_taken_back_waits_for_nobody() {
        var id = contract();
        ask(id, ApprovalMode.ALL, MARA);

        withdrawVersion.handle(ANA, id, FIRST, because("The wrong file"));

        assertThat(latest(id).state().voided()).contains(VoidReason.VERSION_WITHDRAWN);
        assertThat(approvals().pending(ANA, id)).isEmpty();

        var whole = contract();
        ask(whole, ApprovalMode.ALL, MARA);
        withdrawDocument.handle(ANA, whole, because("Not needed"));
        assertThat(latest(whole).state().voided()).contains(VoidReason.VERSION_WITHDRAWN);
    }

    @Test
    void an_older_version_that_is_taken_back_leaves_the_asking_alone() {
        var id = contract();
        addVersion.handle(ANA, id, version(uploadedBy(ANA), true));
        ask(id, ApprovalMode.ALL, MARA);

        withdrawVersion.handle(ANA, id, FIRST, because("Outdated"));

        assertThat(pending(id).shown().number()).isEqualTo(SECOND);
    }

    @Test
    void who_loses_the_permission_decides_no_more_whatever_they_came_in_with() {
        var id = contract();
        ask(id, ApprovalMode.ALL, MARA, PAUL_WHO_APPROVES);
        changePerson(PAUL.person(), person -> person.join(new Membership(KERN, Set.of()), ANA, MONDAY));
        changePerson(MARA.person(), person -> person.leave(KERN, ANA, MONDAY));

        assertDenied(() -> approve(PAUL_WHO_APPROVES, id, FIRST));
        assertDenied(() -> approve(MARA, id, FIRST));
        withdrawApproval.handle(JONAS, id, FIRST);

        assertThat(latest(id).state().voided()).contains(VoidReason.WITHDRAWN);
        assertThat(latest(id).steps()).extracting(step -> step.person()).containsExactly(MARA.person(), PAUL.person());
    }

    @Test
    void in_order_the_document_does_not_exist_for_who_comes_later() {
        var id = addDocument.handle(ANA, contract(Optional.of(KERN), Optional.empty(), uploadedBy(ANA), true));
        ask(id, ApprovalMode.IN_ORDER, MARA, PAUL_WHO_APPROVES);

        assertNotFound(() -> approve(PAUL_WHO_APPROVES, id, FIRST));
        approve(MARA, id, FIRST);
        approve(PAUL_WHO_APPROVES, id, FIRST);

        assertThat(latest(id).status()).isEqualTo(ApprovalStatus.APPROVED);
    }

    @Test
    void who_was_not_asked_may_know_but_not_decide_and_strangers_may_not_know() {
        var id = addDocument.handle(ANA, contract(Optional.of(KERN), Optional.empty(), uploadedBy(ANA), true));
        assertDenied(() -> approve(MARA, id, FIRST));
        ask(id, ApprovalMode.ALL, MARA);

        assertDenied(() -> approve(PAUL_WHO_APPROVES, id, FIRST));
        assertDenied(() -> approve(ANA, id, FIRST));
        assertDenied(() -> approve(ANA_AS_MARA, id, FIRST));
        assertNotFound(() -> approve(BEA, id, FIRST));
        assertNotFound(() ->
                decideOnVersion.handle(MARA, id, new VersionNumber(7), approval(new ContentHash("0".repeat(64)))));
        assertThat(pending(id).isDecidedOn()).isFalse();
        assertThat(BEA.client()).isEqualTo(BLUEBIRD);
    }

    @Test
    void everything_is_on_record_in_a_chain_that_a_stranger_can_follow() {
        var id = contract();
        ask(id, ApprovalMode.ALL, MARA, PAUL_WHO_APPROVES);
        approve(MARA, id, FIRST);
        decideOnVersion.handle(
                PAUL_WHO_APPROVES,
                id,
                FIRST,
                new DecideOnVersion.Command(
                        Verdict.APPROVE, Optional.of("Good\nwork"), hash(id, FIRST), Optional.of("Paul Kern")));

        var chain = evidence().find(ANA, id).orElseThrow();
        assertThat(chain.firstBroken()).isEmpty();
        assertThat(evidenceOf(id)).hasSize(4);
        assertThat(evidenceOf(id).get(0))
                .contains("what: asked\n", "mode: all\n", "asked-by: Ana Ruiz <staff@northlight.example>\n")
                .contains("approver: Mara Kern <client@kern.example>\napprover: Paul Kern <colleague@kern.example>\n")
                .contains("sha256: " + hash(id, FIRST) + "\n", "file: contract.pdf\n", "client: Kern & Sons\n");
        assertThat(evidenceOf(id).get(2))
                .contains("what: approved\n", "person: Paul Kern <", "signed: Paul Kern\nwords: Good\nwords: work\n");
        assertThat(evidenceOf(id).get(3)).contains("what: completed\n");
    }

    @Test
    void a_rejection_ends_it_and_the_next_version_begins_anew() {
        var id = contract();
        ask(id, ApprovalMode.ALL, MARA, PAUL_WHO_APPROVES);
        reject(PAUL_WHO_APPROVES, id, FIRST);

        assertThat(latest(id).status()).isEqualTo(ApprovalStatus.REJECTED);
        assertRefused("approval-over", () -> approve(MARA, id, FIRST));
        addVersion.handle(ANA, id, version(uploadedBy(ANA), false));
        ask(id, ApprovalMode.ANY, MARA);
        approve(MARA, id, SECOND);
        assertThat(approvals().all(ANA, id))
                .extracting(round -> round.status())
                .containsExactly(ApprovalStatus.REJECTED, ApprovalStatus.APPROVED);
    }
}
