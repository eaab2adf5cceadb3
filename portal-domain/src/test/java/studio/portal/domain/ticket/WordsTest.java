package studio.portal.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static studio.portal.domain.Refused.assertRefused;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;
import studio.portal.domain.file.Attachments;
import studio.portal.domain.file.UploadId;

final class WordsTest {
    @Test
    void the_words_are_those_others_rely_on() {
        assertThat(TicketStatus.values())
                .extracting(TicketStatus::word)
                .containsExactly("open", "in_progress", "waiting_client", "resolved", "closed");
        assertThat(Priority.values()).extracting(Priority::word).containsExactly("low", "medium", "high", "urgent");
        assertThat(Category.values())
                .extracting(Category::word)
                .containsExactlyInAnyOrder("technical", "billing", "general", "project", "bug");
    }

    @Test
    void a_word_leads_back_to_what_it_says() {
        assertThat(TicketStatus.ofWord("waiting_client")).contains(TicketStatus.WAITING_CLIENT);
        assertThat(TicketStatus.ofWord("WAITING_CLIENT")).isEmpty();
        assertThat(Priority.ofWord("urgent")).contains(Priority.URGENT);
        assertThat(Priority.ofWord("")).isEmpty();
        assertThat(Category.ofWord("bug")).contains(Category.BUG);
        assertThat(Category.ofWord("bugs")).isEmpty();
    }

    @Test
    void a_number_is_positive_and_shown_with_a_hash() {
        assertThat(new TicketNumber(1042)).hasToString("#1042");
        assertThatIllegalArgumentException().isThrownBy(() -> new TicketNumber(0));
    }

    @Test
    void a_message_has_a_limited_number_of_files_each_once() {
        var ids = Stream.iterate(1, i -> i + 1)
                .limit(Attachments.MOST + 1)
                .map(i -> new UploadId(Cast.id(i)))
                .toList();

        assertRefused("too-many-attachments", () -> new Attachments(ids));
        assertThat(new Attachments(ids.subList(0, Attachments.MOST)).uploads()).hasSize(Attachments.MOST);
        assertThat(new Attachments(List.of(ids.get(0), ids.get(0))).uploads()).hasSize(1);
    }
}
