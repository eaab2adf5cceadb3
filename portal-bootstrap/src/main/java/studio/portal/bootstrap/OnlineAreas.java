package studio.portal.bootstrap;

import java.util.List;
import java.util.stream.Stream;
import studio.portal.application.PortalAddress;
import studio.portal.application.invoice.PaymentGateway;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.Routes;
import studio.portal.web.invoice.CheckoutApi;
import studio.portal.web.invoice.CheckoutPages;
import studio.portal.web.invoice.PaymentMethodApi;
import studio.portal.web.invoice.PaymentMethodDeeds;
import studio.portal.web.invoice.PaymentMethodPages;
import studio.portal.web.invoice.ProviderWebhook;
import studio.portal.web.invoice.TestProviderPages;

/** What is done with a payment provider, and what it tells; where there is none, there is nothing of it. */
record OnlineAreas(Storage storage, Tools tools, OnlineUseCases online, Pages pages, Once once, PortalAddress address) {
    List<Routes> routes() {
        return tools.gateway()
                .map(gateway -> Stream.concat(
                                Stream.of(checkoutPages(), checkoutApi(), methodPages(), methodApi()),
                                own(gateway).stream())
                        .toList())
                .orElse(List.of());
    }

    private Routes checkoutPages() {
        return new CheckoutPages(
                pages,
                storage.invoice().queries(),
                online.start(),
                online.open(),
                online.payBy(),
                online.ask(),
                address);
    }

    private Routes checkoutApi() {
        return new CheckoutApi(
                pages,
                once,
                storage.invoice().queries(),
                online.start(),
                online.open(),
                online.payBy(),
                online.ask(),
                address);
    }

    private Routes methodPages() {
        return new PaymentMethodPages(pages, storage.invoice().methods(), deeds(), address);
    }

    private Routes methodApi() {
        return new PaymentMethodApi(pages, once, storage.invoice().methods(), deeds(), address);
    }

    private PaymentMethodDeeds deeds() {
        return new PaymentMethodDeeds(online.saveMethod(), online.followMethods(), online.removeMethod());
    }

    /** What a provider needs for itself: an address to tell something at, or the page of the one that is none. */
    private List<Routes> own(PaymentGateway gateway) {
        if (gateway.movesMoney()) {
            return List.of(new ProviderWebhook("/webhooks/stripe", "Stripe-Signature", online.hear()));
        }
        return gateway instanceof TestProviderPages.Provider provider
                ? List.of(new TestProviderPages(pages, provider))
                : List.of();
    }
}
