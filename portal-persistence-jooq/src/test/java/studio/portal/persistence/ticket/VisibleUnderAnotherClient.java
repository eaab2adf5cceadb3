package studio.portal.persistence.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.portal.application.account.ClientName;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Client;
import studio.portal.domain.account.Membership;
import studio.portal.domain.settings.StudioSettings;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.ExampleTickets;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.Ticket;
import studio.portal.domain.ticket.TicketNumber;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;
import studio.portal.persistence.settings.JooqSettings;

/** Paul Kern is of Kern &amp; Sons and of Bluebird, and acts for Kern &amp; Sons. */
abstract class VisibleUnderAnotherClient extends JooqStore {
    private static final Actor.Member PAUL_OF_BLUEBIRD = new Actor.Member(PAUL.person(), BLUEBIRD, Set.of());
    private static final ClientName BLUEBIRD_NAME = new ClientName(BLUEBIRD, "Bluebird");

    private final JooqTicketQueries queries;

    VisibleUnderAnotherClient(Vendor vendor) {
        super(vendor);
        var first = StudioSettings.first("Northlight", ZoneId.of("Europe/Berlin"));
        var clock = Clock.fixed(MONDAY, ZoneOffset.UTC);
        queries = new JooqTicketQueries(database(), new JooqSettings(database(), log(), clock, first));
    }

    @BeforeEach
    void paul_joins_bluebird() {
        run(() -> {
            var paul = people().find(JOB, PAUL.person()).orElseThrow();
            paul.join(new Membership(BLUEBIRD, Set.of()), JOB, MONDAY);
            people().update(JOB, paul);
        });
    }

    @Test
    void a_ticket_of_ones_own_under_another_client_offers_the_switch() {
        var own = add(PAUL_OF_BLUEBIRD);

        assertThat(queries.idOf(PAUL, own)).isEmpty();
        assertThat(queries.visibleUnder(PAUL, own)).contains(BLUEBIRD_NAME);
    }

    @Test
    void a_ticket_one_would_not_see_there_either_offers_nothing() {
        var beas = add(BEA);
        assertThat(queries.visibleUnder(PAUL, beas)).isEmpty();

        run(() -> {
            var client = clients().find(JOB, BLUEBIRD).orElseThrow();
            client.change(new Client.Details("Bluebird", Optional.empty(), Optional.empty(), true), JOB, MONDAY);
            clients().update(JOB, client);
        });
        assertThat(queries.visibleUnder(PAUL, beas)).contains(BLUEBIRD_NAME);
    }

    @Test
    void nobody_else_is_offered_anything() {
        var own = add(PAUL_OF_BLUEBIRD);

        assertThat(queries.visibleUnder(BEA, own)).isEmpty();
        assertThat(queries.visibleUnder(ANA, own)).isEmpty();
        assertThat(queries.visibleUnder(VISITOR, own)).isEmpty();
        assertThat(queries.visibleUnder(PAUL, new TicketNumber(1))).isEmpty();
    }

    private TicketNumber add(Actor.Member requester) {
        Ticket ticket = ExampleTickets.opened(requester, "Wings", Priority.LOW, Category.GENERAL);
        run(() -> tickets().add(requester, ticket, ExampleTickets.description(ticket)));
        return ticket.number();
    }
}
