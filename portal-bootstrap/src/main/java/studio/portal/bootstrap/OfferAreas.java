package studio.portal.bootstrap;

import java.util.List;
import studio.portal.web.FileAnswer;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.Routes;
import studio.portal.web.invoice.OfferApi;
import studio.portal.web.invoice.OfferDeeds;
import studio.portal.web.invoice.OfferDraftPages;
import studio.portal.web.invoice.OfferDraftScreen;
import studio.portal.web.invoice.OfferPages;
import studio.portal.web.invoice.OfferPaperRoutes;
import studio.portal.web.invoice.OfferScreen;

/** The pages and the API of offers. */
record OfferAreas(Storage storage, Tools tools, OfferUseCases offers, FileAnswer files, Pages pages, Once once) {
    List<Routes> routes() {
        var queries = storage.invoice().offerQueries();
        var deeds = new OfferDeeds(
                offers.defaults(),
                offers.prospect(),
                offers.draft(),
                offers.change(),
                offers.discard(),
                offers.send(),
                offers.version(),
                offers.withdraw(),
                offers.decide());
        var screen = new OfferScreen(pages, queries, storage.projectNames());
        var drafting = new OfferDraftScreen(
                pages, tools.validation(), storage.accountQueries(), storage.projectQueries(), queries);
        return List.of(
                new OfferDraftPages(
                        pages, tools.validation(), queries, drafting, deeds), // "/offers/new" before "/{id}"
                new OfferPages(pages, tools.validation(), queries, screen, deeds),
                new OfferPaperRoutes(queries, offers.download(), offers.draw(), files),
                new OfferApi(pages, once, tools.validation(), queries, screen, deeds));
    }
}
