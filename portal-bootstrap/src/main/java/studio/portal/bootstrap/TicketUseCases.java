package studio.portal.bootstrap;

import studio.portal.application.Submissions;
import studio.portal.application.file.CheckDamagedFiles;
import studio.portal.application.file.CollectUnusedUploads;
import studio.portal.application.file.DamageMarks;
import studio.portal.application.file.DownloadUpload;
import studio.portal.application.file.ReceiveUpload;
import studio.portal.application.file.RemoveUpload;
import studio.portal.application.file.SendFile;
import studio.portal.application.ticket.AddParticipant;
import studio.portal.application.ticket.ChangeTicket;
import studio.portal.application.ticket.CloseQuietTickets;
import studio.portal.application.ticket.DownloadAttachment;
import studio.portal.application.ticket.NoteOnTicket;
import studio.portal.application.ticket.OpenTicket;
import studio.portal.application.ticket.RedactMessage;
import studio.portal.application.ticket.RemoveParticipant;
import studio.portal.application.ticket.ReopenTicket;
import studio.portal.application.ticket.ReplyToTicket;
import studio.portal.application.ticket.ResolveTicket;

/** What people do with tickets and files. */
public record TicketUseCases(
        ReceiveUpload receiveUpload,
        RemoveUpload removeUpload,
        CollectUnusedUploads collectUnusedUploads,
        CheckDamagedFiles checkDamagedFiles,
        OpenTicket openTicket,
        ReplyToTicket replyToTicket,
        NoteOnTicket noteOnTicket,
        ChangeTicket changeTicket,
        ResolveTicket resolveTicket,
        ReopenTicket reopenTicket,
        AddParticipant addParticipant,
        RemoveParticipant removeParticipant,
        RedactMessage redactMessage,
        DownloadUpload downloadUpload,
        DownloadAttachment downloadAttachment,
        SendFile sendFile,
        CloseQuietTickets closeQuietTickets) {

    static TicketUseCases of(Storage storage, Tools tools) {
        return new TicketUseCases(
                new ReceiveUpload(
                        storage.transactions(),
                        new Submissions(storage.transactions(), storage.submissions(), tools.clock()),
                        storage.uploads(),
                        storage.unfinishedUploads(),
                        tools.blobs(),
                        storage.settingsQueries(),
                        tools.ids(),
                        tools.clock()),
                new RemoveUpload(storage.transactions(), storage.uploads(), tools.clock()),
                new CollectUnusedUploads(storage.transactions(), storage.uploads(), tools.clock()),
                new CheckDamagedFiles(storage.uploads(), tools.blobs(), marks(storage, tools)),
                new OpenTicket(
                        storage.transactions(),
                        tools.validation(),
                        storage.tickets(),
                        storage.people(),
                        storage.projectNames(),
                        storage.uploads(),
                        tools.ids(),
                        tools.clock()),
                new ReplyToTicket(
                        storage.transactions(),
                        tools.validation(),
                        storage.tickets(),
                        storage.people(),
                        storage.uploads(),
                        tools.ids(),
                        tools.clock()),
                new NoteOnTicket(
                        storage.transactions(),
                        tools.validation(),
                        storage.tickets(),
                        storage.uploads(),
                        tools.ids(),
                        tools.clock()),
                new ChangeTicket(
                        storage.transactions(),
                        tools.validation(),
                        storage.tickets(),
                        storage.people(),
                        storage.projectNames(),
                        tools.clock()),
                new ResolveTicket(storage.transactions(), storage.tickets(), tools.clock()),
                new ReopenTicket(storage.transactions(), storage.tickets(), tools.clock()),
                new AddParticipant(
                        storage.transactions(), tools.validation(), storage.tickets(), storage.people(), tools.clock()),
                new RemoveParticipant(storage.transactions(), storage.tickets(), tools.clock()),
                new RedactMessage(storage.transactions(), storage.tickets(), tools.clock()),
                new DownloadUpload(storage.transactions(), storage.uploads(), storage.log(), tools.clock()),
                new DownloadAttachment(storage.transactions(), storage.attached(), storage.log(), tools.clock()),
                new SendFile(tools.blobs(), marks(storage, tools)),
                new CloseQuietTickets(
                        storage.transactions(), storage.tickets(), storage.settingsQueries(), tools.clock()));
    }

    static DamageMarks marks(Storage storage, Tools tools) {
        return new DamageMarks(
                storage.transactions(),
                storage.uploads(),
                storage.preview().renderings(),
                storage.log(),
                storage.jobs(),
                tools.clock());
    }
}
