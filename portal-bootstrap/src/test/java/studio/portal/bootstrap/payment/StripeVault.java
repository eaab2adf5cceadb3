package studio.portal.bootstrap.payment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.bootstrap.payment.StripeFake.Answer;

/**
 * Customers, their saved cards, and money taken by them, as the fake keeps them. A card that ends in 3184 has to be
 * confirmed by its owner, one that ends in 0002 is refused, and every other pays.
 */
final class StripeVault {
    private static final int REFUSED = 402;

    private final StripeFake stripe;

    StripeVault(StripeFake stripe) {
        this.stripe = stripe;
    }

    /** Empty where Stripe has no such address. */
    Optional<Answer> route(String method, String path, Map<String, String> sent) {
        var parts = List.of(path.substring(1).split("/"));
        if (method.equals("POST") && path.equals("/v1/customers")) {
            return Optional.of(customer(sent));
        }
        if (path.startsWith("/v1/customers/") && path.endsWith("/payment_methods")) {
            return Optional.of(methods(parts.get(2)));
        }
        if (path.startsWith("/v1/payment_methods/") && path.endsWith("/detach")) {
            return Optional.of(detached(parts.get(2)));
        }
        if (method.equals("POST") && path.equals("/v1/payment_intents")) {
            return Optional.of(intent(sent));
        }
        if (path.startsWith("/v1/payment_intents/") && path.endsWith("/confirm")) {
            return Optional.of(confirmed(stripe.thing(parts.get(2)), sent.get("payment_method")));
        }
        if (path.startsWith("/v1/payment_intents/") && path.endsWith("/cancel")) {
            return Optional.of(cancelled(stripe.thing(parts.get(2))));
        }
        return Optional.empty();
    }

    private Answer customer(Map<String, String> sent) {
        var customer = stripe.make("customer", "cus");
        customer.put("name", sent.get("name"));
        return new Answer(200, customer);
    }

    private Answer methods(String customer) {
        var all = stripe.all("payment_method").stream()
                .filter(method -> customer.equals(method.get("customer")))
                .toList();
        return new Answer(200, Map.of("object", "list", "data", all, "has_more", false, "url", "/v1/x"));
    }

    private Answer detached(String id) {
        var method = stripe.thing(id);
        if (method.get("customer") == null) {
            return StripeFake.error(400, "invalid_request_error");
        }
        stripe.takeAway(id);
        return new Answer(200, method);
    }

    private Answer intent(Map<String, String> sent) {
        var intent = stripe.make("payment_intent", "pi");
        intent.put("amount", Long.valueOf(sent.get("amount")));
        intent.put("amount_received", 0L);
        intent.put("currency", sent.get("currency"));
        intent.put("customer", sent.get("customer"));
        intent.put("status", "requires_payment_method");
        intent.put("metadata", StripeFake.metadata(sent, "metadata"));
        return new Answer(200, intent);
    }

    private Answer confirmed(Map<String, Object> intent, String card) {
        var method = stripe.thing(card);
        if (!"requires_payment_method".equals(intent.get("status"))) {
            return StripeFake.error(400, "invalid_request_error");
        }
        if (!String.valueOf(intent.get("customer")).equals(String.valueOf(method.get("customer")))) {
            return StripeFake.error(400, "invalid_request_error");
        }
        var lastFour = ((Map<?, ?>) method.get("card")).get("last4");
        if (lastFour.equals("3184") || lastFour.equals("0002")) {
            var code = lastFour.equals("3184") ? "authentication_required" : "card_declined";
            intent.put("last_payment_error", Map.of("type", "card_error", "code", code));
            return StripeFake.error(REFUSED, "card_error", code);
        }
        intent.put("status", "succeeded");
        intent.put("amount_received", intent.get("amount"));
        return new Answer(200, intent);
    }

    private static Answer cancelled(Map<String, Object> intent) {
        if ("succeeded".equals(intent.get("status"))) {
            return StripeFake.error(400, "invalid_request_error");
        }
        intent.put("status", "canceled");
        return new Answer(200, intent);
    }
}
