package studio.portal.bootstrap.payment;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import java.util.Locale;
import studio.portal.application.invoice.PaymentGateway.Away;
import studio.portal.application.invoice.PaymentGateway.Declined;
import studio.portal.domain.invoice.Money;

/** Tells what Stripe has refused from what it may have done without saying so. */
final class StripeCalls {
    private static final int SERVER_ERROR = 500;
    private static final int CONFLICT = 409;

    /** One request. */
    interface Call<T> {
        T run() throws StripeException;
    }

    private StripeCalls() {}

    /** @throws Away or {@link Declined}; neither says a word that Stripe was sent */
    static <T> T answer(Call<T> call) {
        try {
            return call.run();
        } catch (StripeException e) {
            if (isUncertain(e)) {
                throw new Away("Stripe does not answer: " + e.getClass().getSimpleName(), e);
            }
            throw new Declined("Stripe declines: " + e.getCode(), e);
        } catch (ArithmeticException e) {
            throw new Declined("Stripe has no such amount", e);
        }
    }

    private static boolean isUncertain(StripeException e) {
        var status = e.getStatusCode();
        return e instanceof ApiConnectionException
                || e instanceof RateLimitException
                || e instanceof IdempotencyException
                || e instanceof ApiException
                || status == null
                || status >= SERVER_ERROR
                || status == CONFLICT;
    }

    static String currency(Money money) {
        return money.currency().getCurrencyCode().toLowerCase(Locale.ROOT);
    }
}
