package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Lists, pages of lists, filters, words and counts of the JSON API. */
abstract class TicketListContract extends ApiContract {
    @Test
    void a_list_is_an_envelope_of_items_with_cursors() {
        given.ticket(MARA);

        var list = mara.get("/tickets").expect(200).json();

        assertThat(fieldNames(list)).containsExactlyInAnyOrder("items", "next", "previous");
        assertThat(list.path("previous").isNull()).isTrue();
        assertThat(list.path("items").size()).isBetween(1, 25);
    }

    @Test
    void a_limit_outside_is_clamped() {
        var word = manyOf(BEA, 3);

        assertThat(items(bea.get("/tickets?limit=0&q=" + word))).hasSize(1);
        assertThat(items(bea.get("/tickets?limit=-7&q=" + word))).hasSize(1);
        assertThat(items(bea.get("/tickets?limit=2&q=" + word))).hasSize(2);
        assertThat(items(bea.get("/tickets?limit=100000&q=" + word))).hasSize(3);
    }

    @Test
    void no_page_is_longer_than_a_hundred() {
        for (var missing = 101 - total(); missing > 0; missing--) {
            given.ticket(BEA);
        }

        for (var limit : List.of("100", "101", "100000", "9".repeat(40))) {
            var page = ana.get("/tickets?limit=" + limit);
            assertThat(items(page)).as(limit).hasSize(100);
            assertThat(page.json().path("next").isTextual()).as(limit).isTrue();
        }
        assertThat(items(ana.get("/tickets?limit=99"))).hasSize(99);
    }

    private int total() {
        var summary = ana.get("/tickets/summary").expect(200).json();
        return fieldNames(summary).stream()
                .mapToInt(status -> summary.path(status).intValue())
                .sum();
    }

    @Test
    void pages_lead_to_every_ticket_once_in_both_directions() {
        var word = manyOf(BEA, 7);
        var whole = numbers(bea.get("/tickets?limit=100&q=" + word));
        var base = "/tickets?limit=3&q=" + word;

        var forth = new ArrayList<String>();
        var page = bea.get(base).expect(200);
        forth.addAll(numbers(page));
        while (!page.json().path("next").isNull()) {
            page = bea.get(base + "&after=" + Http.encode(page.json("next"))).expect(200);
            forth.addAll(numbers(page));
        }
        assertThat(forth).isEqualTo(whole).hasSize(7);

        var back = new ArrayList<>(numbers(page));
        while (!page.json().path("previous").isNull()) {
            page = bea.get(base + "&before=" + Http.encode(page.json("previous")))
                    .expect(200);
            back.addAll(0, numbers(page));
        }
        assertThat(back).isEqualTo(whole);
    }

    @Test
    void a_cursor_that_is_none_is_refused() {
        for (var cursor : List.of("x", "%00", "AAAA", "..%2F..", "9".repeat(400), farFuture())) {
            var answer = mara.get("/tickets?after=" + cursor);
            assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        }
    }

    @Test
    void what_no_database_keeps_is_refused_in_every_cursor_and_finds_nothing_by_itself() {
        var cursor = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("a\0b\n" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
        for (var list : List.of("/clients", "/people", "/tickets")) {
            for (var side : List.of("after", "before")) {
                ana.get(list + "?" + side + "=" + cursor).expect(422);
            }
            for (var words : List.of("%00", "a%00b", "%ED%A0%80", "%F0%9F%98")) {
                ana.get(list + "?q=" + words).expect(200);
            }
        }
    }

    /** A cursor of ours, but for a year that no column holds. */
    private String farFuture() {
        given.ticket(MARA);
        given.ticket(MARA);
        var real = mara.get("/tickets?limit=1").expect(200).json("next");
        var text = new String(Base64.getUrlDecoder().decode(real), StandardCharsets.UTF_8);
        var forged = text.replaceFirst("\\n\\d{4}-", "\n+999999999-");
        assertThat(forged).isNotEqualTo(text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void filters_combine() {
        var word = Given.word("filtered");
        var urgent = mara.post(
                        "/tickets",
                        Map.of("subject", word, "description", "D", "priority", "urgent", "category", "bug"))
                .expect(201);
        mara.post("/tickets", Map.of("subject", word, "description", "D", "priority", "urgent"))
                .expect(201);
        mara.post("/tickets", Map.of("subject", word, "description", "D", "category", "bug"))
                .expect(201);

        assertThat(numbers(mara.get("/tickets?priority=urgent&category=bug&status=open&q=" + word)))
                .containsExactly(urgent.json("number"));
        assertThat(numbers(mara.get("/tickets?priority=urgent&q=" + word))).hasSize(2);
        assertThat(numbers(mara.get("/tickets?priority=urgent&priority=medium&q=" + word)))
                .hasSize(3);
        assertThat(numbers(mara.get("/tickets?status=closed&q=" + word))).isEmpty();
    }

    @Test
    void staff_filter_by_client_and_assignee() {
        var word = Given.word("assigned");
        var ticket = given.ticket(MARA, word);
        given.ticket(BEA, word);
        ana.patch(path(ticket), Map.of("assigneeId", given.personId(Someone.ANA)))
                .expect(200);

        assertThat(numbers(ana.get("/tickets?q=" + word))).hasSize(2);
        assertThat(numbers(ana.get("/tickets?q=" + word + "&client=" + ticket.json("client/id"))))
                .containsExactly(ticket.json("number"));
        assertThat(numbers(ana.get("/tickets?q=" + word + "&assignee=" + given.personId(Someone.ANA))))
                .containsExactly(ticket.json("number"));
        assertThat(numbers(ana.get("/tickets?q=" + word + "&unassigned=true"))).hasSize(1);
    }

    @Test
    void a_filter_that_is_no_value_of_it_is_refused() {
        var refused = mara.get("/tickets?status=nonsense").problem(422);

        assertThat(refused.error("status")).isNotBlank();
    }

    @Test
    void words_are_found_by_their_start_whatever_the_case_and_accents() {
        var word = Given.word("crème");
        var ticket = given.ticket(MARA, "Über " + word);
        var other = given.ticket(MARA, "Plain");
        given.reply(MARA, other.json("id"), "It says Straße" + word);

        assertThat(numbers(mara.get("/tickets?q=" + Http.encode(word.toUpperCase(java.util.Locale.ROOT)))))
                .containsExactly(ticket.json("number"));
        assertThat(numbers(mara.get("/tickets?q="
                        + Http.encode("uber " + word.substring(0, 8).replace("è", "e")))))
                .contains(ticket.json("number"));
        assertThat(numbers(mara.get("/tickets?q=" + Http.encode("strasse" + word.replace("è", "e")))))
                .containsExactly(other.json("number"));
    }

    @Test
    void nobody_lists_what_is_not_theirs() {
        var word = manyOf(MARA, 2);

        assertThat(numbers(mara.get("/tickets?q=" + word))).hasSize(2);
        assertThat(numbers(bea.get("/tickets?q=" + word))).isEmpty();
        assertThat(numbers(paul.get("/tickets?q=" + word))).isEmpty();
        assertThat(numbers(ana.get("/tickets?q=" + word))).hasSize(2);
    }

    @Test
    void the_summary_counts_what_the_list_holds() {
        given.ticket(PAUL);

        var summary = paul.get("/tickets/summary").expect(200).json();

        assertThat(fieldNames(summary))
                .containsExactlyInAnyOrder("open", "in_progress", "waiting_client", "resolved", "closed");
        for (var status : fieldNames(summary)) {
            assertThat(items(paul.get("/tickets?limit=100&status=" + status)))
                    .as(status)
                    .hasSize(summary.path(status).intValue());
        }
    }

    private String manyOf(Someone by, int count) {
        var word = Given.word("many");
        for (var i = 0; i < count; i++) {
            given.ticket(by, word + " number " + i);
        }
        return word;
    }

    private static List<JsonNode> items(Answer list) {
        return StreamSupport.stream(list.expect(200).json().path("items").spliterator(), false)
                .toList();
    }

    private static List<String> numbers(Answer list) {
        return items(list).stream().map(item -> item.path("number").asText()).toList();
    }

    private static List<String> fieldNames(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
