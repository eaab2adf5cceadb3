package studio.portal.web.invoice;

import studio.portal.application.invoice.ChangeOffer;
import studio.portal.application.invoice.DecideOnOffer;
import studio.portal.application.invoice.DiscardOffer;
import studio.portal.application.invoice.DraftOffer;
import studio.portal.application.invoice.DraftOfferVersion;
import studio.portal.application.invoice.FindDraftDefaults;
import studio.portal.application.invoice.FindOfferProspect;
import studio.portal.application.invoice.SendOffer;
import studio.portal.application.invoice.WithdrawOffer;

/** What people do with offers. */
public record OfferDeeds(
        FindDraftDefaults defaults,
        FindOfferProspect prospect,
        DraftOffer draft,
        ChangeOffer change,
        DiscardOffer discard,
        SendOffer send,
        DraftOfferVersion version,
        WithdrawOffer withdraw,
        DecideOnOffer decide) {}
