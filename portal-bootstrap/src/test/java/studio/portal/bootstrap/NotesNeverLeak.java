package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An internal note and its file: no member ever notices them, whichever way they look. */
abstract class NotesNeverLeak extends ApiContract {
    private static final List<String> PAGES = List.of("/", "/tickets", "/tickets?sort=updated", "/tickets?q=%s");
    private static final List<String> ADDRESSES =
            List.of("/tickets?limit=100", "/tickets?q=%s", "/tickets/summary", "/me");

    @Test
    void a_note_changes_nothing_that_a_member_sees() {
        var ticket = sharedTicket();
        given.ticket(MARA); // so that the order of the list would show a change
        var word = Given.word("internal");
        var before = everythingSeen(ticket, word);

        note(ticket, word);

        assertThat(everythingSeen(ticket, word)).isEqualTo(before);
        assertThat(before.values()).noneMatch(seen -> seen.contains(word + "."));
    }

    @Test
    void the_file_of_a_note_is_absent_to_members() {
        var ticket = sharedTicket();
        var word = Given.word("internal");
        var file = note(ticket, word);

        for (var who : List.of(MARA, PAUL)) {
            var api = portal.api(who);
            var hidden = api.get(path(ticket) + "/attachments/" + file).problem(404);
            var nothing = api.get(path(ticket) + "/attachments/" + absent()).problem(404);
            assertThat(hidden.text()).isEqualTo(nothing.text());
            portal.browser(who)
                    .get("/tickets/" + ticket.json("number") + "/attachments/" + file)
                    .expect(404);
        }
        ana.get(path(ticket) + "/attachments/" + file).expect(200);
    }

    @Test
    void a_note_itself_is_absent_to_members_and_its_history_too() {
        var ticket = sharedTicket();
        var note = given.note(ANA, ticket.json("id"), Given.word("internal"));

        mara.get(note.location()).problem(404);
        mara.delete(note.location()).problem(404);
        portal.browser(MARA)
                .get("/tickets/" + ticket.json("number") + "/history")
                .expect(404);
        ana.get(note.location()).expect(200);
    }

    @Test
    void staff_find_notes_and_members_do_not() {
        var ticket = sharedTicket();
        var word = Given.word("internal");
        note(ticket, word);

        assertThat(ana.get("/tickets?q=" + word).json().path("items")).hasSize(1);
        assertThat(mara.get("/tickets?q=" + word).json().path("items")).isEmpty();
        assertThat(paul.get("/tickets?q=" + word).json().path("items")).isEmpty();
    }

    @Test
    void no_mail_to_a_member_holds_a_note() {
        var ticket = sharedTicket();
        var word = Given.word("internal");
        var end = Given.word("ending");
        note(ticket, word);
        given.reply(ANA, ticket.json("id"), end);

        for (var who : List.of(MARA, PAUL)) {
            portal.mails().await(who.email(), letter -> letter.text().contains(end));
        }
        assertThat(portal.mails().all())
                .filteredOn(letter ->
                        letter.to().endsWith("@kern.example") || letter.to().endsWith("@bluebird.example"))
                .noneMatch(
                        letter -> letter.text().contains(word) || letter.html().contains(word));
    }

    private Answer sharedTicket() {
        var ticket = given.ticket(MARA);
        mara.post(path(ticket) + "/participants", Map.of("personId", given.personId(PAUL)))
                .expect(201);
        ana.patch(path(ticket), Map.of("assigneeId", given.personId(ANA))).expect(200);
        given.reply(ANA, ticket.json("id"), "Visible");
        return mara.get(path(ticket)).expect(200);
    }

    private String note(Answer ticket, String word) {
        var file = given.upload(ANA, ticket.json("id"), word + ".txt", word);
        given.note(ANA, ticket.json("id"), word + ". For us only", file);
        return file;
    }

    /** Everything Mara and Paul can look at, tokens of forms taken out. */
    private Map<String, String> everythingSeen(Answer ticket, String word) {
        var seen = new LinkedHashMap<String, String>();
        for (var who : List.of(MARA, PAUL)) {
            for (var address : ADDRESSES) {
                look(seen, who + " " + address, portal.api(who).get(address.formatted(word)));
            }
            look(seen, who + " json", portal.api(who).get(path(ticket)));
            look(seen, who + " messages", portal.api(who).get(path(ticket) + "/messages"));
            for (var page : PAGES) {
                look(seen, who + " " + page, portal.browser(who).get(page.formatted(word)));
            }
            look(seen, who + " page", portal.browser(who).get("/tickets/" + ticket.json("number")));
        }
        return seen;
    }

    private static void look(Map<String, String> seen, String where, Answer answer) {
        seen.put(where, answer.status() + " " + answer.header("ETag") + " " + Normal.text(answer));
    }
}
