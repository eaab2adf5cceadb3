package studio.portal.persistence.project;

import java.util.List;
import studio.portal.persistence.Invariant;

/** What is always true of requests to clients. */
public final class RequestInvariants {
    public static final List<Invariant> ALL = List.of(
            new Invariant("requests are of their project's client", "project_request", """
                    select cast(r.id as varchar) from project_request r
                    join project p on p.id = r.project_id where p.client_id <> r.client_id"""),
            new Invariant("what was asked of a client is of a published project", "project_request", """
                    select cast(r.id as varchar) from project_request r
                    join project p on p.id = r.project_id where r.sent_at is not null and p.published_at is null"""),
            new Invariant("nobody is asked for anything in a project that is closed", "project_request", """
                    select cast(r.id as varchar) from project_request r join project p on p.id = r.project_id
                    where r.status = 'sent' and p.status in ('completed', 'cancelled')"""),
            new Invariant("requests have their items, counted from 1", "project_request", """
                    select cast(r.id as varchar) from project_request r
                    left join (select request_id, min(n) as lowest, max(n) as highest, count(*) as items
                        from project_request_item group by request_id) i on i.request_id = r.id
                    where i.items is null or i.lowest <> 1 or i.highest <> i.items"""),
            new Invariant("requests are settled when every item is accepted, and only then", "project_request", """
                    select cast(r.id as varchar) from project_request r
                    where r.status in ('sent', 'settled') and (r.status = 'settled') <> (not exists
                        (select 1 from project_request_item i where i.request_id = r.id and i.status <> 'accepted'))"""),
            new Invariant("requests wait until the day their first open item is due", "project_request", """
                    select cast(r.id as varchar) from project_request r
                    left join (select request_id, min(due_on) as due_on from project_request_item
                        where status in ('open', 'returned') group by request_id) i on i.request_id = r.id
                    where r.status = 'sent' and (r.due_on <> i.due_on or (r.due_on is null) <> (i.due_on is null))"""),
            new Invariant("nobody has answered what was never sent", "project_request_item", """
                    select cast(r.id as varchar) from project_request r
                    join project_request_item i on i.request_id = r.id
                    where r.sent_at is null and (i.status <> 'open' or i.answer <> '')"""),
            new Invariant("items that were answered have an answer of their kind", "project_request_item", """
                    select cast(i.request_id as varchar) || ' ' || cast(i.n as varchar) from project_request_item i
                    where (i.kind = 'files' and i.answer <> '')
                        or (i.kind <> 'files' and i.status in ('answered', 'accepted') and i.answer = '')
                        or (i.kind = 'files' and i.status in ('answered', 'accepted') and not exists
                            (select 1 from project_request_file f where f.request_id = i.request_id and f.n = i.n))
                        or (i.kind <> 'files' and exists
                            (select 1 from project_request_file f where f.request_id = i.request_id and f.n = i.n))"""),
            new Invariant("choices are offered where a choice is asked for", "project_request_item", """
                    select cast(i.request_id as varchar) || ' ' || cast(i.n as varchar) from project_request_item i
                    left join (select distinct request_id, n from project_request_choice) c
                        on c.request_id = i.request_id and c.n = i.n
                    where (i.kind = 'choice') <> (c.n is not null)"""),
            new Invariant("every request was recorded as sent once, or never", "project_request", """
                    select cast(r.id as varchar) from project_request r
                    where (case when r.sent_at is null then 0 else 1 end) <> (select count(*) from event e
                        where e.type = 'project.request_sent' and e.subject_id = r.project_id
                            and e.details like '%' || cast(r.id as varchar) || '%')"""));

    private RequestInvariants() {}
}
