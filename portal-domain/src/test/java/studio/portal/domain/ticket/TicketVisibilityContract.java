package studio.portal.domain.ticket;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.ticket.ExampleTickets.logoTooSmall;
import static studio.portal.domain.ticket.ExampleTickets.printerOnFire;

import org.junit.jupiter.api.Test;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Client;

/** Who sees which ticket, in every store of tickets. */
public interface TicketVisibilityContract extends StoredTickets {
    @Test
    default void a_client_does_not_see_another_clients_ticket() {
        var ticket = add(printerOnFire());

        assertThat(sees(MARA, ticket)).isTrue();
        assertThat(sees(BEA, ticket)).isFalse();
        assertThat(sees(VISITOR, ticket)).isFalse();
    }

    @Test
    default void the_studio_and_its_jobs_see_every_ticket() {
        var ticket = add(logoTooSmall());

        assertThat(sees(ANA, ticket)).isTrue();
        assertThat(sees(JOB, ticket)).isTrue();
    }

    @Test
    default void a_preview_sees_what_the_member_sees() {
        assertThat(sees(ANA_AS_MARA, add(printerOnFire()))).isTrue();
        assertThat(sees(ANA_AS_MARA, add(logoTooSmall()))).isFalse();
    }

    @Test
    default void a_colleague_sees_a_ticket_only_while_taking_part() {
        var ticket = add(printerOnFire());
        assertThat(sees(PAUL, ticket)).isFalse();

        var joined = found(MARA, ticket);
        joined.participation().add(PAUL.person(), MARA, MONDAY.plus(1, HOURS));
        run(() -> tickets().update(MARA, joined));
        assertThat(sees(PAUL, ticket)).isTrue();

        var left = found(MARA, ticket);
        left.participation().remove(PAUL.person(), MARA, MONDAY.plus(2, HOURS));
        run(() -> tickets().update(MARA, left));
        assertThat(sees(PAUL, ticket)).isFalse();
    }

    @Test
    default void colleagues_see_each_others_tickets_where_the_client_wants_it() {
        var ticket = add(printerOnFire());
        var kern = clients().find(ANA, KERN).orElseThrow();
        var details = kern.details();
        kern.change(new Client.Details(details.name(), details.contact(), details.language(), true), ANA, MONDAY);
        run(() -> clients().update(ANA, kern));

        assertThat(sees(PAUL, ticket)).isTrue();
        assertThat(sees(BEA, ticket)).isFalse();
    }

    @Test
    default void whoever_does_not_see_a_ticket_cannot_change_it() {
        var ticket = add(printerOnFire());
        var changed = found(ANA, ticket);
        changed.triage().prioritise(Priority.LOW, ANA, MONDAY);

        assertThatThrownBy(() -> run(() -> tickets().update(BEA, changed)))
                .isInstanceOfAny(StaleVersion.class, NotFound.class);
        assertThat(found(ANA, ticket).state()).isEqualTo(ticket.state());
    }
}
