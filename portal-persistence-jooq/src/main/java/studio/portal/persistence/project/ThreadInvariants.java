package studio.portal.persistence.project;

import java.util.List;
import studio.portal.persistence.Invariant;

/** What is always true of what is said in projects. */
public final class ThreadInvariants {
    public static final List<Invariant> ALL = List.of(
            new Invariant("redacted messages of projects have neither words nor files", "project_message", """
                    select cast(m.id as varchar) from project_message m
                    where m.redacted_at is not null and (m.body <> ''
                        or exists (select 1 from project_message_attachment a where a.message_id = m.id))"""),
            new Invariant("redacted notes of projects have neither words nor files", "project_note", """
                    select cast(n.id as varchar) from project_note n
                    where n.redacted_at is not null and (n.body <> ''
                        or exists (select 1 from project_note_attachment a where a.note_id = n.id))"""),
            new Invariant("updates and internal notes of projects are the studio's", "project_note", """
                    select cast(n.id as varchar) from project_note n
                    join person p on p.id = n.author_person where p.role = 'MEMBER'
                    union all
                    select cast(m.id as varchar) from project_message m
                    join person p on p.id = m.author_person where p.role = 'MEMBER' and m.kind = 'update'"""),
            new Invariant("what members say in a project is said in one they see", "project_message", """
                    select cast(m.id as varchar) from project_message m
                    join person p on p.id = m.author_person and p.role = 'MEMBER'
                    join project x on x.id = m.project_id
                    where x.published_at is null"""),
            new Invariant("everything said in a project was recorded once", "project_message", """
                    select cast(project_id as varchar) from (
                        select project_id, 1 as often from project_message
                        union all select project_id, 1000 as often from project_note
                        union all select subject_id as project_id, -1 as often from event
                            where type in ('project.message_written', 'project.update_written')
                        union all select subject_id as project_id, -1000 as often from event
                            where type = 'project.noted') told
                    group by project_id having sum(often) <> 0"""));

    private ThreadInvariants() {}
}
