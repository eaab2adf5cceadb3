package studio.portal.bootstrap;

import studio.portal.application.invoice.SendingQueries;
import studio.portal.domain.invoice.PayLinkRepository;
import studio.portal.domain.invoice.SendingRepository;

/** The ports of sending invoices that end in the database. */
record SendingStorage(SendingRepository sendings, PayLinkRepository links, SendingQueries queries) {}
