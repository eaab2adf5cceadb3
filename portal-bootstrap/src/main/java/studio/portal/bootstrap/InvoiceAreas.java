package studio.portal.bootstrap;

import java.util.List;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.Routes;

/** The pages and the API of invoices and payments. */
record InvoiceAreas(Storage storage, Tools tools, InvoiceUseCases invoices, Pages pages, Once once) {
    List<Routes> routes() {
        return List.of();
    }
}
