package studio.portal.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.persistence.schema.Tables.APPROVAL_STEP;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.portal.application.PageRequest;
import studio.portal.application.document.AddVersion;
import studio.portal.application.document.Certificate;
import studio.portal.application.document.Certificates;
import studio.portal.application.document.DocumentFilter;
import studio.portal.application.document.DownloadVersion;
import studio.portal.application.document.EvidencePapers;
import studio.portal.application.document.RemindOfApprovals;
import studio.portal.application.document.TakeEvidence;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.EventType.Audience;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Language;
import studio.portal.domain.account.Membership;
import studio.portal.domain.document.ApprovalEvent;
import studio.portal.domain.document.ApprovalMode;
import studio.portal.domain.document.ApprovalStatus;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.document.VersionNumber;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.Vendor;
import studio.portal.persistence.home.JooqWaitingQueries;

/** What happens when several people decide at the very same time: the same on every database. */
abstract class ApprovalRaces extends ApprovalStore {
    private static final int ROUNDS = Integer.getInteger("races.rounds", 20) / 4;

    ApprovalRaces(Vendor vendor) {
        super(vendor);
    }

    @Test
    void two_who_approve_at_once_are_both_heard_and_it_ends_once() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var document = asked(ApprovalMode.ALL);

            var failures = AtOnce.run(2, i -> failure(() -> approve(i == 0 ? MARA : PAUL_WHO_APPROVES, document)));

            assertThat(failures).allMatch(Optional::isEmpty);
            assertThat(latest(document).status()).isEqualTo(ApprovalStatus.APPROVED);
            assertRecorded(document, 4);
            assertThat(count(document, EventType.APPROVAL_COMPLETED)).isEqualTo(1);
        }
    }

    @Test
    void where_any_is_asked_the_first_of_two_at_once_counts() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var document = asked(ApprovalMode.ANY);

            var failures = AtOnce.run(2, i -> failure(() -> approve(i == 0 ? MARA : PAUL_WHO_APPROVES, document)));

            assertRefusedBut(failures, 1, "approval-over");
            assertRecorded(document, 3);
        }
    }

    @Test
    void the_same_decision_many_times_at_once_is_one() throws Exception {
        var document = asked(ApprovalMode.ALL);

        var failures = AtOnce.run(8, i -> failure(() -> approve(MARA, document)));

        assertRefusedBut(failures, 1, "already-decided");
        assertRecorded(document, 2);
        assertThat(count(document, EventType.VERSION_APPROVED)).isEqualTo(1);
    }

    @Test
    void a_decision_and_a_new_version_at_once_leave_one_truth() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var document = asked(ApprovalMode.ANY);
            var upload = upload(ANA).id();

            var failures = AtOnce.run(
                    2,
                    i -> failure(() -> {
                        if (i == 0) {
                            approve(MARA, document);
                        } else {
                            addVersion.handle(
                                    ANA,
                                    document.id(),
                                    new AddVersion.Command(upload, Optional.empty(), false, Optional.empty()));
                        }
                    }));

            assertThat(failures.get(1)).isEmpty();
            var approved = failures.get(0).isEmpty();
            assertThat(failures.get(0).stream()).allMatch(refused -> isRefused(refused, "not-current"));
            assertThat(latest(document).status()).isEqualTo(approved ? ApprovalStatus.APPROVED : ApprovalStatus.VOIDED);
            assertRecorded(document, approved ? 3 : 2);
        }
    }

    @Test
    void a_decision_and_a_withdrawal_at_once_leave_one_truth() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var document = asked(ApprovalMode.ANY);

            var failures = AtOnce.run(
                    2,
                    i -> failure(() -> {
                        if (i == 0) {
                            approve(MARA, document);
                        } else {
                            withdraw.handle(ANA, document.id(), VersionNumber.FIRST);
                        }
                    }));

            assertRefusedBut(failures, 1, "approval-over");
            var approved = failures.get(0).isEmpty();
            assertThat(latest(document).status()).isEqualTo(approved ? ApprovalStatus.APPROVED : ApprovalStatus.VOIDED);
            assertRecorded(document, approved ? 3 : 2);
        }
    }

    @Test
    void two_who_ask_at_once_ask_once() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var document = shared();

            var failures = AtOnce.run(2, i -> failure(() -> ask(document, ApprovalMode.ALL, Optional.empty())));

            assertRefusedBut(failures, 1, "already-asked");
            assertRecorded(document, 1);
        }
    }

    @Test
    void who_loses_the_permission_at_the_same_time_has_decided_before_or_not_at_all() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            paul_may_approve();
            var document = asked(ApprovalMode.ANY);

            var failures = AtOnce.run(
                    2,
                    i -> failure(() -> {
                        if (i == 0) {
                            approve(PAUL_WHO_APPROVES, document);
                        } else {
                            run(() -> {
                                people().lockMembers(JOB, KERN);
                                var paul = people().find(JOB, PAUL.person()).orElseThrow();
                                paul.join(new Membership(KERN, Set.of()), ANA, MONDAY);
                                people().update(JOB, paul);
                            });
                        }
                    }));

            assertThat(failures.get(1)).isEmpty();
            assertThat(failures.get(0).stream()).allMatch(AccessDenied.class::isInstance);
            assertRecorded(document, failures.get(0).isEmpty() ? 3 : 1);
        }
    }

    @Test
    void a_certificate_tells_of_the_decisions_that_its_record_tells_of_and_of_no_others() throws Exception {
        var versions = new JooqOwnVersions(database());
        for (var round = 0; round < ROUNDS; round++) {
            var document = asked(ApprovalMode.ALL);
            approve(MARA, document);
            var papers = new KeptPapers();
            var take = new TakeEvidence(
                    database().transactions(),
                    documents(),
                    evidence(),
                    new Certificates(approvals(), people(), clients(), versions, settings, clock),
                    papers,
                    new DownloadVersion(database().transactions(), versions, log(), clock));

            AtOnce.run(2, i -> {
                if (i == 0) {
                    approve(PAUL_WHO_APPROVES, document);
                } else {
                    take.certificate(ANA, document.id(), Language.ENGLISH);
                }
                return true;
            });

            var certificate = papers.certificates.get(0);
            var decisions = certificate.rounds().get(0).answers().stream()
                    .filter(answer -> answer.decision().isPresent())
                    .count();
            assertThat(certificate.entries()).isEqualTo(decisions == 1 ? 2 : 4);
        }
    }

    /** Remembers what was to be written. */
    private static final class KeptPapers implements EvidencePapers {
        private final List<Certificate> certificates = new ArrayList<>();

        @Override
        public byte[] certificate(Certificate certificate) {
            certificates.add(certificate);
            return new byte[0];
        }

        @Override
        public String instructions(Language language, String studio, String document, int entries, String head) {
            return head;
        }
    }

    @Test
    void whoever_lost_the_permission_is_shown_nothing_on_account_of_it_and_nothing_waits_for_them() {
        var without = new Actor.Member(MARA.person(), KERN, Set.of());
        var queries = new JooqWaitingQueries(database());
        var today = LocalDate.ofInstant(MONDAY, ZoneOffset.UTC);
        var secret = add(ANA, KERN, "Contract", DocumentKind.CONTRACT, false);
        ask(secret, ApprovalMode.ALL, Optional.empty());
        asked(ApprovalMode.ALL);

        assertThat(documentQueries().find(MARA, secret.id())).isPresent();
        assertThat(documentQueries().find(without, secret.id())).isEmpty();
        assertThat(documents().find(without, secret.id())).isEmpty();
        assertThat(queries.waiting(MARA, today).documents()).isEqualTo(2);
        assertThat(queries.waiting(without, today).documents()).isZero();
        assertThat(waiting(MARA)).isEqualTo(2);
        assertThat(waiting(without)).isZero();

        approve(MARA, secret);
        assertThat(documentQueries().find(without, secret.id())).isPresent();
    }

    private int waiting(Actor actor) {
        var all = DocumentFilter.everything();
        var filter = new DocumentFilter(
                all.client(), all.project(), all.kinds(), all.label(), all.words(), all.withdrawn(), true, all.sort());
        return documentQueries()
                .list(actor, filter, PageRequest.first())
                .items()
                .size();
    }

    @Test
    void what_happens_about_a_private_version_is_told_to_the_studio_alone() {
        var secret = add(ANA, KERN, "Contract", DocumentKind.CONTRACT, false);
        ask(secret, ApprovalMode.ALL, Optional.empty());
        approve(MARA, secret);
        assertThat(audiences(secret)).hasSize(2).containsOnly(Audience.STUDIO);

        var shared = asked(ApprovalMode.ALL);
        assertThat(audiences(shared)).containsOnly(Audience.CLIENT);
    }

    private List<Audience> audiences(Document document) {
        return committed().stream()
                .filter(event ->
                        event instanceof ApprovalEvent about && about.document().equals(document.id()))
                .map(DomainEvent::audience)
                .toList();
    }

    @Test
    void two_jobs_at_once_remind_once() throws Exception {
        var due = LocalDate.of(2026, 3, 12);
        var document = shared();
        ask(document, ApprovalMode.ALL, Optional.of(due));
        var later = Clock.fixed(due.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        var remind = new RemindOfApprovals(database().transactions(), documents(), approvals(), settings, later);

        var reminded = AtOnce.run(4, i -> remind.handle(JOB));

        assertThat(reminded.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2);
        assertThat(count(document, EventType.APPROVAL_REMINDED)).isEqualTo(2);
    }

    @Test
    void the_database_lets_nobody_change_or_remove_what_was_decided() {
        var document = asked(ApprovalMode.ANY);
        approve(MARA, document);
        for (var statement : List.of(
                "update evidence_entry set text = 'x'",
                "delete from evidence_entry",
                "update approval_step set words = 'x' where decided_at is not null",
                "update approval_step set decided_at = null, verdict = null",
                "delete from approval_step where decided_at is not null",
                "delete from approval_round",
                "update document_version set upload_id = document_id",
                "update document_version set decided_at = null",
                "delete from document_version",
                "delete from document",
                "delete from upload",
                "update approval_round set hash = 'x'",
                "update approval_round set mode = 'all'",
                "update approval_round set status = 'rejected'",
                "update document set withdrawn = true, withdrawn_at = updated_at, withdrawn_reason = 'x'",
                "update upload set hash = 'x'",
                "update upload set size = size + 1",
                "update upload set blocks = cast('x' as bytea)",
                "truncate table evidence_entry",
                "truncate table approval_step",
                "truncate table approval_round",
                "truncate table document_version")) {
            assertThatThrownBy(() -> run(() -> database().sql().execute(statement)))
                    .as(statement)
                    .isInstanceOf(RuntimeException.class);
        }
        assertRecorded(document, 3);
        run(() -> database().sql().execute("update document_version set shared_at = null"));
        assertThat(database().sql().fetchCount(APPROVAL_STEP, APPROVAL_STEP.DECIDED_AT.isNotNull()))
                .isEqualTo(1);
    }

    private static void assertRefusedBut(List<Optional<RuntimeException>> failures, int done, String code) {
        assertThat(failures.stream().filter(Optional::isEmpty).count()).isEqualTo(done);
        assertThat(failures.stream().flatMap(Optional::stream)).allMatch(refused -> isRefused(refused, code));
    }

    private static boolean isRefused(RuntimeException failure, String code) {
        return failure instanceof RuleViolation violation && violation.code().equals(code);
    }

    private static Optional<RuntimeException> failure(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }
}
