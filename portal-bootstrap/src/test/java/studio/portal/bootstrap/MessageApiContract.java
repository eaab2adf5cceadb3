package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.MARA;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The conversation and its files by the JSON API. */
abstract class MessageApiContract extends ApiContract {
    @Test
    void a_reply_answers_201_where_it_is_and_the_message() {
        var ticket = given.ticket(MARA);

        var reply = given.reply(ANA, ticket.json("id"), "On it");

        assertThat(reply.location()).startsWith("/api/v1" + path(ticket) + "/messages/");
        assertThat(reply.json("kind")).isEqualTo("reply");
        assertThat(reply.json("body")).isEqualTo("On it");
        assertThat(reply.json("author/name")).isEqualTo("Ana Ruiz");
        mara.get(reply.location()).expect(200);
        bea.get(reply.location()).problem(404);
        assertThat(mara.get(path(ticket)).json().path("messages")).hasSize(1);
    }

    @Test
    void a_staff_reply_may_wait_for_the_client_whose_answer_takes_it_back() {
        var ticket = given.ticket(MARA);

        ana.post(path(ticket) + "/messages", Map.of("body", "Which?", "kind", "reply", "status", "waiting_client"))
                .expect(201);
        assertThat(mara.get(path(ticket)).json("status")).isEqualTo("waiting_client");

        given.reply(MARA, ticket.json("id"), "That one");
        assertThat(mara.get(path(ticket)).json("status")).isEqualTo("open");
    }

    @Test
    void a_member_sets_no_status_and_writes_no_note() {
        var ticket = given.ticket(MARA);

        mara.post(path(ticket) + "/messages", Map.of("body", "B", "kind", "reply", "status", "closed"))
                .problem(403);
        mara.post(path(ticket) + "/messages", Map.of("body", "B", "kind", "note"))
                .problem(403);
        assertThat(ana.get(path(ticket)).json().path("messages")).isEmpty();
    }

    @Test
    void a_note_takes_no_status() {
        var ticket = given.ticket(MARA);

        ana.post(path(ticket) + "/messages", Map.of("body", "B", "kind", "note", "status", "resolved"))
                .problem(422);
    }

    @Test
    void a_reply_to_a_closed_ticket_opens_a_follow_up() {
        var ticket = given.ticket(MARA);
        given.status(ticket.json("id"), "resolved");
        given.status(ticket.json("id"), "closed");

        var reply = given.reply(MARA, ticket.json("id"), "It burns again");

        assertThat(reply.location()).startsWith("/api/v1/tickets/").doesNotContain(ticket.json("id"));
        var followUp = mara.get(reply.location()).expect(200);
        assertThat(followUp.json("followsUp")).isEqualTo(ticket.json("number"));
        assertThat(mara.get(path(ticket)).json("status")).isEqualTo("closed");
    }

    @Test
    void a_repeated_reply_is_one_message() {
        var ticket = given.ticket(MARA);
        var key = absent();
        var body = Map.of("body", "Once", "kind", "reply");

        var first = mara.post(path(ticket) + "/messages", body, "Idempotency-Key", key);
        var second = mara.post(path(ticket) + "/messages", body, "Idempotency-Key", key);

        assertThat(second.expect(201).location()).isEqualTo(first.expect(201).location());
        assertThat(mara.get(path(ticket)).json().path("messages")).hasSize(1);
    }

    @Test
    void answers_sent_at_once_are_all_kept() {
        var ticket = given.ticket(MARA);
        var writers = List.of(ana, portal.api(Someone.JONAS), mara);

        var sent = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> writers.get(i % writers.size())
                        .post(path(ticket) + "/messages", Map.of("body", "Answer " + i, "kind", "reply"))))
                .toList();
        sent.forEach(answer -> answer.join().expect(201));

        var bodies = new HashSet<String>();
        mara.get(path(ticket))
                .json()
                .path("messages")
                .forEach(message -> bodies.add(message.path("body").asText()));
        assertThat(bodies).hasSize(12);
    }

    @Test
    void a_redacted_message_leaves_a_mark_and_no_word() {
        var ticket = given.ticket(MARA);
        var word = Given.word("secret");
        var reply = given.reply(MARA, ticket.json("id"), word);
        mara.delete(reply.location()).problem(403);

        ana.delete(reply.location()).expect(204);

        var found = mara.get(reply.location()).expect(200);
        assertThat(found.json().path("redacted").booleanValue()).isTrue();
        assertThat(mara.get(path(ticket)).text()).doesNotContain(word);
        assertThat(mara.get("/tickets?q=" + word).json().path("items")).isEmpty();
    }

    @Test
    void a_file_is_sent_as_body_or_as_form_and_comes_back_byte_for_byte() {
        var ticket = given.ticket(MARA);
        var bytes = new byte[100_000];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        var raw = mara.raw("POST", path(ticket) + "/attachments?name=raw.bin", "application/octet-stream", bytes)
                .expect(201);
        var form = mara.raw(
                        "POST",
                        path(ticket) + "/attachments",
                        Multipart.TYPE,
                        new Multipart()
                                .file("file", "form.txt", "image/png", "words".getBytes(StandardCharsets.UTF_8))
                                .bytes())
                .expect(201);
        assertThat(form.json("mediaType")).isEqualTo("text/plain");
        mara.post(
                        path(ticket) + "/messages",
                        Map.of(
                                "body", "Two files",
                                "kind", "reply",
                                "attachmentIds", List.of(raw.json("id"), form.json("id"))))
                .expect(201);

        var file = ana.get(path(ticket) + "/attachments/" + raw.json("id")).expect(200);
        assertThat(file.body()).isEqualTo(bytes);
        assertThat(file.header("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains("raw.bin");
        assertThat(file.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.header("Content-Security-Policy").orElse("")).contains("sandbox");
        bea.get(path(ticket) + "/attachments/" + raw.json("id")).problem(404);
        bea.get(path(given.ticket(Someone.BEA)) + "/attachments/" + raw.json("id"))
                .problem(404);
    }

    @Test
    void ranges_resume() {
        var ticket = given.ticket(MARA);
        var id = given.upload(MARA, ticket.json("id"), "abc.txt", "0123456789");
        mara.post(path(ticket) + "/messages", Map.of("body", "F", "kind", "reply", "attachmentIds", List.of(id)))
                .expect(201);
        var file = path(ticket) + "/attachments/" + id;

        var middle = mara.get(file, "Range", "bytes=2-4").expect(206);
        assertThat(middle.text()).isEqualTo("234");
        assertThat(middle.header("Content-Range")).contains("bytes 2-4/10");
        assertThat(mara.get(file, "Range", "bytes=7-").expect(206).text()).isEqualTo("789");
        assertThat(mara.get(file, "Range", "bytes=-3").expect(206).text()).isEqualTo("789");
        assertThat(mara.get(file, "Range", "bytes=50-").expect(416).header("Content-Range"))
                .contains("bytes */10");
        var etag = mara.get(file).header("ETag").orElseThrow();
        assertThat(mara.get(file, "Range", "bytes=2-4", "If-Range", etag).status())
                .isEqualTo(206);
        assertThat(mara.get(file, "Range", "bytes=2-4", "If-Range", "\"old\"")
                        .expect(200)
                        .text())
                .isEqualTo("0123456789");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-", "bytes= 0-", "bytes=1-", "bytes=-9999", "bytes=5-2", "nonsense"})
    void every_way_to_the_bytes_is_recorded(String range) {
        var ticket = given.ticket(MARA);
        var id = given.upload(MARA, ticket.json("id"), "abc.txt", "0123456789");
        mara.post(path(ticket) + "/messages", Map.of("body", "F", "kind", "reply", "attachmentIds", List.of(id)))
                .expect(201);
        assertThat(ana.get(path(ticket) + "/history").text()).doesNotContain("downloaded");

        mara.get(path(ticket) + "/attachments/" + id, "Range", range);

        assertThat(ana.get(path(ticket) + "/history").text()).contains("downloaded");
    }

    @Test
    void a_file_is_attached_once_and_only_by_who_sent_it() {
        var ticket = given.ticket(MARA);
        var id = given.upload(MARA, ticket.json("id"), "a.txt", "a");
        var message = Map.of("body", "F", "kind", "reply", "attachmentIds", List.of(id));

        var foreign =
                bea.post(path(given.ticket(Someone.BEA)) + "/messages", message).problem(422);
        var nothing = bea.post(
                        path(given.ticket(Someone.BEA)) + "/messages",
                        Map.of("body", "F", "kind", "reply", "attachmentIds", List.of(absent())))
                .problem(422);
        assertThat(foreign.json()).isEqualTo(nothing.json());
        assertThat(foreign.error("attachmentIds")).isNotBlank();
        mara.post(path(ticket) + "/messages", message).expect(201);
        mara.post(path(ticket) + "/messages", message).problem(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/attachments", "/tickets/{id}/attachments"})
    void a_repeated_upload_is_one_file(String route) {
        var to = route.replace("{id}", given.ticket(MARA).json("id"));
        var key = absent();

        var first = upload(to, "a.txt", "words", key).expect(201);
        var second = upload(to, "a.txt", "words", key).expect(201);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(upload(to, "a.txt", "other", key).problem(422).error("Idempotency-Key"))
                .isNotBlank();
        upload(to, "b.txt", "words", key).problem(422);
        assertThat(upload(to, "a.txt", "words", absent()).json("id")).isNotEqualTo(first.json("id"));
    }

    @Test
    void uploads_repeated_at_once_are_one_file() {
        var key = absent();

        var sent = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> upload("/attachments", "a.txt", "words", key)))
                .toList();

        assertThat(sent.stream().map(answer -> answer.join().expect(201).json("id")))
                .hasSize(6)
                .containsOnly(sent.get(0).join().json("id"));
    }

    @Test
    void where_an_upload_is_said_to_be_its_sender_finds_it_until_a_message_names_it() {
        var ticket = given.ticket(MARA);
        var sent = upload("/attachments", "a.txt", "words", absent()).expect(201);
        assertThat(sent.json("url")).isEqualTo(sent.location());

        assertThat(mara.get(sent.location()).expect(200).text()).isEqualTo("words");
        var absent = paul.get("/attachments/" + absent()).problem(404);
        for (var other : List.of(paul, bea, ana)) {
            assertThat(Normal.whole(other.get(sent.location()).problem(404))).isEqualTo(Normal.whole(absent));
        }

        attach(ticket, sent.json("id")).expect(201);
        mara.get(sent.location()).problem(404);
        assertThat(mara.get(path(ticket) + "/attachments/" + sent.json("id"))
                        .expect(200)
                        .text())
                .isEqualTo("words");
    }

    @Test
    void of_two_messages_that_name_one_file_at_once_one_has_it() {
        var tickets = List.of(given.ticket(MARA), given.ticket(MARA));
        var file = upload("/attachments", "a.txt", "words", absent()).json("id");

        var sent = tickets.stream()
                .map(ticket -> CompletableFuture.supplyAsync(() -> attach(ticket, file)))
                .toList();

        assertThat(sent.stream().map(answer -> answer.join().status())).containsExactlyInAnyOrder(201, 422);
    }

    @Test
    void a_form_has_one_file_and_nothing_else() {
        var file = "words".getBytes(StandardCharsets.UTF_8);
        var two = new Multipart().file("file", "a.txt", "text/plain", file).file("file", "b.txt", "text/plain", file);
        assertThat(form(two).problem(422).error("file")).isNotBlank();
        assertThat(form(new Multipart().field("file", "words")).problem(422).error("file"))
                .isNotBlank();
        var more = new Multipart().file("file", "a.txt", "text/plain", file).field("nonsense", "1");
        assertThat(form(more).problem(422).error("nonsense")).isNotBlank();
        mara.raw("POST", "/attachments", Multipart.TYPE, "no form".getBytes(StandardCharsets.UTF_8))
                .problem(400);
    }

    private Answer form(Multipart form) {
        return mara.raw("POST", "/attachments", Multipart.TYPE, form.bytes());
    }

    private Answer upload(String to, String name, String words, String key) {
        return mara.raw(
                "POST",
                to + "?name=" + name,
                "application/octet-stream",
                words.getBytes(StandardCharsets.UTF_8),
                "Idempotency-Key",
                key);
    }

    private Answer attach(Answer ticket, String file) {
        return mara.post(
                path(ticket) + "/messages", Map.of("body", "F", "kind", "reply", "attachmentIds", List.of(file)));
    }
}
