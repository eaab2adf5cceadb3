package studio.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studio.portal.domain.EventType.Audience;

final class EventTypeTest {
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
    void a_client_is_shown_what_happened_to_tickets_and_nothing_of_notes() {
        for (var type : EventType.values()) {
            var shown = type.storedName().startsWith("ticket.")
                    && !type.storedName().contains("note");
            assertThat(type.audience()).isEqualTo(shown ? Audience.CLIENT : Audience.STUDIO);
        }
    }
}
