package studio.portal.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.SecretHash;

/** What every store of sendings and of links to invoices does, whatever it is made of. */
public interface SendingRepositoryContract extends StoredLedgers {
    EmailAddress BOOKKEEPING = new EmailAddress("invoices@kern.example");
    SendingId FIRST_SENDING = new SendingId(new UUID(8, 1));
    PayLinkId FIRST_LINK = new PayLinkId(new UUID(9, 1));

    SendingRepository sendings();

    PayLinkRepository payLinks();

    @Test
    default void a_sending_is_found_as_it_was_asked_for_and_waits_until_it_is_sent() {
        owe(MARCH);
        owe(APRIL);
        var asked = InvoiceSending.ask(
                FIRST_SENDING,
                MARCH,
                List.of(new Addressee.Member(MARA.person()), new Addressee.Outside(BOOKKEEPING)),
                ANA,
                MONDAY);
        run(() -> sendings().add(ANA, asked));

        assertThat(sendings().find(JOB, FIRST_SENDING)).contains(asked);
        assertThat(waiting(JOB, MARCH)).containsExactly(asked);
        assertThat(waiting(JOB, APRIL)).isEmpty();

        var sent = asked.send(MONDAY.plusSeconds(3));
        run(() -> sendings().update(JOB, sent));
        assertThat(sendings().find(ANA, FIRST_SENDING)).contains(sent);
        assertThat(waiting(JOB, MARCH)).isEmpty();
    }

    @Test
    default void sendings_and_links_are_the_studios() {
        owe(MARCH);
        run(() -> {
            sendings()
                    .add(
                            ANA,
                            InvoiceSending.ask(
                                    FIRST_SENDING, MARCH, List.of(new Addressee.Outside(BOOKKEEPING)), ANA, MONDAY));
            payLinks().add(ANA, link(FIRST_LINK, MARCH, 0));
        });

        assertThat(sendings().find(MARA, FIRST_SENDING)).isEmpty();
        assertThat(waiting(MARA, MARCH)).isEmpty();
        assertThat(payLinks().of(MARA, MARCH)).isEmpty();
        assertThat(locked(MARA, MARCH, FIRST_LINK)).isEmpty();
    }

    @Test
    default void a_link_is_found_by_its_secret_whoever_asks_and_by_its_invoice_newest_first() {
        owe(MARCH);
        owe(APRIL);
        var later = link(new PayLinkId(new UUID(9, 2)), MARCH, 60);
        run(() -> {
            payLinks().add(ANA, link(FIRST_LINK, MARCH, 0));
            payLinks().add(ANA, later);
        });

        var visitor = new Actor.Visitor();
        assertThat(payLinks().findByToken(visitor, later.token())).contains(later);
        assertThat(payLinks().findByToken(visitor, SecretHash.ofToken("another")))
                .isEmpty();
        assertThat(payLinks().of(ANA, MARCH)).containsExactly(later, link(FIRST_LINK, MARCH, 0));
        assertThat(payLinks().of(ANA, APRIL)).isEmpty();
        assertThat(locked(ANA, APRIL, FIRST_LINK)).isEmpty();
    }

    @Test
    default void a_revoked_link_stays_so() {
        owe(MARCH);
        run(() -> payLinks().add(ANA, link(FIRST_LINK, MARCH, 0)));
        var at = MONDAY.plusSeconds(9);
        run(() -> payLinks()
                .update(
                        ANA,
                        payLinks().lock(ANA, MARCH, FIRST_LINK).orElseThrow().revoke(at)));

        assertThat(payLinks().of(ANA, MARCH)).extracting(PayLink::revokedAt).containsExactly(Optional.of(at));
    }

    private List<InvoiceSending> waiting(Actor actor, InvoiceId invoice) {
        return write(() -> sendings().waiting(actor, invoice));
    }

    private Optional<PayLink> locked(Actor actor, InvoiceId invoice, PayLinkId id) {
        return write(() -> payLinks().lock(actor, invoice, id));
    }

    private static PayLink link(PayLinkId id, InvoiceId invoice, int seconds) {
        return PayLink.make(
                id,
                invoice,
                BOOKKEEPING,
                SecretHash.ofToken("secret of " + id),
                ANA.reference(),
                MONDAY.plus(Duration.ofSeconds(seconds)));
    }
}
