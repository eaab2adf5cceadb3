package studio.portal.persistence.invoice;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;

import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import studio.portal.domain.invoice.PaymentMethodRepository;
import studio.portal.domain.invoice.PaymentMethodRepositoryContract;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

/** Saved cards in rows, and what the database refuses whoever asks. */
abstract class PaymentMethodsInRows extends JooqStore implements PaymentMethodRepositoryContract {
    private final JooqPaymentMethods methods = new JooqPaymentMethods(database());

    PaymentMethodsInRows(Vendor vendor) {
        super(vendor);
    }

    @Override
    public PaymentMethodRepository methods() {
        return methods;
    }

    @Test
    void two_clients_are_never_one_to_the_provider_and_a_card_is_of_one_client() {
        run(() -> methods.know(MARA, KERN, "cus_1"));
        run(() -> methods.know(BEA, BLUEBIRD, "cus_2"));

        for (var wrong : List.of(
                "update payment_customer set customer_key = 'cus_1'",
                "insert into payment_method (id, client_id, method_key, brand, last_four, expires_on, saved_at)"
                        + " select c.id, c.id, 'pm_1', 'visa', '4242424242424242', current_date, current_timestamp"
                        + " from client c",
                "insert into payment_method (id, client_id, method_key, brand, last_four, expires_on, saved_at) select"
                        + " c.id, c.id, 'pm_1', 'visa', '4242', current_date, current_timestamp from client c")) {
            assertThatThrownBy(() -> run(() -> database().sql().execute(wrong)))
                    .as(wrong)
                    .isInstanceOf(DataAccessException.class);
        }
    }
}
