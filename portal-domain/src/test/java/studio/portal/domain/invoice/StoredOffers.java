package studio.portal.domain.invoice;

import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.invoice.ExampleInvoices.EUR;
import static studio.portal.domain.invoice.ExampleInvoices.KERN_AND_SONS;
import static studio.portal.domain.invoice.ExampleInvoices.MARCH_2;
import static studio.portal.domain.invoice.ExampleInvoices.NORTHLIGHT;
import static studio.portal.domain.invoice.ExampleInvoices.STANDARD;
import static studio.portal.domain.invoice.ExampleInvoices.euros;
import static studio.portal.domain.invoice.ExampleInvoices.line;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import studio.portal.domain.RepositoryContract;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Language;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.ContentRepository;
import studio.portal.domain.file.FileName;
import studio.portal.domain.file.UploadId;

/** What the contracts about stored offers share. */
public interface StoredOffers extends RepositoryContract {
    ContentHash PAPER = new ContentHash("0f".repeat(32));
    ContentHash OTHER_PAPER = new ContentHash("1e".repeat(32));
    NumberFormat OFFERS = new NumberFormat("OFF-{year}-{number:4}");

    OfferRepository offers();

    InvoiceRepository invoices();

    /** A design for sure, and a film if the client likes. */
    static OfferTerms relaunch() {
        return new OfferTerms(
                "Relaunch of the shop",
                Optional.empty(),
                Optional.empty(),
                EUR,
                Language.ENGLISH,
                List.of(
                        new OfferPosition(line("Design", "5", Unit.DAY, "640", STANDARD), false),
                        new OfferPosition(line("Film", "1", Unit.LUMP_SUM, "900", STANDARD), true)),
                List.of(new DocumentAdjustment(
                        Adjustment.discount(Percentage.of(10), "Friends"), Optional.of(STANDARD))),
                MARCH_2.plusDays(14),
                Optional.of(new Adjustment.Extent.Fixed(euros("500.00"))),
                List.of(
                        new OfferMilestone("Design is done", Optional.empty(), Optional.of(20)),
                        new OfferMilestone("Shop is open", Optional.of(MARCH_2.plusDays(60)), Optional.empty())),
                Optional.of("Two\nlines"));
    }

    static Offer draft(OfferId id) {
        return Offer.draft(id, KERN, relaunch(), ANA, MONDAY);
    }

    default Offer add(Offer offer) {
        run(() -> offers().add(ANA, offer));
        return offer;
    }

    default Offer found(Actor actor, OfferId id) {
        return offers().find(actor, id).orElseThrow();
    }

    /** As the use case does it: lock both, take a number, send, store, void the one before. */
    default InvoiceNumber send(OfferId id) {
        return write(() -> {
            var offer = offers().lock(ANA, id).orElseThrow();
            var last = offer.replaces().map(before -> offers().lock(ANA, before).orElseThrow());
            offer.mustBeSendable(MARCH_2);
            last.ifPresent(before -> before.replace(id, ANA, MONDAY));
            var number = invoices().takeNumber(ANA, id, OFFERS, MARCH_2);
            offer.send(number, MARCH_2, NORTHLIGHT, KERN_AND_SONS, ANA, MONDAY);
            offers().update(ANA, offer);
            last.ifPresent(before -> offers().update(ANA, before));
            return number;
        });
    }

    ContentRepository contents();

    default void writePaper(OfferId id) {
        keep(id, PAPER);
    }

    default void keep(OfferId id, ContentHash hash) {
        var file = new UploadId(UUID.nameUUIDFromBytes((id + "/" + hash).getBytes(StandardCharsets.UTF_8)));
        var pdf = new Paper(file, PaperKind.PDF, new FileName("OFF.pdf"), 3, hash, List.of(hash));
        run(() -> {
            contents().claim(ANA, hash, MONDAY);
            offers().keepPaper(ANA, id, pdf, MONDAY);
        });
    }

    default void accept(OfferId id) {
        run(() -> {
            var offer = offers().lock(MARA, id).orElseThrow();
            var paper = offers().paper(MARA, id).orElseThrow();
            offer.accept(PAPER, paper, Set.of(1), Optional.of("Go"), MARCH_2, MARA, MONDAY);
            offers().update(MARA, offer);
        });
    }

    default void withdraw(OfferId id) {
        run(() -> {
            var offer = offers().lock(ANA, id).orElseThrow();
            offer.withdraw(ANA, MONDAY);
            offers().update(ANA, offer);
        });
    }
}
