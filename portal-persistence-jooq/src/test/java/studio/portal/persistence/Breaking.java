package studio.portal.persistence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** For each invariant, statements that break it in the studio of {@link HoldingInvariants}. */
final class Breaking {
    private static final String OTHER = "cast('00000000-0000-0000-0000-0000000000ff' as uuid)";

    private static final String MARA = "(select id from person where name = 'Mara Kern')";
    private static final String ANA = "(select id from person where name = 'Ana Ruiz')";
    private static final String NEW_ID = "cast('0190aaaa-0000-7000-8000-000000000001' as uuid)";
    private static final String NOW = "timestamp with time zone '2026-03-02 10:00:00+00'";

    private Breaking() {}

    static Map<String, List<String>> all() {
        var all = new LinkedHashMap<String, List<String>>();
        accounts(all);
        tickets(all);
        record(all);
        projects(all);
        requests(all);
        invoices(all);
        sendings(all);
        onlinePayments(all);
        offers(all);
        files(all);
        documents(all);
        shares(all);
        previews(all);
        mails(all);
        return all;
    }

    private static void accounts(Map<String, List<String>> all) {
        all.put("an admin is active", List.of("update person set status = 'DISABLED' where role = 'ADMIN'"));
        all.put(
                "people of the studio are members of no client",
                List.of("update person set role = 'STAFF' where name = 'Mara Kern'"));
        all.put(
                "contacts are people of the studio",
                List.of("update client set contact_id = " + MARA + " where name = 'Bluebird'"));
        var session = "insert into session (id, token_hash, person_id, remembered, device, address, started_at,"
                + " last_seen_at) values (" + NEW_ID + ", 'x', " + MARA + ", false, '', '', " + NOW + ", " + NOW + ")";
        var disable = "update person set status = 'DISABLED' where name = 'Mara Kern'";
        all.put("disabled people are signed in nowhere", List.of(session, disable));
        var token = "insert into api_token (id, token_hash, person_id, name, created_at) values (" + NEW_ID + ", 'x', "
                + MARA + ", '', " + NOW + ")";
        all.put("disabled people have no API tokens", List.of(token, disable));
        all.put("API tokens of members act for a client, those of the studio for none", List.of(token));
        all.put(
                "invitations are accepted or withdrawn, not both",
                List.of("insert into invitation (id, email, name, permissions, admin, token_hash, invited_at,"
                        + " accepted_at, revoked_at) values (" + NEW_ID + ", '', '', '', false, 'x', " + NOW + ", "
                        + NOW + ", " + NOW + ")"));
        all.put(
                "sign-in codes have as many tries left as they began with, or fewer",
                List.of("insert into sign_in_attempt (id, email, code_hash, tries_left, started_at, continue_to)"
                        + " values ("
                        + NEW_ID + ", '', '', -1, " + NOW + ", '/')"));
        all.put("versions of clients and people count up from 0", List.of("update person set version = -1"));
        all.put("everybody can be found by name or address", List.of("update person set name_words = ''"));
    }

    private static void projects(Map<String, List<String>> all) {
        all.put("leads of projects are people of the studio", List.of("update project set lead_id = " + MARA));
        all.put(
                "clients see milestones only of projects they see",
                List.of("update project set published_at = null, number = null"));
        all.put(
                "clients see deliverables only of milestones they see",
                List.of("update project_milestone set published_at = null, first_due_on = null where name = 'Design'"));
        all.put(
                "deliverables that are documents are versions of their client's",
                List.of("update project_deliverable set url = null, n = 1, hash = 'x', document_id ="
                        + " (select document_id from document_version where n = 1 order by document_id limit 1)"));
        all.put(
                "milestones stand one after the other",
                List.of("update project_milestone set place = 7 where name = 'Concept'"));
        all.put(
                "a milestone that has to be accepted is done by a recorded acceptance",
                List.of("update project_milestone set done_at = done_at + interval '1' hour where name = 'Design'"));
        all.put(
                "milestones are decided on by people of clients",
                List.of("update person set role = 'STAFF' where name = 'Mara Kern'"));
        all.put(
                "completed projects have no open milestone",
                List.of("update project set status = 'completed', closed_at = " + NOW));
        all.put(
                "what is due next in a project is kept as its milestones say",
                List.of("update project set next_due_on = null"));
        all.put(
                "what a project asks of its client is kept as its milestones say",
                List.of("update project set asks_review = true"));
        all.put("versions of projects count up from 0", List.of("update project set version = -1"));
    }

    private static void tickets(Map<String, List<String>> all) {
        all.put("tickets have one description", List.of("update ticket_message set description = true"));
        all.put(
                "nothing is said in a ticket before its description",
                List.of("update ticket_message set at = at + interval '1' hour where description"));
        all.put("requesters are members", List.of("update ticket set requester_id = " + ANA));
        all.put("assignees are people of the studio", List.of("update ticket set assignee_id = " + MARA));
        all.put(
                "who takes part in a ticket is a member of its client",
                List.of("insert into ticket_participant (ticket_id, person_id)"
                        + " select t.id, p.id from ticket t, person p where p.name = 'Bea Wong'"));
        all.put(
                "resolved tickets, and no others, are quiet since a time",
                List.of(
                        "alter table ticket drop constraint ticket_quiet_when_resolved",
                        "update ticket set quiet_since = null"));
        all.put("a ticket follows up on a closed one of its client", List.of("update ticket set follows_up_id = id"));
        all.put(
                "tickets change after they were opened, not before",
                List.of("update ticket set opened_at = opened_at + interval '1' day"));
        all.put(
                "a ticket belongs to a published project of its client",
                List.of(
                        "update ticket set project_id = (select id from project where published_at is not null order"
                                + " by id limit 1)",
                        "update ticket set client_id = (select id from client where name = 'Bluebird')"));
        all.put("versions of tickets count up from 0", List.of("update ticket set version = -1"));
        all.put("the kept counts are those of the tickets", List.of("update ticket_count set tickets = tickets + 1"));
        all.put("the kept totals are those of the tickets", List.of("update ticket_total set tickets = tickets + 1"));
        all.put(
                "redacted messages have neither words nor files",
                List.of("update ticket_message set redacted_at = at, body = '' where description"));
        all.put("redacted notes have neither words nor files", List.of("update ticket_note set redacted_at = at"));
        all.put("internal notes are the studio's", List.of("update ticket_note set author_person = " + MARA));
    }

    private static void record(Map<String, List<String>> all) {
        var ticket = "(select id from ticket)";
        all.put("every event is of a known kind", List.of(event("ticket.exploded", ticket, "null", "false", "null")));
        all.put(
                "no client is shown what is the studio's alone",
                List.of(event("ticket.noted", ticket, "null", "true", "null")));
        all.put("whoever did something is known", List.of(event("person.signed_in", NEW_ID, "null", "false", NEW_ID)));
        all.put(
                "an event of a ticket is of a ticket that is there, and of its client",
                List.of(event("ticket.planned", NEW_ID, "null", "true", "null")));
        var client = "(select client_id from ticket)";
        all.put(
                "every ticket was recorded as opened once",
                List.of(event("ticket.opened", ticket, client, "true", "null")));
        all.put("every reply was recorded once", List.of("delete from ticket_message where not description"));
        all.put(
                "every internal note was recorded once",
                List.of(event("ticket.noted", ticket, client, "false", "null")));
    }

    private static void offers(Map<String, List<String>> all) {
        var sent = offer("1, null", "sent_at, 'OFF-9', sent_on, net, gross");
        var draft = offer("1, null", "null, null, null, null, null");
        all.put("a sent offer has a number that was given to it, and its parties", List.of(sent));
        all.put(
                "only what was sent has an outcome or a paper",
                List.of(draft, outcome("'withdrawn'", "null", "null", "null")));
        all.put(
                "what was decided names the stored paper",
                List.of(sent, outcome("'accepted'", "'another'", "null", "null")));
        all.put(
                "the PDF of an offer is a stored file of just that hash, sent by nobody, or waits to be one",
                List.of(sent, "insert into offer_paper (offer_id, sha256) values (" + OTHER + ", 'another')"));
        all.put(
                "a version that was replaced names the one that was sent for it",
                List.of(
                        sent,
                        outcome("'replaced'", "null", "(select o.id from offer o where o.number <> 'OFF-9')", "null")));
        all.put(
                "no version was sent after one that was accepted",
                List.of(offer("2, id", "sent_at, 'OFF-9', sent_on, net, gross")));
        all.put(
                "only what was accepted has made something, and each once",
                List.of(
                        sent,
                        outcome("'withdrawn'", "null", "null", "(select id from invoice where number is not null)")));
    }

    private static void sendings(Map<String, List<String>> all) {
        var sent = sending(NOW);
        all.put("only what is issued is sent, and to somebody", List.of(sent));
        all.put("what has papers waits for none, and nothing goes without them", List.of(sending("null")));
        all.put("what was sent is in the record of events", List.of(sent));
        all.put(
                "nobody pays a credit note, also not by a link",
                List.of(
                        "alter table pay_link drop constraint pay_link_receivable",
                        "insert into invoice (id, client_id, kind, currency, language, days_to_pay, drafted_at,"
                                + " updated_at, version) select " + OTHER + ", client_id, kind, currency, language,"
                                + " days_to_pay, drafted_at, updated_at, version from invoice"
                                + " where number = 'INV-2026-0001'",
                        "insert into pay_link (id, invoice_id, sent_to, token_hash, created_by_person, created_at,"
                                + " expires_at) values (" + NEW_ID + ", " + OTHER + ", 'a@b.example', 'x', " + ANA
                                + ", " + NOW + ", " + NOW + " + interval '1' day)"));
    }

    private static String sending(String sentAt) {
        return "insert into invoice_sending (id, invoice_id, asked_by_person, asked_at, sent_at) select " + NEW_ID
                + ", id, " + ANA + ", " + NOW + ", " + sentAt + " from invoice where number = 'INV-2026-0001'";
    }

    private static void onlinePayments(Map<String, List<String>> all) {
        var begun = attempt("'started', null, null, null, null");
        all.put("each attempt is to pay invoices of its client in its currency", List.of(begun));
        all.put(
                "what was paid online is the payment that it became",
                List.of(attempt("'succeeded', 'pi_1', p.amount + 1, p.currency, p.id")));
        all.put(
                "no more was refunded online than was taken",
                List.of(
                        begun,
                        "insert into online_refund (id, attempt_id, currency, amount, wished_by_person, wished_at,"
                                + " progress) values (" + OTHER + ", " + NEW_ID + ", 'EUR', 1, " + ANA + ", " + NOW
                                + ", 'succeeded')"));
    }

    private static String attempt(String became) {
        return "insert into payment_attempt (id, client_id, currency, started_by_person, started_at, version, progress,"
                + " taken_key, taken_amount, taken_currency, payment_id) select " + NEW_ID + ", p.client_id,"
                + " p.currency, " + MARA + ", " + NOW + ", 0, " + became + " from payment p";
    }

    private static String offer(String edition, String sent) {
        return "insert into offer (id, client_id, subject, currency, language, valid_until, drafted_at, version,"
                + " edition, replaces_id, sent_at, number, sent_on, net, gross) select " + OTHER
                + ", client_id, subject, currency, language, valid_until, drafted_at, version, " + edition + ", "
                + sent + " from offer";
    }

    private static String outcome(String kind, String shown, String newer, String deposit) {
        return "insert into offer_outcome (offer_id, kind, at, chosen, shown, replaced_by_id, deposit_id) select "
                + OTHER + ", " + kind + ", drafted_at, '', " + shown + ", " + newer + ", " + deposit
                + " from offer where id = " + OTHER;
    }

    private static void invoices(Map<String, List<String>> all) {
        all.put("numbers are given without a hole", List.of(number("99", "date '2026-03-02'", "'X-99'")));
        all.put(
                "counting begins where it was said to",
                List.of("insert into number_start (series, counted_year, first_position) values ('invoice', 2026, 9)"));
        var recurs =
                "insert into recurring_invoice (id, client_id, currency, language, days_to_pay, unit, every, first_on,"
                        + " in_arrears, mode, status, next_place, next_on, started_at, version) select " + NEW_ID
                        + ", id, 'EUR', 'en', 14, 'month', 1, date '2026-03-02', false, 'draft', 'active', 0,"
                        + " date '2026-03-02', " + NOW + ", 0 from client where name = 'Bluebird'";
        var made = "insert into recurring_made (recurring_id, place, period_from, period_to, invoice_id, to_issue,"
                + " made_at) select " + NEW_ID + ", 0, date '2026-03-02', date '2026-04-01', id, false, " + NOW
                + " from invoice where number = 'INV-2026-0001'";
        all.put("of what recurs only days that came are made", List.of(recurs, made));
        all.put("what recurs is invoiced to its own client", List.of(recurs, made));
        all.put("what recurs has something to invoice", List.of(recurs));
        all.put("numbers rise with the day", List.of(number("2", "date '2026-03-01'", "'X-2'")));
        all.put("every number given is that of something issued", List.of(number("2", "date '2026-03-02'", "'X-2'")));
        all.put("counting goes on after the last number", List.of("update number_series set next_position = 9"));
        var another = "insert into invoice (id, client_id, kind, currency, language, days_to_pay, drafted_at,"
                + " updated_at, issued_at, number, issued_on, due_on, reference, lines_total, discounts, surcharges,"
                + " net, tax, gross, deposits, due, version) select " + OTHER + ", client_id, kind, currency, language,"
                + " days_to_pay, drafted_at, updated_at, issued_at, 'X-1', issued_on, due_on, reference, lines_total,"
                + " discounts, surcharges, net, tax, gross, deposits, due, version from invoice"
                + " where number = 'INV-2026-0001'";
        all.put("what is issued has a number that was given", List.of(another));
        all.put("what is issued adds up to its lines and their tax", List.of(another));
        all.put("what is issued has its papers, or a job that writes them", List.of(another));
        all.put(
                "papers are those of issued invoices, sent by nobody",
                List.of("update upload set uploader_id = (select p.id from person p where p.email ="
                        + " 'staff@northlight.example') where uploader_id is null"));
        all.put("what is open by its day is what invoices say", List.of("update receivable_day set open = open + 1"));
        all.put(
                "what is issued is in the ledger of its client",
                List.of("update receivable set due_on = due_on + 1, awaited_on = awaited_on + 1"));
        all.put(
                "no more is credited than was invoiced",
                List.of("insert into invoice (id, client_id, kind, corrects_id, currency, language, days_to_pay,"
                        + " drafted_at, updated_at, issued_at, number, issued_on, due_on, reference, lines_total,"
                        + " discounts, surcharges, net, tax, gross, deposits, due, version) select " + OTHER
                        + ", client_id, 'credit_note', id, currency, language, days_to_pay, drafted_at, updated_at,"
                        + " issued_at, 'X-1', issued_on, due_on, reference, lines_total, discounts, surcharges + 1,"
                        + " net + 1, tax, gross + 1, deposits, due + 1, version from invoice"
                        + " where number = 'INV-2026-0001'"));
        all.put(
                "payments are in the ledger of their client",
                List.of("insert into payment (id, client_id, currency, amount, received_on, way, recorded_at) select "
                        + OTHER + ", client_id, currency, amount, received_on, way, recorded_at from payment"));
        all.put(
                "what went back of a payment is in the ledger",
                List.of("insert into payment_reversal (id, payment_id, client_id, currency, kind, amount, reversed_on,"
                        + " recorded_at) select " + OTHER + ", id, client_id, currency, 'charge_back', amount,"
                        + " received_on, recorded_at from payment"));
        all.put(
                "what is owed is what the ledger's lines say",
                List.of("update receivable set paid = paid - 1, open = open + 1, awaited_on = due_on"));
        all.put(
                "what is left of payments and credit notes is what the ledger's lines say",
                List.of("update ledger_credit set allocated = allocated - 1, remaining = remaining + 1"));
    }

    private static String number(String position, String day, String number) {
        return "insert into given_number (series, counted_year, counted_position, number, given_to, issued_on)"
                + " values ('invoice', 2026, " + position + ", " + number + ", " + OTHER + ", " + day + ")";
    }

    private static void requests(Map<String, List<String>> all) {
        all.put(
                "redacted messages of projects have neither words nor files",
                List.of("update project_message set redacted_at = at"));
        all.put(
                "redacted notes of projects have neither words nor files",
                List.of("update project_note set redacted_at = at"));
        all.put(
                "updates and internal notes of projects are the studio's",
                List.of("update project_note set author_person = " + MARA));
        all.put(
                "what members say in a project is said in one they see",
                List.of(
                        "update project_message set author_person = " + MARA,
                        "update project set published_at = null, number = null"));
        all.put("everything said in a project was recorded once", List.of("delete from project_message"));
        all.put(
                "requests are of their project's client",
                List.of("update project_request set client_id = (select id from client where name = 'Bluebird')"));
        all.put(
                "what was asked of a client is of a published project",
                List.of("update project set published_at = null, number = null"));
        all.put(
                "nobody is asked for anything in a project that is closed",
                List.of("update project set status = 'cancelled', closed_at = created_at"));
        all.put(
                "requests have their items, counted from 1",
                List.of("update project_request_item set n = 7 where n = 4"));
        all.put(
                "requests are settled when every item is accepted, and only then",
                List.of("update project_request set status = 'settled', ended_at = sent_at, due_on = null"));
        all.put(
                "requests wait until the day their first open item is due",
                List.of("update project_request set due_on = null"));
        all.put(
                "nobody has answered what was never sent",
                List.of("update project_request set status = 'draft', sent_at = null, due_on = null"));
        all.put(
                "items that were answered have an answer of their kind",
                List.of("update project_request_item set answer = '' where status = 'answered'"));
        all.put("choices are offered where a choice is asked for", List.of("delete from project_request_choice"));
        all.put(
                "every request was recorded as sent once, or never",
                List.of("update project_request set drafted_at = sent_at, status = 'withdrawn', sent_at = null,"
                        + " due_on = null, ended_at = drafted_at"));
    }

    private static void files(Map<String, List<String>> all) {
        all.put("attached files are marked as used", List.of("update upload set used = false"));
        all.put("files marked as used are attached", List.of("delete from ticket_note_attachment"));
        all.put(
                "no file is attached to a message and to an internal note",
                List.of("insert into ticket_note_attachment (upload_id, note_id, place)"
                        + " select a.upload_id, n.id, 7 from ticket_message_attachment a, ticket_note n"));
        var other = "0".repeat(64);
        all.put(
                "files of the same bytes agree on their size and blocks",
                List.of(
                        "insert into content (hash) values ('" + other + "')",
                        "update upload set used = false",
                        "update upload set hash = '" + other + "'",
                        "update upload set used = true"));
        all.put(
                "bytes that no file names any more are looked at",
                List.of("insert into content (hash) values ('" + other + "')"));
        all.put(
                "files name bytes that there are",
                List.of(
                        "alter table upload drop constraint upload_content",
                        "update upload set used = false",
                        "update upload set hash = '" + other + "'"));
        all.put(
                "what was given up is not attached",
                List.of(
                        "alter table upload drop constraint upload_given_up_unused",
                        "update upload set given_up_at = uploaded_at"));
        all.put(
                "files have a hash for each block",
                List.of("update upload set used = false", "update upload set size = 1048577"));
    }

    private static void documents(Map<String, List<String>> all) {
        all.put(
                "versions of documents count up from 1 without a gap",
                List.of("update document_version set n = 9 where n = 2"));
        all.put(
                "documents of which a version is shared, and no others, are marked so",
                List.of("update document set shared = not shared"));
        all.put(
                "what members add is shared with their client",
                List.of("update document_version set shared_at = null"));
        all.put(
                "members add versions to what their own client added",
                List.of("update document_version set added_by_person = " + MARA));
        all.put(
                "documents of the client were added by its members",
                List.of("update document set clients = not clients"));
        all.put("the files of versions are in use", List.of("update upload set used = false"));
        all.put(
                "what somebody has decided on is not withdrawn",
                List.of(
                        "update document set withdrawn = true, withdrawn_at = updated_at, withdrawn_reason = 'No'",
                        "update document_version set decided_at = added_at where withdrawn_at is null"));
        all.put("what is withdrawn says why", List.of("update document_version set withdrawn_reason = null"));
        all.put(
                "documents are of projects of their client",
                List.of(
                        "insert into project (id, client_id, name, name_words, description, status, starts_on,"
                                + " asks_review, asks_accept, created_at, updated_at, version, shown_version)"
                                + " select " + NEW_ID + ", id, '', '', '', 'planned', date '2026-03-02', false, false, "
                                + NOW + ", " + NOW + ", 0, 0 from client where name = 'Bluebird'",
                        "update document set project_id = " + NEW_ID));
        all.put(
                "nothing happens to a document before it was added",
                List.of("update document set added_at = added_at + interval '1' day"));
        all.put("documents can be found by their versions", List.of("update document_word set n = 9 where n = 2"));
    }

    private static void shares(Map<String, List<String>> all) {
        all.put("links were opened as often as is recorded", shared(ANA, "interval '1' day", 1));
        all.put("links end after they began", shared(ANA, "interval '0' day", 0));
        all.put("links are made by the studio", shared(MARA, "interval '1' day", 0));
    }

    private static List<String> shared(String by, String validFor, int uses) {
        return List.of(
                "insert into share_link (id, document_id, n, token_hash, expires_at, uses, created_by, created_at)"
                        + " select " + NEW_ID + ", document_id, n, 'x', " + NOW + " + " + validFor + ", " + uses + ", "
                        + by + ", "
                        + NOW + " from document_version order by document_id, n limit 1");
    }

    private static void previews(Map<String, List<String>> all) {
        all.put("files with a preview are used", List.of("update upload set used = false"));
        all.put(
                "only previews that are done have pictures or text",
                List.of("update rendering set state = 'failed', failure = 'broken'"));
        all.put(
                "pages are drawn from the first without holes, no more than there are",
                List.of("update rendering set page_count = 0"));
        all.put(
                "every preview that is asked for has its job",
                List.of("update rendering set state = 'pending', settled_at = null"));
        all.put("internal comments are the studio's", List.of("update document_comment set internal = true"));
        all.put(
                "comments are said to the client only of what was shared or is theirs",
                List.of("update document_version set shared_at = null"));
        all.put(
                "comments were resolved after they were written",
                List.of("update document_comment set resolved_at = at - interval '1' hour"));
    }

    private static void mails(Map<String, List<String>> all) {
        all.put(
                "mails that are done with say since when, those that wait do not",
                List.of(mail("ticket_replied", "SENT", MARA)));
        all.put("mails that were given up say why", List.of(mail("ticket_replied", "DEAD", MARA)));
        all.put("every mail tells of an event", List.of(mail("ticket_replied", "SENT", MARA)));
        all.put("every mail that waits has its job", List.of(mail("ticket_replied", "WAITING", MARA)));
        all.put("what is for the studio is mailed to the studio", List.of(mail("ticket_noted", "SENT", MARA)));
        all.put(
                "every form that was sent has its answer",
                List.of("insert into submission (actor, submission_key, body_hash, at) values ('a', 'k', 'h', " + NOW
                        + ")"));
    }

    private static String event(String type, String subject, String client, String visible, String by) {
        return "insert into event (id, type, subject_id, client_id, client_visible, by_person, at, details) values ("
                + NEW_ID + ", '" + type + "', " + subject + ", " + client + ", " + visible + ", " + by + ", " + NOW
                + ", '{}')";
    }

    private static String mail(String kind, String state, String to) {
        return "insert into outgoing_message (id, event_id, kind, recipient_id, address, state, tries, created_at)"
                + " values (" + NEW_ID + ", " + NEW_ID + ", '" + kind + "', " + to + ", 'a@b.example', '" + state
                + "', 0, " + NOW + ")";
    }
}
