package studio.portal.persistence.document;

import java.util.List;
import studio.portal.persistence.Invariant;

/** What is always true of approvals. That the evidence is unbroken is {@link StoredEvidence}. */
public final class ApprovalInvariants {
    public static final List<Invariant> ALL = List.of(
            new Invariant("what is asked to be approved is what is stored", "approval_round", """
                    select cast(r.id as varchar) from approval_round r
                    join document_version v on v.document_id = r.document_id and v.n = r.n
                    join upload u on u.id = v.upload_id where u.hash <> r.hash"""),
            new Invariant("approval is asked for by the studio", "approval_round", """
                    select cast(r.id as varchar) from approval_round r
                    join person p on p.id = r.requester_id where p.role = 'MEMBER'"""),
            new Invariant("members are asked to approve documents of their own client", "approval_round", """
                    select cast(r.id as varchar) from approval_round r
                    join document d on d.id = r.document_id
                    where r.client_id <> d.client_id
                    or exists (select 1 from approval_step s join person p on p.id = s.person_id
                        where s.round_id = r.id and p.role <> 'MEMBER')"""),
            new Invariant("only the current version waits for approval", "approval_round", """
                    select cast(r.id as varchar) from approval_round r
                    join document d on d.id = r.document_id
                    where r.status = 'pending' and (d.withdrawn or r.n <>
                        (select max(v.n) from document_version v
                            where v.document_id = r.document_id and v.withdrawn_at is null))"""),
            new Invariant("what is approved was approved by those it takes", "approval_round", """
                    select cast(r.id as varchar) from approval_round r
                    where r.status = 'approved' and (
                        not exists (select 1 from approval_step s where s.round_id = r.id and s.verdict = 'approve')
                        or r.mode <> 'any' and exists (select 1 from approval_step s
                            where s.round_id = r.id and s.decided_at is null)
                        or exists (select 1 from approval_step s where s.round_id = r.id and s.verdict = 'reject'))"""),
            new Invariant("what is rejected was rejected by one", "approval_round", """
                    select cast(r.id as varchar) from approval_round r
                    where (r.status = 'rejected') <>
                        (1 = (select count(*) from approval_step s where s.round_id = r.id and s.verdict = 'reject'))"""),
            new Invariant("those whose turn it is are waited for, and nobody else", "approval_step", """
                    select cast(r.id as varchar) from approval_step s
                    join approval_round r on r.id = s.round_id
                    where (r.status = 'pending' and s.turn_at is not null and s.decided_at is null)
                        <> (s.waits_for is not null) or s.waits_for <> s.person_id"""),
            new Invariant("in order nobody is asked before those ahead have approved", "approval_step", """
                    select cast(r.id as varchar) from approval_step s
                    join approval_round r on r.id = s.round_id and r.mode = 'in_order'
                    join approval_step ahead on ahead.round_id = r.id and ahead.place < s.place
                    where s.turn_at is not null and ahead.decided_at is null"""),
            new Invariant("versions that were decided on say so", "document_version", """
                    select cast(v.document_id as varchar) || ' ' || v.n from document_version v
                    where (v.decided_at is not null) <>
                        (exists (select 1 from approval_round r join approval_step s on s.round_id = r.id
                            where r.document_id = v.document_id and r.n = v.n and s.decided_at is not null)
                        or exists (select 1 from milestone_decision_deliverable d
                            join milestone_decision m on m.id = d.decision_id
                            where d.document_id = v.document_id and d.n = v.n
                            and (m.decision = 'accept' or v.decided_at is not null)))"""),
            new Invariant("every decision is on record", "approval_round", """
                    select cast(r.id as varchar) from approval_round r
                    where (select count(*) from approval_step s where s.round_id = r.id and s.decided_at is not null)
                        <> (select count(*) from evidence_entry e
                            where e.document_id = r.document_id and e.n = r.n
                            and e.text like '%' || chr(10) || 'round: ' || cast(r.id as varchar) || chr(10) || '%'
                            and (e.text like '%' || chr(10) || 'what: approved' || chr(10) || '%'
                                or e.text like '%' || chr(10) || 'what: rejected' || chr(10) || '%'))"""));

    private ApprovalInvariants() {}
}
