package studio.portal.persistence.invoice;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.MONDAY;

import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import studio.portal.domain.invoice.Addressee;
import studio.portal.domain.invoice.InvoiceSending;
import studio.portal.domain.invoice.SendingRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

/** Sendings in rows, and what the database refuses whoever asks. */
abstract class SendingsInRows extends JooqStore implements SendingRepositoryContract {
    SendingsInRows(Vendor vendor) {
        super(vendor);
    }

    @Test
    void the_database_keeps_to_whom_an_invoice_went_and_when() {
        owe(MARCH);
        owe(APRIL);
        var asked = InvoiceSending.ask(FIRST_SENDING, MARCH, List.of(new Addressee.Outside(BOOKKEEPING)), ANA, MONDAY);
        run(() -> sendings().add(ANA, asked));
        refused("update invoice_sending set invoice_id = '" + APRIL + "'");
        refused("delete from invoice_delivery");
        refused("delete from invoice_sending");

        run(() -> sendings().update(ANA, asked.send(MONDAY)));

        refused("update invoice_sending set sent_at = null");
        refused("update invoice_sending set sent_at = asked_at");
        refused("update invoice_delivery set address = 'other@kern.example'");
        refused("delete from invoice_delivery");
        refused("delete from invoice_sending");
    }

    private void refused(String change) {
        assertThatThrownBy(() -> run(() -> database().sql().execute(change)))
                .as(change)
                .isInstanceOf(DataAccessException.class)
                .hasMessageMatching("(?s).*(stays as it was|never changed|append|never change).*");
    }
}
