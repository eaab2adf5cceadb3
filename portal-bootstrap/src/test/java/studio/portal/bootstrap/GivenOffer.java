package studio.portal.bootstrap;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import studio.portal.domain.account.Actor;

/** Offers to begin tests from, drafted and sent by Ana. */
final class GivenOffer {
    private final RunningPortal portal;
    private final GivenInvoice invoices;

    GivenOffer(RunningPortal portal) {
        this.portal = portal;
        this.invoices = new GivenInvoice(portal);
    }

    /** A design for sure, a film if the client likes, a deposit and a milestone; its id. */
    String draft(Someone member) {
        return draft(member, LocalDate.now(ZoneOffset.UTC).plusDays(14));
    }

    private String draft(Someone member, LocalDate validUntil) {
        invoices.billing(invoices.client(member));
        var body = Map.of(
                "clientId",
                invoices.client(member).toString(),
                "subject",
                "Relaunch of the shop",
                "validUntil",
                validUntil.toString(),
                "positions",
                List.of(position("Design", "5", "640", false), position("Film", "1", "900", true)),
                "depositPercentage",
                "30",
                "milestones",
                List.of(Map.of("name", "Design is done", "days", 20)));
        return portal.api(Someone.ANA).post("/offers", body).expect(201).json("id");
    }

    private static Map<String, Object> position(String name, String quantity, String price, boolean optional) {
        return Map.of(
                "name",
                name,
                "quantity",
                quantity,
                "unit",
                "day",
                "price",
                price,
                "vat",
                Map.of("category", "S", "rate", "19"),
                "optional",
                optional);
    }

    /** As {@link #draft}, sent, with its PDF. */
    String sent(Someone member) {
        return sent(member, LocalDate.now(ZoneOffset.UTC).plusDays(14));
    }

    /** @param validUntil today at the earliest */
    String sent(Someone member, LocalDate validUntil) {
        var id = draft(member, validUntil);
        portal.api(Someone.ANA).post("/offers/" + id + "/sending", Map.of()).expect(200);
        portal.portal().offers().writePapers().handle(new Actor.System("write-offer-papers"));
        return id;
    }

    String paper(String id) {
        return portal.api(Someone.ANA).get("/offers/" + id).expect(200).json("sha256");
    }
}
