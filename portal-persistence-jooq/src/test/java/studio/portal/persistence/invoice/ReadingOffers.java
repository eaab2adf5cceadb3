package studio.portal.persistence.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.invoice.ExampleInvoices.MARCH_2;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.portal.application.PageRequest;
import studio.portal.application.invoice.OfferFilter;
import studio.portal.application.invoice.OfferRow;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.Offer;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.invoice.OfferStatus;
import studio.portal.domain.invoice.StoredOffers;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

/** What is read of offers: the same on every database. */
abstract class ReadingOffers extends JooqStore implements StoredOffers {
    private static final OfferId DRAFT = new OfferId(new UUID(1, 1));
    private static final OfferId SENT = new OfferId(new UUID(1, 2));
    private static final OfferId ACCEPTED = new OfferId(new UUID(1, 3));
    private static final OfferId WITHDRAWN = new OfferId(new UUID(1, 4));
    private static final OfferId OF_BLUEBIRD = new OfferId(new UUID(1, 5));
    private static final LocalDate LAST_DAY = StoredOffers.relaunch().validUntil();

    ReadingOffers(Vendor vendor) {
        super(vendor);
    }

    private JooqOfferQueries queries() {
        return new JooqOfferQueries(database());
    }

    /** Of Kern &amp; Sons one of each kind, and a draft of Bluebird's. */
    private void some_offers() {
        for (var id : List.of(DRAFT, SENT, ACCEPTED, WITHDRAWN)) {
            add(StoredOffers.draft(id));
        }
        add(Offer.draft(OF_BLUEBIRD, BLUEBIRD, StoredOffers.relaunch(), ANA, MONDAY));
        for (var id : List.of(SENT, ACCEPTED, WITHDRAWN)) {
            send(id);
        }
        writePaper(ACCEPTED);
        accept(ACCEPTED);
        withdraw(WITHDRAWN);
    }

    @Test
    void where_there_is_none_the_list_is_empty_for_everybody() {
        for (var actor : List.<Actor>of(ANA, MARA, PAUL, BEA, VISITOR)) {
            assertThat(ids(actor, everything())).isEmpty();
        }
    }

    @Test
    void the_studio_reads_all_and_a_client_what_was_sent_to_it() {
        some_offers();

        assertThat(ids(ANA, everything())).containsExactlyInAnyOrder(DRAFT, SENT, ACCEPTED, WITHDRAWN, OF_BLUEBIRD);
        for (var actor : List.<Actor>of(MARA, ANA_AS_MARA)) {
            assertThat(ids(actor, everything())).containsExactlyInAnyOrder(SENT, ACCEPTED, WITHDRAWN);
            assertThat(queries().find(actor, SENT)).isPresent();
            assertThat(queries().place(actor, SENT)).isPresent();
            assertThat(queries().file(actor, ACCEPTED)).isPresent();
            assertThat(queries().find(actor, DRAFT)).isEmpty();
            assertThat(ids(actor, status(OfferStatus.DRAFT, MARCH_2))).isEmpty();
        }
    }

    @Test
    void who_sees_no_money_and_every_other_client_finds_nothing() {
        some_offers();

        for (var actor : List.<Actor>of(PAUL, BEA, VISITOR)) {
            assertThat(ids(actor, everything())).isEmpty();
            assertThat(ids(actor, of(KERN))).isEmpty();
            for (var id : List.of(DRAFT, SENT, ACCEPTED, WITHDRAWN)) {
                assertThat(queries().find(actor, id)).isEmpty();
                assertThat(queries().place(actor, id)).isEmpty();
                assertThat(queries().file(actor, id)).isEmpty();
                assertThat(queries().formerPdf(actor, id)).isEmpty();
            }
        }
    }

    @Test
    void a_list_is_narrowed_by_where_an_offer_stands_on_a_day() {
        some_offers();

        assertThat(ids(ANA, status(OfferStatus.DRAFT, MARCH_2))).containsExactlyInAnyOrder(DRAFT, OF_BLUEBIRD);
        assertThat(ids(ANA, status(OfferStatus.ACCEPTED, MARCH_2))).containsExactly(ACCEPTED);
        assertThat(ids(ANA, status(OfferStatus.WITHDRAWN, MARCH_2))).containsExactly(WITHDRAWN);
        assertThat(ids(ANA, status(OfferStatus.DECLINED, MARCH_2))).isEmpty();
        assertThat(ids(MARA, status(OfferStatus.SENT, LAST_DAY))).containsExactly(SENT);
        assertThat(ids(MARA, status(OfferStatus.EXPIRED, LAST_DAY))).isEmpty();
        assertThat(ids(MARA, status(OfferStatus.SENT, LAST_DAY.plusDays(1)))).isEmpty();
        assertThat(ids(MARA, status(OfferStatus.EXPIRED, LAST_DAY.plusDays(1)))).containsExactly(SENT);
    }

    @Test
    void every_line_stands_where_the_filter_says() {
        some_offers();

        for (var day : List.of(MARCH_2, LAST_DAY.plusDays(1))) {
            for (var status : OfferStatus.values()) {
                assertThat(list(ANA, status(status, day)))
                        .as("%s on %s", status, day)
                        .allSatisfy(row -> assertThat(row.status(day)).isEqualTo(status));
            }
        }
    }

    @Test
    void a_list_is_narrowed_by_client_project_and_ticket() {
        some_offers();

        assertThat(ids(ANA, of(BLUEBIRD))).containsExactly(OF_BLUEBIRD);
        assertThat(ids(MARA, of(BLUEBIRD))).isEmpty();
        var project = Optional.of(new ProjectId(new UUID(9, 9)));
        var ticket = Optional.of(new TicketId(new UUID(9, 9)));
        assertThat(ids(ANA, new OfferFilter(Optional.empty(), Optional.empty(), project, Optional.empty(), MARCH_2)))
                .isEmpty();
        assertThat(ids(ANA, new OfferFilter(Optional.empty(), Optional.empty(), Optional.empty(), ticket, MARCH_2)))
                .isEmpty();
    }

    @Test
    void many_drafted_at_once_are_paged_forth_and_back_without_losing_or_repeating_one() {
        for (var n = 1; n <= 25; n++) {
            add(StoredOffers.draft(new OfferId(new UUID(2, n))));
        }
        var whole = ids(ANA, everything());
        assertThat(whole).hasSize(25);

        var forth = new ArrayList<OfferId>();
        var page = queries().list(ANA, everything(), new PageRequest(Optional.empty(), Optional.empty(), 4));
        page.items().forEach(row -> forth.add(row.id()));
        while (page.next().isPresent()) {
            page = queries().list(ANA, everything(), new PageRequest(page.next(), Optional.empty(), 4));
            page.items().forEach(row -> forth.add(row.id()));
        }
        assertThat(forth).isEqualTo(whole);

        var back = new ArrayList<>(page.items().stream().map(OfferRow::id).toList());
        while (page.previous().isPresent()) {
            page = queries().list(ANA, everything(), new PageRequest(Optional.empty(), page.previous(), 4));
            back.addAll(0, page.items().stream().map(OfferRow::id).toList());
        }
        assertThat(back).isEqualTo(whole);
    }

    private List<OfferId> ids(Actor actor, OfferFilter filter) {
        return list(actor, filter).stream().map(OfferRow::id).toList();
    }

    private List<OfferRow> list(Actor actor, OfferFilter filter) {
        return queries()
                .list(actor, filter, new PageRequest(Optional.empty(), Optional.empty(), 50))
                .items();
    }

    private static OfferFilter everything() {
        return new OfferFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), MARCH_2);
    }

    private static OfferFilter of(ClientId client) {
        return new OfferFilter(Optional.empty(), Optional.of(client), Optional.empty(), Optional.empty(), MARCH_2);
    }

    private static OfferFilter status(OfferStatus status, LocalDate today) {
        return new OfferFilter(Optional.of(status), Optional.empty(), Optional.empty(), Optional.empty(), today);
    }
}
