package studio.portal.bootstrap.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import studio.portal.application.invoice.DecideOnOffer;
import studio.portal.application.invoice.DecideOnOffer.Decision;
import studio.portal.application.invoice.DraftOffer;
import studio.portal.application.invoice.InvoiceCommand;
import studio.portal.application.invoice.OfferCommand;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.ticket.TicketId;

/** One offer's part of the story. Every deed names its time: working days ago and the time of the day. */
final class OfferStory {
    private static final Actor PAPERS = new Actor.System("write-offer-papers");

    private final Story story;
    private final InvoiceDeeds deeds;
    private final Actor.Staff by;
    private final Actor.Member to;
    private Optional<OfferId> drafted = Optional.empty();

    OfferStory(Story story, InvoiceDeeds deeds, Actor.Staff by, Actor.Member to) {
        this.story = story;
        this.deeds = deeds;
        this.by = by;
        this.to = to;
    }

    /**
     * A third is asked for as a deposit, and the last of several positions is as the client likes.
     *
     * @param valid for how many days from that day
     * @param ticket is there by then
     */
    OfferStory drafted(
            int days,
            String time,
            int valid,
            String subject,
            Supplier<Optional<TicketId>> ticket,
            List<InvoiceCommand.Line> positions,
            List<InvoiceCommand.Change> adjustments,
            List<OfferCommand.Milestone> milestones) {
        story.add(days, time, () -> {
            var offer = new OfferCommand(
                    subject,
                    Optional.empty(),
                    ticket.get(),
                    InvoiceStory.EUR,
                    Language.ENGLISH,
                    positions,
                    positions.size() > 1 ? Set.of(positions.size() - 1) : Set.of(),
                    adjustments,
                    story.calendar().day(-days).plusDays(valid),
                    Optional.of(new BigDecimal("30")),
                    Optional.empty(),
                    milestones,
                    Optional.of("We would be glad to do this for you."));
            drafted = Optional.of(deeds.offers().draft().handle(by, new DraftOffer.Command(to.client(), offer)));
        });
        return this;
    }

    OfferStory sent(int days, String time) {
        story.add(days, time, () -> deeds.offers().send().handle(by, id(), Optional.empty()));
        return this;
    }

    /** With what is as they like. */
    OfferStory accepted(int days, String time, String words) {
        story.add(days, time, () -> decide(Decision.ACCEPTED, words));
        return this;
    }

    OfferStory declined(int days, String time, String words) {
        story.add(days, time, () -> decide(Decision.DECLINED, words));
        return this;
    }

    private void decide(Decision decision, String words) {
        deeds.offers().writePapers().handle(PAPERS);
        var offer = deeds.sentOffers().find(to, id()).orElseThrow();
        var ticked = decision == Decision.ACCEPTED ? offer.offer().terms().optional() : Set.<Integer>of();
        var command = new DecideOnOffer.Command(decision, offer.paper().orElseThrow(), ticked, Optional.of(words));
        deeds.offers().decide().handle(to, id(), command);
    }

    private OfferId id() {
        return drafted.orElseThrow();
    }
}
