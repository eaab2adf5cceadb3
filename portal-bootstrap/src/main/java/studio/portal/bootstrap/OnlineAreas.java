package studio.portal.bootstrap;

import java.util.List;
import studio.portal.application.invoice.PaymentGateway;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.Routes;
import studio.portal.web.invoice.ProviderWebhook;

/** What is done with a payment provider, and what it tells; where there is none, there is nothing of it. */
record OnlineAreas(Storage storage, Tools tools, OnlineUseCases online, Pages pages, Once once) {
    List<Routes> routes() {
        return tools.gateway().filter(PaymentGateway::movesMoney).stream()
                .map(provider -> (Routes) new ProviderWebhook("/webhooks/stripe", "Stripe-Signature", online.hear()))
                .toList();
    }
}
