package studio.portal.application.notification;

import static studio.portal.domain.Cast.ADMIN;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.PAUL;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.application.ticket.TicketDesk;
import studio.portal.domain.EventType;
import studio.portal.domain.account.PersonId;

/** Who hears of what over an in-memory portal, for tests to extend. */
public abstract class NotificationDesk extends TicketDesk {
    protected final NotificationRules rules = new NotificationRules(
            new TicketRules(tickets(), new StudioSide(clients(), actor -> people().activeStaff())),
            new ProjectRules(projects(), people(), new StudioSide(clients(), actor -> people().activeStaff())),
            new DocumentRules(
                    documents(), approvals(), people(), new StudioSide(clients(), actor -> people().activeStaff())),
            new RequestRules(
                    requests(), projects(), people(), new StudioSide(clients(), actor -> people().activeStaff())),
            new ThreadRules(projects(), people(), new StudioSide(clients(), actor -> people().activeStaff())),
            new InvoiceRules(sendings(), addressees, linksToPay, (actor, id) -> Optional.empty()),
            new PaymentRules(people(), new StudioSide(clients(), actor -> people().activeStaff())),
            new OfferRules(
                    (actor, id) -> Optional.empty(),
                    projects(),
                    people(),
                    new StudioSide(clients(), actor -> people().activeStaff())));
    protected final InMemoryOutgoingMessages messages = new InMemoryOutgoingMessages();
    protected final DeriveMessages deriveMessages =
            new DeriveMessages(transactions, log, rules, messages, people(), invitations(), jobs, ids, clock);

    private static final Map<PersonId, String> NAMES = Map.of(
            MARA.person(), "mara",
            PAUL.person(), "paul",
            BEA.person(), "bea",
            ANA.person(), "ana",
            JONAS.person(), "jonas",
            ADMIN.person(), "admin");

    /** Who hears of the last event of a kind, as "mara TICKET_RECEIVED". */
    protected final Set<String> heard(EventType type) {
        return heard(log.last(type));
    }

    protected final Set<String> heard(Recorded event) {
        return rules.hearings(JOB, event).stream()
                .map(hearing -> hearing.person().map(NAMES::get).orElse("somebody") + " " + hearing.kind())
                .collect(Collectors.toSet());
    }
}
