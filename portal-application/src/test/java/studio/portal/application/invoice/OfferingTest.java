package studio.portal.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.invoice.ExampleInvoices.KERN_AND_SONS;
import static studio.portal.domain.invoice.ExampleInvoices.MARCH_2;
import static studio.portal.domain.invoice.ExampleInvoices.NORTHLIGHT;
import static studio.portal.domain.invoice.StoredOffers.OTHER_PAPER;
import static studio.portal.domain.invoice.StoredOffers.PAPER;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.portal.application.InMemoryPortal;
import studio.portal.application.InvalidInput;
import studio.portal.application.account.MembersNow;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.FileName;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.invoice.OfferOutcome;
import studio.portal.domain.invoice.Paper;
import studio.portal.domain.invoice.PaperKind;
import studio.portal.domain.invoice.StoredOffers;
import studio.portal.domain.project.Milestone;

/** From an offer that was sent to what its acceptance makes. */
final class OfferingTest extends InMemoryPortal {
    private static final OfferId ID = new OfferId(new UUID(1, 1));

    private final DecideOnOffer decide = new DecideOnOffer(
            transactions,
            validation,
            offers(),
            new AgreedWork(projects(), invoices(), billing(), ids),
            new MembersNow(people()),
            actor -> settings().find(actor).settings(),
            clock);

    @BeforeEach
    void an_offer_is_sent() {
        offers().add(ANA, StoredOffers.draft(ID));
        var offer = offers().find(ANA, ID).orElseThrow();
        offer.send(new InvoiceNumber("OFF-2026-0001"), MARCH_2, NORTHLIGHT, KERN_AND_SONS, ANA, clock.instant());
        offers().update(ANA, offer);
        var pdf = new Paper(
                new UploadId(new UUID(1, 2)), PaperKind.PDF, new FileName("OFF.pdf"), 3, PAPER, List.of(PAPER));
        offers().keepPaper(ANA, ID, pdf, clock.instant());
    }

    @Test
    void an_acceptance_makes_a_project_its_milestones_and_the_draft_of_the_deposit_once() {
        accept(PAPER, Set.of(1));

        var outcome = outcome();
        var project = projects().find(ANA, outcome.project().orElseThrow()).orElseThrow();
        assertThat(project.client()).isEqualTo(KERN);
        assertThat(project.terms().name()).isEqualTo("Relaunch of the shop");
        assertThat(project.milestones().stream().map(Milestone::terms).map(terms -> terms.name()))
                .containsExactly("Design is done", "Shop is open");
        var deposit = invoices().find(ANA, outcome.deposit().orElseThrow()).orElseThrow();
        assertThat(deposit.kind()).isEqualTo(InvoiceKind.DEPOSIT);
        assertThat(deposit.isIssued()).isFalse();
        assertThat(deposit.terms().project()).isEqualTo(outcome.project());
        assertThat(deposit.terms().lines().stream()
                        .map(line -> line.net())
                        .reduce(Money::plus)
                        .map(Money::toString))
                .contains("500.00 EUR");
        assertRefused("offer-accepted", () -> accept(PAPER, Set.of(1)));
        assertThat(outcome()).isEqualTo(outcome);
    }

    @Test
    void what_was_not_shown_or_is_not_optional_is_not_accepted_and_nothing_is_made() {
        assertRefused("offer-paper", () -> accept(OTHER_PAPER, Set.of()));
        assertThatThrownBy(() -> accept(PAPER, Set.of(0))).isInstanceOf(InvalidInput.class);

        assertThat(offers().find(ANA, ID).orElseThrow().outcome()).isEmpty();
    }

    @Test
    void declining_needs_a_reason_and_the_studio_does_not_decide() {
        var declined =
                new DecideOnOffer.Command(DecideOnOffer.Decision.DECLINED, PAPER, Set.of(), Optional.of("Too dear"));
        var silently = new DecideOnOffer.Command(DecideOnOffer.Decision.DECLINED, PAPER, Set.of(), Optional.empty());
        for (var other : List.of(ANA, JOB)) {
            assertDenied(() -> decide.handle(other, ID, declined));
        }
        assertThatThrownBy(() -> decide.handle(MARA, ID, silently)).isInstanceOf(InvalidInput.class);

        decide.handle(MARA, ID, declined);

        assertThat(outcome().words()).contains("Too dear");
        assertThat(outcome().deposit()).isEmpty();
    }

    private void accept(ContentHash shown, Set<Integer> ticked) {
        decide.handle(
                MARA, ID, new DecideOnOffer.Command(DecideOnOffer.Decision.ACCEPTED, shown, ticked, Optional.of("Go")));
    }

    private OfferOutcome outcome() {
        return offers().find(ANA, ID).orElseThrow().outcome().orElseThrow();
    }
}
