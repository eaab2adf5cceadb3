package studio.portal.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Refused.assertRefused;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;

final class ClientTest {
    @Test
    void a_name_has_a_limited_length() {
        assertRefused("client-name", () -> named("  "));
        assertRefused("client-name", () -> named("x".repeat(Client.NAME_LENGTH + 1)));
        assertThat(named(" Kern & Sons ").name()).isEqualTo("Kern & Sons");
    }

    @Test
    void colleagues_do_not_see_each_others_tickets_at_first() {
        assertThat(named("Kern").colleaguesSeeTickets()).isFalse();
    }

    @Test
    void a_change_is_recorded_and_no_change_is_not() {
        var client = Client.stored(KERN, named("Kern"), MONDAY, 3);

        client.change(named("Kern"), ANA, MONDAY);
        assertThat(client.events()).isEmpty();

        client.change(named("Kern GmbH"), ANA, MONDAY);
        assertThat(client.events()).extracting(DomainEvent::type).containsExactly(EventType.CLIENT_CHANGED);
        assertThat(client.events().get(0).client()).contains(KERN);
        assertThat(client.name()).isEqualTo("Kern GmbH");
        assertThat(client.version()).isEqualTo(3);
    }

    @Test
    void a_change_says_of_each_field_what_it_was_and_is() {
        var renamed = Client.stored(KERN, named("Kern"), MONDAY, 3);
        renamed.change(named("Kern GmbH"), ANA, MONDAY);
        assertThat(renamed.events().get(0).details()).isEqualTo(Map.of("name.from", "Kern", "name.to", "Kern GmbH"));

        var opened = Client.stored(KERN, named("Kern"), MONDAY, 3);
        opened.change(
                new Client.Details("Kern", Optional.of(ANA.person()), Optional.of(Language.GERMAN), true), ANA, MONDAY);
        assertThat(opened.events().get(0).details())
                .isEqualTo(Map.of(
                        "contact.to", ANA.person().toString(),
                        "language.to", "de",
                        "colleaguesSeeTickets.from", "false",
                        "colleaguesSeeTickets.to", "true"));
    }

    private static Client.Details named(String name) {
        return new Client.Details(name, Optional.empty(), Optional.empty(), false);
    }
}
