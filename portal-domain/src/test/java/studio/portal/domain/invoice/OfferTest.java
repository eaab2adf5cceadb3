package studio.portal.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.invoice.ExampleInvoices.KERN_AND_SONS;
import static studio.portal.domain.invoice.ExampleInvoices.MARCH_2;
import static studio.portal.domain.invoice.ExampleInvoices.NORTHLIGHT;
import static studio.portal.domain.invoice.ExampleInvoices.euros;
import static studio.portal.domain.invoice.StoredOffers.OTHER_PAPER;
import static studio.portal.domain.invoice.StoredOffers.PAPER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ContentHash;

/** What the studio and the client can do with an offer. */
final class OfferTest {
    private static final OfferId ID = new OfferId(new UUID(1, 1));

    @Test
    void only_who_may_approve_decides() {
        assertDenied(() -> accept(sent(), PAUL, PAPER, MARCH_2, Set.of()));
        assertDenied(() -> accept(sent(), BEA, PAPER, MARCH_2, Set.of()));
        assertDenied(() -> accept(sent(), ANA, PAPER, MARCH_2, Set.of()));
        assertDenied(() -> accept(draft(), MARA, PAPER, MARCH_2, Set.of()));
    }

    @Test
    void it_can_be_accepted_on_its_last_day_and_not_after() {
        var last = sent().terms().validUntil();
        accept(sent(), MARA, PAPER, last, Set.of());
        assertRefused("offer-expired", () -> accept(sent(), MARA, PAPER, last.plusDays(1), Set.of()));
        assertThat(OfferStatus.of(true, Optional.empty(), last, last.plusDays(1)))
                .isEqualTo(OfferStatus.EXPIRED);
    }

    @Test
    void what_is_accepted_is_what_was_shown() {
        assertRefused("offer-paper", () -> accept(sent(), MARA, OTHER_PAPER, MARCH_2, Set.of()));
    }

    @Test
    void only_optional_positions_are_ticked() {
        assertRefused("offer-position", () -> accept(sent(), MARA, PAPER, MARCH_2, Set.of(0)));
        assertRefused("offer-position", () -> accept(sent(), MARA, PAPER, MARCH_2, Set.of(7)));
        var offer = sent();
        assertThat(offer.terms().totals(Set.of()).net()).isEqualTo(euros("2880.00"));
        assertThat(offer.terms().totals(Set.of(1)).net()).isEqualTo(euros("3690.00"));
    }

    @Test
    void declining_needs_a_reason() {
        assertRefused("offer-reason", () -> sent().decline(PAPER, PAPER, Optional.of("  "), MARCH_2, MARA, MONDAY));
    }

    @Test
    void a_deposit_adds_up_to_the_cent_over_several_vats() {
        var terms = StoredOffers.relaunch();
        var totals = Totals.of(
                terms.currency(),
                List.of(
                        ExampleInvoices.line("Design", "1", Unit.DAY, "100.01", ExampleInvoices.STANDARD),
                        ExampleInvoices.line("Book", "3", Unit.PIECE, "33.33", ExampleInvoices.REDUCED)),
                List.of(),
                List.of());
        var lines = terms.depositLines(totals, "Deposit");
        assertThat(lines).hasSize(2);
        assertThat(lines.stream().map(InvoiceLine::net).reduce(Money::plus)).contains(euros("500.00"));
    }

    @Test
    void more_deposit_than_is_offered_is_not_sent_and_neither_is_what_is_expired() {
        assertRefused("offer-expired", () -> send(draft(), MARCH_2.plusDays(15)));
        assertRefused("offer-sent", () -> send(sent(), MARCH_2));
        assertRefused("offer-sent", () -> sent().change(StoredOffers.relaunch(), ANA, MONDAY));
        assertRefused("offer-draft", () -> draft().withdraw(ANA, MONDAY));
    }

    private static Offer draft() {
        return StoredOffers.draft(ID);
    }

    private static Offer sent() {
        var offer = draft();
        send(offer, MARCH_2);
        return offer;
    }

    private static void send(Offer offer, LocalDate today) {
        offer.send(new InvoiceNumber("OFF-2026-0001"), today, NORTHLIGHT, KERN_AND_SONS, ANA, MONDAY);
    }

    private static void accept(Offer offer, Actor by, ContentHash shown, LocalDate today, Set<Integer> ticked) {
        offer.accept(shown, PAPER, ticked, Optional.empty(), today, by, MONDAY);
    }
}
