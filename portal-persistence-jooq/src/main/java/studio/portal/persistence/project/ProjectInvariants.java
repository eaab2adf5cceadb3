package studio.portal.persistence.project;

import java.util.List;
import studio.portal.persistence.Invariant;

/** What is always true of projects, their milestones and what was decided on them. */
public final class ProjectInvariants {
    public static final List<Invariant> ALL = List.of(
            new Invariant("leads of projects are people of the studio", "project", """
                    select cast(p.id as varchar) from project p
                    join person x on x.id = p.lead_id where x.role = 'MEMBER'"""),
            new Invariant("clients see milestones only of projects they see", "project_milestone", """
                    select cast(m.id as varchar) from project_milestone m join project p on p.id = m.project_id
                    where m.published_at is not null and p.published_at is null"""),
            new Invariant("clients see deliverables only of milestones they see", "project_deliverable", """
                    select cast(d.id as varchar) from project_deliverable d
                    join project_milestone m on m.id = d.milestone_id
                    where d.published_at is not null and m.published_at is null"""),
            new Invariant("deliverables that are documents are versions of their client's", "project_deliverable", """
                    select cast(d.id as varchar) from project_deliverable d
                    join project_milestone m on m.id = d.milestone_id join project p on p.id = m.project_id
                    where d.document_id is not null and not exists (select 1 from document c
                        join document_version v on v.document_id = c.id and v.n = d.n
                        join upload u on u.id = v.upload_id
                        where c.id = d.document_id and c.client_id = p.client_id and u.hash = d.hash)"""),
            new Invariant("milestones stand one after the other", "project_milestone", """
                    select cast(project_id as varchar) from project_milestone group by project_id
                    having min(place) <> 0 or max(place) <> count(*) - 1 or count(distinct place) <> count(*)"""),
            new Invariant(
                    "a milestone that has to be accepted is done by a recorded acceptance", "project_milestone", """
                    select cast(m.id as varchar) from project_milestone m
                    where m.ask = 'accept' and m.status = 'done' and not exists (select 1 from milestone_decision d
                        where d.milestone_id = m.id and d.decision = 'accept' and d.at = m.done_at)"""),
            new Invariant("milestones are decided on by people of clients", "milestone_decision", """
                    select cast(d.id as varchar) from milestone_decision d
                    join person x on x.id = d.by_person where x.role <> 'MEMBER'"""),
            new Invariant("completed projects have no open milestone", "project", """
                    select cast(p.id as varchar) from project p where p.status = 'completed' and exists
                        (select 1 from project_milestone m where m.project_id = p.id and m.status <> 'done')"""),
            new Invariant("what is due next in a project is kept as its milestones say", "project", """
                    select cast(p.id as varchar) from project p
                    left join (select project_id, min(due_on) as due_on from project_milestone
                        where status <> 'done' group by project_id) m on m.project_id = p.id
                    where coalesce(p.next_due_on, date '1900-01-01') <> coalesce(
                        case when p.status in ('planned', 'active') then m.due_on end, date '1900-01-01')"""),
            new Invariant("what a project asks of its client is kept as its milestones say", "project", """
                    select cast(p.id as varchar) from project p
                    where p.asks_review <> (p.closed_at is null and exists (select 1 from project_milestone m
                            where m.project_id = p.id and m.status = 'submitted' and m.ask = 'review'))
                        or p.asks_accept <> (p.closed_at is null and exists (select 1 from project_milestone m
                            where m.project_id = p.id and m.status = 'submitted' and m.ask = 'accept'))"""),
            new Invariant(
                    "versions of projects count up from 0",
                    "project",
                    "select cast(id as varchar) from project where version < 0 or shown_version < 0"
                            + " or said_version < 0 or said_version > version"));

    private ProjectInvariants() {}
}
