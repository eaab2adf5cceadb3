package studio.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.portal.domain.EventType.Audience;

final class EventTypeTest {
    private static final Set<EventType> ONLY_STUDIO = EnumSet.of(
            EventType.TICKET_NOTED,
            EventType.TICKET_NOTE_REDACTED,
            EventType.PROJECT_CREATED,
            EventType.PROJECT_CHANGED,
            EventType.MILESTONE_ADDED,
            EventType.MILESTONE_CHANGED,
            EventType.MILESTONE_REMOVED,
            EventType.MILESTONES_ORDERED,
            EventType.DELIVERABLE_ADDED,
            EventType.DELIVERABLE_REMOVED,
            EventType.PROJECT_NOTED,
            EventType.PROJECT_NOTE_REDACTED,
            EventType.REQUEST_DRAFTED,
            EventType.REQUEST_REMINDED,
            EventType.TEMPLATE_CHANGED,
            EventType.DOCUMENT_CHANGED,
            EventType.DOCUMENT_NOTED,
            EventType.APPROVAL_REMINDED,
            EventType.SHARE_LINK_CREATED,
            EventType.SHARE_LINK_REVOKED,
            EventType.SHARE_LINK_OPENED,
            EventType.INVOICE_DRAFTED,
            EventType.INVOICE_CHANGED,
            EventType.INVOICE_DISCARDED,
            EventType.INVOICE_SENT,
            EventType.PAY_LINK_REVOKED,
            EventType.INVOICE_REMINDED,
            EventType.INVOICE_REMINDERS_PAUSED,
            EventType.INVOICE_REMINDERS_RESUMED,
            EventType.OFFER_DRAFTED,
            EventType.OFFER_CHANGED,
            EventType.OFFER_DISCARDED,
            EventType.PAYMENT_DIFFERS,
            EventType.PAYMENT_UNCLEAR);

    @Test
    void every_kind_has_a_stored_name_of_its_own_that_leads_back_to_it() {
        assertThat(EventType.values()).extracting(EventType::storedName).doesNotHaveDuplicates();
        for (var type : EventType.values()) {
            assertThat(type.storedName()).matches("[a-z]+\\.[a-z_]+");
            assertThat(EventType.ofStoredName(type.storedName())).contains(type);
        }
        assertThat(EventType.ofStoredName("ticket.eaten")).isEmpty();
    }

    @Test
    void
            a_client_is_shown_what_happened_to_tickets_projects_documents_offers_invoices_and_payments_but_not_what_the_studio_does_among_itself() {
        for (var type : EventType.values()) {
            var area = type.storedName().substring(0, type.storedName().indexOf('.'));
            var shown = Set.of("ticket", "project", "document", "offer", "invoice", "payment")
                            .contains(area)
                    && !ONLY_STUDIO.contains(type);
            assertThat(type.audience()).as("%s", type).isEqualTo(shown ? Audience.CLIENT : Audience.STUDIO);
        }
    }

    @Test
    void nothing_of_notes_is_shown_to_a_client() {
        assertThat(EventType.values())
                .filteredOn(type -> type.storedName().contains("note"))
                .isNotEmpty()
                .allMatch(type -> type.audience() == Audience.STUDIO);
    }
}
