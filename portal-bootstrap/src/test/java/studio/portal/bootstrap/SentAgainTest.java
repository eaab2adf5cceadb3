package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.MARA;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A form that comes once more from another page than the first time: the one that gives back what was typed. */
final class SentAgainTest {
    private final RunningPortal portal = RunningPortal.onH2();
    private final Given given = new Given(portal);
    private final Answer ticket = given.ticket(MARA);
    private final String path = "/tickets/" + ticket.json("number");
    private final Browser mara = portal.browser(MARA);

    @Test
    void a_form_whose_fields_come_in_another_order_is_the_same_wish() {
        mara.get(path).expect(200);
        var names = new ArrayList<>(List.of("csrf", "submission", "version", "body"));
        var values =
                Map.of("csrf", mara.csrf(), "submission", UUID.randomUUID().toString(), "version", "0", "body", "Once");
        var first = mara.postExactly(path + "/messages", ordered(names, values)).expect(303);
        Collections.reverse(names);

        var again = mara.postExactly(path + "/messages", ordered(names, values)).expect(303);

        assertThat(again.location()).isEqualTo(first.location());
        assertThat(replies()).isEqualTo(1);
    }

    @Test
    void a_form_that_was_taken_with_other_words_leads_to_what_came_of_it_and_is_no_new_wish() {
        mara.get(path).expect(200);
        var fields = new LinkedHashMap<>(
                Map.of("csrf", mara.csrf(), "submission", UUID.randomUUID().toString(), "body", "First words"));
        mara.postExactly(path + "/messages", fields).expect(303);
        fields.put("body", "Other words");

        var answer = send(path + "/messages", fields).expect(422);

        assertThat(answer.text()).contains("This was sent before", "href=\"" + path + "\"", "Other words</textarea>");
        assertThat(answer.text().substring(answer.text().indexOf("class=\"typed\"")))
                .doesNotContain("<button", "name=\"submission\"");
        assertThat(replies()).isEqualTo(1);
    }

    /** The token of the page needs no database, so that it is valid at the first try. */
    @Test
    void what_could_not_be_kept_just_now_is_taken_at_the_first_press_of_try_again() throws IOException {
        var page = mara.get(path).expect(200);
        var form = new Multipart()
                .field("csrf", page.csrf().orElseThrow())
                .field("submission", page.submission().orElseThrow())
                .field("body", "Kept through a full disk")
                .file("file", "a.txt", "text/plain", new byte[] {65});
        var incoming = portal.folder().resolve("files/incoming");
        var aside = portal.folder().resolve("files/aside");
        Files.move(incoming, aside);
        Answer refused;
        try {
            Files.writeString(incoming, "no folder");
            refused = mara.send(
                            "POST",
                            path + "/messages",
                            form.bytes(),
                            Map.of("Content-Type", Multipart.TYPE, "Sec-Fetch-Site", "same-origin"))
                    .expect(503);
        } finally {
            Files.delete(incoming);
            Files.move(aside, incoming);
        }

        var again = new LinkedHashMap<String, String>();
        var inputs = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">")
                .matcher(refused.text());
        while (inputs.find()) {
            again.put(inputs.group(1), inputs.group(2));
        }
        again.put("body", "Kept through a full disk");
        assertThat(again).containsKeys("csrf", "submission");

        mara.postExactly(path + "/messages", again).expect(303);
        assertThat(replies()).isEqualTo(1);
    }

    private Answer send(String address, Map<String, String> fields) {
        var body = new ArrayList<String>();
        fields.forEach((name, value) -> body.add(name + "=" + Http.encode(value)));
        return mara.send(
                "POST",
                address,
                String.join("&", body).getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin"));
    }

    private static Map<String, String> ordered(List<String> names, Map<String, String> values) {
        var all = new LinkedHashMap<String, String>();
        names.forEach(name -> all.put(name, values.getOrDefault(name, "")));
        return all;
    }

    private int replies() {
        return portal.api(MARA)
                .get("/tickets/" + ticket.json("id") + "/messages")
                .expect(200)
                .json()
                .path("items")
                .size();
    }
}
