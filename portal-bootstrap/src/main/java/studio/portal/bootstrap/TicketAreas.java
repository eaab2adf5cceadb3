package studio.portal.bootstrap;

import java.util.List;
import studio.portal.web.FileAnswer;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.Routes;
import studio.portal.web.ticket.FileApi;
import studio.portal.web.ticket.FilePages;
import studio.portal.web.ticket.MessageApi;
import studio.portal.web.ticket.MessagePages;
import studio.portal.web.ticket.TicketApi;
import studio.portal.web.ticket.TicketDeedApi;
import studio.portal.web.ticket.TicketDeedPages;
import studio.portal.web.ticket.TicketPages;
import studio.portal.web.ticket.TicketScreen;

/** The pages and the API of tickets and files. */
record TicketAreas(Storage storage, Tools tools, TicketUseCases tickets, Pages pages, Once once) {
    List<Routes> routes() {
        var queries = storage.ticketQueries();
        var accounts = storage.accountQueries();
        var projects = storage.projectNames();
        var screen =
                new TicketScreen(pages, accounts, projects, storage.invoice().offerQueries());
        var validation = tools.validation();
        var receive = tickets.receiveUpload();
        var download = tickets.downloadAttachment();
        var files = new FileAnswer(tickets.sendFile());
        var deeds = new TicketDeedPages.Deeds(
                tickets.changeTicket(),
                tickets.resolveTicket(),
                tickets.reopenTicket(),
                tickets.addParticipant(),
                tickets.removeParticipant(),
                tickets.redactMessage());
        return List.of(
                new TicketPages(
                        pages, once, validation, queries, accounts, projects, screen, tickets.openTicket(), receive),
                new MessagePages(
                        pages,
                        once,
                        validation,
                        queries,
                        screen,
                        receive,
                        tickets.replyToTicket(),
                        tickets.noteOnTicket()),
                new TicketDeedPages(pages, validation, queries, screen, deeds),
                new FilePages(pages, queries, receive, tickets.removeUpload(), download, files),
                new TicketApi(once, validation, queries, tickets.openTicket(), tickets.changeTicket()),
                new MessageApi(
                        once,
                        validation,
                        queries,
                        tickets.replyToTicket(),
                        tickets.noteOnTicket(),
                        tickets.redactMessage()),
                new TicketDeedApi(once, validation, queries, deeds),
                new FileApi(once, queries, receive, tickets.removeUpload(), tickets.downloadUpload(), download, files));
    }
}
