package studio.portal.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.MARA;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.portal.domain.document.ApprovalMode;
import studio.portal.domain.document.VersionNumber;
import studio.portal.persistence.Invariant;
import studio.portal.persistence.Vendor;

/** Approvals at work break nothing; each invariant of theirs is seen broken once. */
abstract class BrokenApprovals extends ApprovalStore {
    private static final String NOW = "timestamp with time zone '2026-03-02 10:00:00+00'";

    BrokenApprovals(Vendor vendor) {
        super(vendor);
    }

    @BeforeEach
    void one_is_approved_and_the_second_version_of_another_is_asked_about() {
        var approved = asked(ApprovalMode.ANY);
        approve(MARA, approved);
        var pending = shared();
        addVersion(ANA, pending, true);
        ask(pending, new VersionNumber(2), ApprovalMode.IN_ORDER, Optional.empty());
    }

    @Test
    void approvals_at_work_break_none() {
        assertThat(brokenAfter(List.of())).isEmpty();
        assertThat(new StoredEvidence(database().sql()).check().rows()).isEqualTo(4);
    }

    @Test
    void every_one_is_seen_broken() {
        var breaking = breaking();
        assertThat(breaking.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        ApprovalInvariants.ALL.stream().map(Invariant::name).toList());
        breaking.forEach((name, statement) ->
                assertThat(brokenAfter(List.of(statement))).as(name).contains(name));
    }

    @Test
    void evidence_that_does_not_follow_is_seen_broken() {
        assertThat(brokenAfter(List.of("insert into evidence_entry (document_id, entry, n, hash, text)"
                        + " select document_id, 99, n, hash, text from evidence_entry where entry = 1")))
                .containsExactly("entries of evidence follow one another, unchanged");
        assertThat(brokenAfter(List.of("insert into evidence_entry (document_id, entry, n, hash, text)"
                        + " select document_id, entry + 1, n, hash, text from evidence_entry where entry = 3")))
                .contains("entries of evidence follow one another, unchanged");
    }

    private static Map<String, String> breaking() {
        var all = new LinkedHashMap<String, String>();
        var over = ", pending_for = null, ended_at = " + NOW + " where status = 'pending'";
        all.put(
                "what is asked to be approved is what is stored",
                "update approval_round set hash = 'x' where status = 'pending'");
        all.put(
                "approval is asked for by the studio",
                "update approval_round set requester_id = (select id from person where name = 'Mara Kern') where status = 'pending'");
        all.put(
                "members are asked to approve documents of their own client",
                "update approval_round set client_id = (select id from client where name = 'Bluebird') where status = 'pending'");
        all.put("only the current version waits for approval", "update approval_round set n = 1 where n = 2");
        all.put(
                "what is approved was approved by those it takes",
                "update approval_round set status = 'approved'" + over);
        all.put("what is rejected was rejected by one", "update approval_round set status = 'rejected'" + over);
        all.put(
                "those whose turn it is are waited for, and nobody else",
                "update approval_step set waits_for = null where waits_for is not null");
        all.put(
                "in order nobody is asked before those ahead have approved",
                "update approval_step set turn_at = " + NOW + " where turn_at is null");
        all.put(
                "versions that were decided on say so",
                "update document_version set decided_at = added_at where decided_at is null");
        all.put(
                "every decision is on record",
                "update approval_step set verdict = 'approve', decided_at = " + NOW + " where waits_for is not null");
        return all;
    }

    /** What is broken after the statements, which are then undone. */
    private List<String> brokenAfter(List<String> statements) {
        var broken = new ArrayList<String>();
        try {
            run(() -> {
                var sql = database().sql();
                statements.forEach(sql::execute);
                ApprovalInvariants.ALL.stream()
                        .filter(one -> sql.resultQuery(one.broken() + " limit 1")
                                .fetchOptional()
                                .isPresent())
                        .map(Invariant::name)
                        .forEach(broken::add);
                var evidence = new StoredEvidence(sql).check();
                evidence.broken().ifPresent(any -> broken.add(evidence.name()));
                throw new Undo();
            });
        } catch (Undo e) {
            return broken;
        }
        throw new AssertionError("nothing was undone");
    }

    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
