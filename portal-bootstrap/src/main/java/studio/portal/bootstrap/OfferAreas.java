package studio.portal.bootstrap;

import java.util.List;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.Routes;
import studio.portal.web.invoice.OfferApi;
import studio.portal.web.invoice.OfferDeeds;
import studio.portal.web.invoice.OfferPages;

/** The pages and the API of offers. */
record OfferAreas(Storage storage, Tools tools, OfferUseCases offers, Pages pages, Once once) {
    List<Routes> routes() {
        var queries = storage.invoice().offerQueries();
        var deeds = new OfferDeeds(
                offers.draft(),
                offers.change(),
                offers.discard(),
                offers.send(),
                offers.version(),
                offers.withdraw(),
                offers.decide());
        return List.of(
                new OfferPages(pages, tools.validation(), queries, deeds),
                new OfferApi(pages, once, tools.validation(), queries, deeds));
    }
}
