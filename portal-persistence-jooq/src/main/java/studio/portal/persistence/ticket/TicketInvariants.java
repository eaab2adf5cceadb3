package studio.portal.persistence.ticket;

import java.util.List;
import studio.portal.persistence.Invariant;

/** What is always true of tickets and what is said in them. */
public final class TicketInvariants {
    public static final List<Invariant> ALL = List.of(
            new Invariant("tickets have one description", "ticket", """
                    select cast(t.id as varchar) from ticket t where 1 <>
                        (select count(*) from ticket_message m where m.ticket_id = t.id and m.description)"""),
            new Invariant("nothing is said in a ticket before its description", "ticket_message", """
                    select cast(m.id as varchar) from ticket_message m
                    join ticket_message d on d.ticket_id = m.ticket_id and d.description where m.at < d.at"""),
            new Invariant("requesters are members", "ticket", """
                    select cast(t.id as varchar) from ticket t
                    join person p on p.id = t.requester_id where p.role <> 'MEMBER'"""),
            new Invariant("assignees are people of the studio", "ticket", """
                    select cast(t.id as varchar) from ticket t
                    join person p on p.id = t.assignee_id where p.role = 'MEMBER'"""),
            new Invariant("who takes part in a ticket is a member of its client", "ticket_participant", """
                    select cast(t.id as varchar) from ticket_participant x
                    join ticket t on t.id = x.ticket_id
                    where not exists (select 1 from membership m
                        where m.person_id = x.person_id and m.client_id = t.client_id)"""),
            new Invariant(
                    "resolved tickets, and no others, are quiet since a time",
                    "ticket",
                    "select cast(id as varchar) from ticket where (status = 'resolved') <> (quiet_since is not null)"),
            new Invariant("a ticket follows up on a closed one of its client", "ticket", """
                    select cast(t.id as varchar) from ticket t
                    join ticket old on old.id = t.follows_up_id
                    where old.client_id <> t.client_id or old.status <> 'closed'"""),
            new Invariant("a ticket belongs to a published project of its client", "ticket", """
                    select cast(t.id as varchar) from ticket t join project p on p.id = t.project_id
                    where p.client_id <> t.client_id or p.published_at is null"""),
            new Invariant(
                    "tickets change after they were opened, not before",
                    "ticket",
                    "select cast(id as varchar) from ticket where updated_at < opened_at or quiet_since < opened_at"),
            new Invariant(
                    "versions of tickets count up from 0",
                    "ticket",
                    "select cast(id as varchar) from ticket where version < 0"),
            new Invariant("the kept counts are those of the tickets", "ticket_count", """
                    select cast(c.client_id as varchar) || ' ' || c.status from ticket_count c
                    left join (select client_id, status, count(*) as tickets from ticket group by client_id, status) t
                        on t.client_id = c.client_id and t.status = c.status
                    where c.tickets <> coalesce(t.tickets, 0)
                    union all
                    select cast(t.client_id as varchar) || ' ' || t.status from ticket t
                    where not exists (select 1 from ticket_count c
                        where c.client_id = t.client_id and c.status = t.status)"""),
            new Invariant("the kept totals are those of the tickets", "ticket_total", """
                    select k.status from (select status, sum(tickets) as tickets from ticket_total group by status) k
                    where k.tickets <> (select count(*) from ticket t where t.status = k.status)
                    union all
                    select cast(t.id as varchar) from ticket t
                    where not exists (select 1 from ticket_total k where k.status = t.status)"""),
            new Invariant("redacted messages have neither words nor files", "ticket_message", """
                    select cast(m.id as varchar) from ticket_message m
                    where m.redacted_at is not null and (m.body <> ''
                        or exists (select 1 from ticket_message_attachment a where a.message_id = m.id))"""),
            new Invariant("redacted notes have neither words nor files", "ticket_note", """
                    select cast(n.id as varchar) from ticket_note n
                    where n.redacted_at is not null and (n.body <> ''
                        or exists (select 1 from ticket_note_attachment a where a.note_id = n.id))"""),
            new Invariant("internal notes are the studio's", "ticket_note", """
                    select cast(n.id as varchar) from ticket_note n
                    join person p on p.id = n.author_person where p.role = 'MEMBER'"""));

    private TicketInvariants() {}
}
