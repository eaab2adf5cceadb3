package studio.portal.persistence.invoice;

import java.util.List;
import studio.portal.persistence.Invariant;

/** What is always true of offers and of what became of them. */
public final class OfferInvariants {
    public static final List<Invariant> ALL = List.of(
            new Invariant("a sent offer has a number that was given to it, and its parties", "offer", """
                select o.number from offer o
                left join given_number n on n.given_to = o.id and n.number = o.number and n.series = 'offer'
                left join (select offer_id, count(*) as parties from offer_party group by offer_id) p
                    on p.offer_id = o.id
                where o.sent_at is not null and (n.number is null or coalesce(p.parties, 0) <> 2)\
                """),
            new Invariant("only what was sent has an outcome or a paper", "offer", """
                select cast(o.id as varchar) from offer o
                left join offer_outcome e on e.offer_id = o.id left join offer_paper p on p.offer_id = o.id
                where o.sent_at is null and (e.offer_id is not null or p.offer_id is not null)\
                """),
            new Invariant("what was decided names the stored paper", "offer_outcome", """
                select cast(e.offer_id as varchar) from offer_outcome e
                left join offer_paper p on p.offer_id = e.offer_id
                where e.shown is not null and (p.sha256 is null or p.sha256 <> e.shown)\
                """),
            new Invariant(
                    "the PDF of an offer is a stored file of just that hash, sent by nobody, or waits to be one",
                    "offer_paper",
                    """
                    select cast(p.offer_id as varchar) from offer_paper p
                    left join offer_file f on f.offer_id = p.offer_id left join upload u on u.id = f.upload_id
                    where (f.offer_id is null and p.pdf is null)
                        or (f.offer_id is not null and (u.hash <> p.sha256 or u.uploader_id is not null))\
                    """),
            new Invariant("a version that was replaced names the one that was sent for it", "offer_outcome", """
                select cast(e.offer_id as varchar) from offer_outcome e
                left join offer newer on newer.id = e.replaced_by_id and newer.replaces_id = e.offer_id
                where e.kind = 'replaced' and newer.sent_at is null\
                """),
            new Invariant("no version was sent after one that was accepted", "offer_outcome", """
                select cast(e.offer_id as varchar) from offer_outcome e
                join offer newer on newer.replaces_id = e.offer_id
                where e.kind = 'accepted' and newer.sent_at is not null\
                """),
            new Invariant("only what was accepted has made something, and each once", "offer_outcome", """
                select cast(min(cast(e.offer_id as varchar)) as varchar) from offer_outcome e
                where e.deposit_id is not null
                group by e.deposit_id
                having count(*) > 1 or min(case e.kind when 'accepted' then 1 else 0 end) = 0\
                """));

    private OfferInvariants() {}
}
