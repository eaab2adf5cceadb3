package studio.portal.persistence.notification;

import java.util.List;
import studio.portal.persistence.Invariant;

/** What is always true of mails, and of forms that were sent once. */
public final class NotificationInvariants {
    public static final List<Invariant> ALL = List.of(
            new Invariant("mails that are done with say since when, those that wait do not", "outgoing_message", """
                    select cast(id as varchar) from outgoing_message
                    where (state = 'WAITING') <> (settled_at is null)"""),
            new Invariant(
                    "mails that were given up say why",
                    "outgoing_message",
                    "select cast(id as varchar) from outgoing_message where state = 'DEAD' and failure is null"),
            new Invariant("every mail tells of an event", "outgoing_message", """
                    select cast(m.id as varchar) from outgoing_message m
                    where not exists (select 1 from event e where e.id = m.event_id)"""),
            new Invariant("every mail that waits has its job", "outgoing_message", """
                    select cast(m.id as varchar) from outgoing_message m
                    where m.state = 'WAITING' and not exists (select 1 from scheduled_tasks s
                        where s.task_name = 'send-message' and s.task_instance = cast(m.id as varchar))"""),
            new Invariant("what is for the studio is mailed to the studio", "outgoing_message", """
                    select cast(m.id as varchar) from outgoing_message m
                    join person p on p.id = m.recipient_id
                    where p.role = 'MEMBER' and m.kind in ('ticket_opened', 'ticket_assigned', 'ticket_noted',
                        'request_answered', 'project_noted')"""),
            new Invariant(
                    "every form that was sent has its answer",
                    "submission",
                    "select submission_key from submission where result is null"));

    private NotificationInvariants() {}
}
