package studio.portal.bootstrap;

/** Everything people do, area by area. */
record UseCases(
        AccountUseCases accounts,
        TicketUseCases tickets,
        DocumentUseCases documents,
        ProjectUseCases projects,
        RequestUseCases requests,
        InvoiceUseCases invoices,
        OfferUseCases offers) {}
