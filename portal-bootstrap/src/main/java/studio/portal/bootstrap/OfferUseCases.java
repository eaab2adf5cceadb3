package studio.portal.bootstrap;

import studio.portal.application.account.MembersNow;
import studio.portal.application.invoice.AgreedWork;
import studio.portal.application.invoice.ChangeOffer;
import studio.portal.application.invoice.DecideOnOffer;
import studio.portal.application.invoice.DiscardOffer;
import studio.portal.application.invoice.DownloadOffer;
import studio.portal.application.invoice.DraftOffer;
import studio.portal.application.invoice.DraftOfferVersion;
import studio.portal.application.invoice.DrawOffer;
import studio.portal.application.invoice.FindDraftDefaults;
import studio.portal.application.invoice.FindOfferProspect;
import studio.portal.application.invoice.SendOffer;
import studio.portal.application.invoice.WithdrawOffer;
import studio.portal.application.invoice.WriteOfferPapers;
import studio.portal.bootstrap.pdf.PdfOfferPapers;

/** What people do with offers. */
public record OfferUseCases(
        FindDraftDefaults defaults,
        FindOfferProspect prospect,
        DraftOffer draft,
        ChangeOffer change,
        DiscardOffer discard,
        SendOffer send,
        DraftOfferVersion version,
        WithdrawOffer withdraw,
        DecideOnOffer decide,
        DownloadOffer download,
        DrawOffer draw,
        WriteOfferPapers writePapers) {

    static OfferUseCases of(Storage storage, Tools tools) {
        var transactions = storage.transactions();
        var validation = tools.validation();
        var offers = storage.invoice().offers();
        var queries = storage.invoice().offerQueries();
        var papers = new PdfOfferPapers();
        var invoices = storage.invoice().invoices();
        var billing = storage.invoice().billing();
        var projects = storage.projects();
        var settings = storage.settingsQueries();
        var ids = tools.ids();
        var clock = tools.clock();
        return new OfferUseCases(
                new FindDraftDefaults(billing, storage.accountQueries(), settings),
                new FindOfferProspect(offers, billing, storage.accountQueries(), settings, clock),
                new DraftOffer(
                        transactions, validation, offers, storage.clients(), projects, storage.tickets(), ids, clock),
                new ChangeOffer(transactions, validation, offers, projects, storage.tickets(), clock),
                new DiscardOffer(transactions, offers, clock),
                new SendOffer(transactions, offers, invoices, billing, settings, clock),
                new DraftOfferVersion(transactions, offers, ids, clock),
                new WithdrawOffer(transactions, offers, clock),
                new DecideOnOffer(
                        transactions,
                        validation,
                        offers,
                        new AgreedWork(projects, invoices, billing, ids),
                        new MembersNow(storage.people()),
                        settings,
                        clock),
                new DownloadOffer(transactions, queries, storage.log(), clock),
                new DrawOffer(offers, billing, settings, papers, clock),
                new WriteOfferPapers(
                        transactions,
                        queries,
                        offers,
                        papers,
                        PaperUseCases.bytes(storage, tools),
                        settings,
                        storage.log(),
                        clock));
    }
}
