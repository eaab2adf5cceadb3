package studio.portal.bootstrap.demo;

import static studio.portal.bootstrap.demo.InvoiceStory.line;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import studio.portal.application.invoice.InvoiceCommand;
import studio.portal.application.invoice.OfferCommand;
import studio.portal.domain.invoice.Adjustment;
import studio.portal.domain.invoice.Unit;
import studio.portal.domain.ticket.TicketId;

/** What Northlight has offered to Kern &amp; Sons and to Bluebird, and what they said to it. */
final class OfferStories {
    private OfferStories() {}

    /** @param languages on which Mara asked what a second language would cost */
    static void tell(Story story, InvoiceDeeds deeds, Supplier<TicketId> languages, Cast cast) {
        declined(new OfferStory(story, deeds, cast.ana(), cast.mara()));
        accepted(new OfferStory(story, deeds, cast.ana(), cast.bea()));
        waiting(new OfferStory(story, deeds, cast.jonas(), cast.mara()), languages);
    }

    private static void declined(OfferStory story) {
        story.drafted(
                        26,
                        "11:00",
                        14,
                        "A film about the workshop",
                        Optional::empty,
                        List.of(line("Film of two minutes", "1", Unit.LUMP_SUM, "4200")),
                        List.of(),
                        List.of())
                .sent(26, "11:20")
                .declined(24, "10:05", "We like the idea, but this year there is no budget left for it.");
    }

    private static void accepted(OfferStory story) {
        story.drafted(
                        12,
                        "09:30",
                        21,
                        "Online shop for Bluebird",
                        Optional::empty,
                        List.of(
                                line("Design of the shop", "6", Unit.DAY, "640"),
                                line("Building the shop", "11", Unit.DAY, "720"),
                                line("Photographs of 40 products", "40", Unit.PIECE, "18.50")),
                        List.of(discount()),
                        List.of(milestone("The design is agreed", 21), milestone("The shop is open", 60)))
                .sent(12, "10:00")
                .accepted(10, "15:40", "This is what we hoped for. Please begin with the photographs.");
    }

    private static void waiting(OfferStory story, Supplier<TicketId> languages) {
        story.drafted(
                        1,
                        "10:10",
                        18,
                        "French pages for the dealers",
                        () -> Optional.of(languages.get()),
                        List.of(
                                line("Legal pages in French, links in the footer", "2", Unit.DAY, "640"),
                                line("Translation of the legal texts", "9", Unit.PAGE, "48.5"),
                                line("Dealer search in French", "1.5", Unit.DAY, "720")),
                        List.of(),
                        List.of(milestone("The French pages are online", 30)))
                .sent(1, "10:25");
    }

    private static InvoiceCommand.Change discount() {
        return new InvoiceCommand.Change(
                Adjustment.Kind.DISCOUNT,
                Optional.empty(),
                Optional.of(new BigDecimal("5")),
                "For a first project",
                Optional.empty());
    }

    private static OfferCommand.Milestone milestone(String name, int days) {
        return new OfferCommand.Milestone(name, Optional.empty(), Optional.of(days));
    }
}
