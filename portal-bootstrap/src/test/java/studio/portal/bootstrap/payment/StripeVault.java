package studio.portal.bootstrap.payment;

import java.util.Map;
import java.util.Optional;

/** Customers and their saved cards, as the fake keeps them. */
final class StripeVault {
    private final StripeFake stripe;

    StripeVault(StripeFake stripe) {
        this.stripe = stripe;
    }

    /** Empty where Stripe has no such address. */
    Optional<Map<String, Object>> route(String method, String path, Map<String, String> sent) {
        if (method.equals("POST") && path.equals("/v1/customers")) {
            var customer = stripe.make("customer", "cus");
            customer.put("name", sent.get("name"));
            return Optional.of(customer);
        }
        return Optional.empty();
    }
}
