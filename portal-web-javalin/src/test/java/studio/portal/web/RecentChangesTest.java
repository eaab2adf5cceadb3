package studio.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.portal.domain.EventType.Audience;
import studio.portal.web.RecentChanges.Change;
import studio.portal.web.RecentChanges.What;

class RecentChangesTest {
    /** It stands still, as it does between two requests of one microsecond. */
    private long nanoseconds;

    private final RecentChanges recent = new RecentChanges(() -> nanoseconds);

    @Test
    void a_page_learns_of_what_came_after_it_was_read_and_of_nothing_before() {
        change(1);
        nanoseconds += 5_000_000;
        var read = recent.mark();
        var second = change(2);
        var third = change(3);

        assertThat(recent.since(read))
                .hasValueSatisfying(missed -> assertThat(missed).containsExactly(second, third));
        assertThat(recent.since(second.mark()))
                .hasValueSatisfying(missed -> assertThat(missed).containsExactly(third));
        nanoseconds += 5_000_000;
        assertThat(recent.since(recent.mark()))
                .hasValueSatisfying(missed -> assertThat(missed).isEmpty());
    }

    @Test
    void what_another_server_marked_is_not_known_here() {
        change(1);

        assertThat(recent.since(new RecentChanges().mark())).isEmpty();
        assertThat(recent.since("")).isEmpty();
        assertThat(recent.since(recent.mark() + "9")).isEmpty();
    }

    @Test
    void a_mark_from_long_ago_is_not_known_any_more() {
        var read = recent.mark();
        IntStream.range(0, 1001).forEach(this::change);

        assertThat(recent.since(read)).isEmpty();
    }

    @Test
    void a_mark_does_not_tell_how_much_has_changed() {
        var quiet = new RecentChanges(() -> nanoseconds);
        change(1);
        change(2);
        nanoseconds += 5_000_000;

        assertThat(recent.mark().replaceFirst(".*\\.", ""))
                .isEqualTo(quiet.mark().replaceFirst(".*\\.", ""));
    }

    private Change change(int ticket) {
        return recent.add(new What.OfThing("ticket", new UUID(0, ticket), Audience.CLIENT));
    }
}
