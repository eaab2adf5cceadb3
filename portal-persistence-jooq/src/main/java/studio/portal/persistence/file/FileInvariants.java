package studio.portal.persistence.file;

import java.util.List;
import studio.portal.persistence.Invariant;

/** What is always true of uploads and attachments. */
public final class FileInvariants {
    private static final String ATTACHMENTS =
            "(select upload_id from ticket_message_attachment union all select upload_id from ticket_note_attachment"
                    + " union all select upload_id from document_version"
                    + " union all select upload_id from project_request_file"
                    + " union all select upload_id from project_request_returned_file"
                    + " union all select upload_id from project_message_attachment"
                    + " union all select upload_id from project_note_attachment"
                    + " union all select upload_id from invoice_paper"
                    + " union all select upload_id from offer_file)";

    public static final List<Invariant> ALL = List.of(
            new Invariant(
                    "attached files are marked as used",
                    "upload",
                    "select cast(u.id as varchar) from upload u join " + ATTACHMENTS
                            + " a on a.upload_id = u.id where not u.used"),
            new Invariant(
                    "files marked as used are attached",
                    "upload",
                    "select cast(id as varchar) from upload where used and id not in " + ATTACHMENTS),
            new Invariant("no file is attached to a message and to an internal note", "upload", """
                select cast(n.upload_id as varchar) from ticket_note_attachment n
                join ticket_message_attachment m on m.upload_id = n.upload_id\
                """),
            new Invariant(
                    "files of the same bytes agree on their size and blocks",
                    "upload",
                    "select min(cast(id as varchar)) from upload group by hash"
                            + " having min(size) <> max(size) or count(distinct blocks) > 1"),
            new Invariant(
                    "bytes that no file names any more are looked at",
                    "content",
                    "select c.hash from content c where c.claimed_until is null"
                            + " and not exists (select 1 from upload u where u.hash = c.hash)"
                            + " and not exists (select 1 from rendition r where r.hash = c.hash)"),
            new Invariant(
                    "files name bytes that there are",
                    "upload",
                    "select n.hash from (select hash from upload union select hash from rendition) n"
                            + " left join content c on c.hash = n.hash where c.hash is null"),
            new Invariant(
                    "what was given up is not attached",
                    "upload",
                    "select cast(id as varchar) from upload where used and given_up_at is not null"),
            new Invariant(
                    "files have a hash for each block",
                    "upload",
                    "select cast(id as varchar) from upload"
                            + " where octet_length(blocks) <> 32 * ((size + 1048575) / 1048576)"));

    private FileInvariants() {}
}
