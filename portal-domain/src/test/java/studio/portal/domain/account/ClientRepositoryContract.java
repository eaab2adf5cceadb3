package studio.portal.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.VISITOR;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.domain.EventType;
import studio.portal.domain.RepositoryContract;
import studio.portal.domain.StaleVersion;

/** What every store of clients does, whatever it is made of. */
public interface ClientRepositoryContract extends RepositoryContract {
    ClientRepository clients();

    @Test
    default void a_stored_client_is_found_as_it_was() {
        var details = new Client.Details("Kern GmbH", Optional.of(JONAS.person()), Optional.of(Language.GERMAN), true);
        var client = clients().find(ANA, KERN).orElseThrow();
        client.change(details, ANA, MONDAY);
        run(() -> clients().update(ANA, client));

        var found = clients().find(MARA, KERN).orElseThrow();

        assertThat(found.details()).isEqualTo(details);
        assertThat(found.addedAt()).isEqualTo(MONDAY);
        assertThat(found.version()).isGreaterThan(client.version());
        assertThat(found.events()).isEmpty();
    }

    @Test
    default void the_studio_and_its_jobs_find_every_client() {
        assertThat(clients().find(ANA, BLUEBIRD)).isPresent();
        assertThat(clients().find(JOB, KERN)).isPresent();
    }

    @Test
    default void a_member_finds_the_client_they_act_for_only() {
        assertThat(clients().find(MARA, KERN)).isPresent();
        assertThat(clients().find(BEA, KERN)).isEmpty();
        assertThat(clients().find(ANA_AS_MARA, KERN)).isPresent();
        assertThat(clients().find(ANA_AS_MARA, BLUEBIRD)).isEmpty();
        assertThat(clients().find(VISITOR, KERN)).isEmpty();
    }

    @Test
    default void the_second_of_two_changes_made_at_once_is_stale() {
        var first = clients().find(ANA, KERN).orElseThrow();
        var second = clients().find(JONAS, KERN).orElseThrow();
        first.change(named("Kern One"), ANA, MONDAY);
        second.change(named("Kern Two"), JONAS, MONDAY);
        run(() -> clients().update(ANA, first));

        assertThatThrownBy(() -> run(() -> clients().update(JONAS, second))).isInstanceOf(StaleVersion.class);
        assertThat(clients().find(ANA, KERN).orElseThrow().name()).isEqualTo("Kern One");
    }

    @Test
    default void what_happened_is_recorded_with_the_change() {
        var client = clients().find(ANA, KERN).orElseThrow();
        client.change(named("Kern GmbH"), ANA, MONDAY);
        run(() -> clients().update(ANA, client));

        assertThat(recorded(KERN.value())).containsExactly(EventType.CLIENT_ADDED, EventType.CLIENT_CHANGED);
    }

    private static Client.Details named(String name) {
        return new Client.Details(name, Optional.empty(), Optional.empty(), false);
    }
}
