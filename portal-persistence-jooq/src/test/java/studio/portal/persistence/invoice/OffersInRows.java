package studio.portal.persistence.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;

import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import studio.portal.domain.invoice.OfferRepositoryContract;
import studio.portal.domain.invoice.StoredOffers;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

/** Offers in rows, and what the database refuses whoever asks. */
abstract class OffersInRows extends JooqStore implements OfferRepositoryContract {
    OffersInRows(Vendor vendor) {
        super(vendor);
    }

    @Test
    void the_database_refuses_every_change_of_a_sent_offer() {
        add(StoredOffers.draft(FIRST));
        send(FIRST);
        writePaper(FIRST);
        accept(FIRST);
        var before = found(ANA, FIRST).state();

        for (var change : List.of(
                "update offer set net = 1",
                "update offer set valid_until = valid_until + 1",
                "update offer set sent_at = null",
                "delete from offer",
                "update offer_position set price = 1",
                "delete from offer_position",
                "insert into offer_position (offer_id, place, optional, name, quantity, unit, price, vat_category,"
                        + " vat_rate) select id, 99, false, 'More work', 1, 'hour', 1, 'S', 19 from offer",
                "delete from offer_adjustment",
                "update offer_milestone set days = 1",
                "update offer_party set name = 'Somebody else'",
                "update offer_outcome set kind = 'withdrawn', shown = null",
                "delete from offer_outcome",
                "insert into offer_outcome (offer_id, kind, at, chosen) select id, 'withdrawn', sent_at, '' from offer",
                "update offer_paper set sha256 = 'x'",
                "delete from offer_paper",
                "delete from offer_file")) {
            assertThatThrownBy(() -> run(() -> database().sql().execute(change)))
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(found(ANA, FIRST).state()).isEqualTo(before);
    }
}
