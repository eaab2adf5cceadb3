package studio.portal.application.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.AccountViews.MemberRow;
import studio.portal.application.account.PersonName;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.Person;
import studio.portal.domain.invoice.BillingRepository;
import studio.portal.domain.invoice.Offer;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.invoice.OfferPolicy;
import studio.portal.domain.invoice.OfferRepository;

/** To whom a draft would go and what is missing for it; nothing is stored and no number is taken. */
public final class FindOfferProspect {
    private final OfferRepository offers;
    private final BillingRepository billing;
    private final AccountQueries accounts;
    private final SettingsQueries settings;
    private final Clock clock;

    public FindOfferProspect(
            OfferRepository offers,
            BillingRepository billing,
            AccountQueries accounts,
            SettingsQueries settings,
            Clock clock) {
        this.offers = offers;
        this.billing = billing;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws NotFound if the actor sees no such offer */
    public OfferProspect handle(Actor actor, OfferId id) {
        if (!OfferPolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio sends offers");
        }
        var offer = offers.find(actor, id).orElseThrow(NotFound::new);
        var seller = billing.studio(actor).billing().seller();
        var buyer = billing.client(actor, offer.client()).billing().buyer();
        var missing = new ArrayList<String>();
        if (seller.isEmpty()) {
            missing.add("seller-missing");
        }
        if (buyer.isEmpty()) {
            missing.add("buyer-missing");
        }
        missing.addAll(refusals(actor, offer));
        var members = accounts.members(actor, offer.client());
        Predicate<MemberRow> decides = member -> member.permissions().contains(Permission.APPROVE);
        return new OfferProspect(
                seller,
                buyer,
                missing,
                people(members, decides),
                people(
                        members,
                        member -> !decides.test(member) && member.permissions().contains(Permission.BILLING)));
    }

    private List<String> refusals(Actor actor, Offer offer) {
        try {
            offer.mustBeSendable(
                    LocalDate.ofInstant(clock.instant(), settings.current(actor).zone()));
            return List.of();
        } catch (RuleViolation refused) {
            return List.of(refused.code());
        }
    }

    private static List<PersonName> people(List<MemberRow> members, Predicate<MemberRow> which) {
        return members.stream()
                .filter(member -> member.status() == Person.Status.ACTIVE)
                .filter(which)
                .map(MemberRow::person)
                .toList();
    }
}
