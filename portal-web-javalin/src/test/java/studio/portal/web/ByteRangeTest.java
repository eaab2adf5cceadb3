package studio.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteRangeTest {
    @Test
    void a_range_names_its_first_and_last_byte() {
        assertThat(ByteRange.of("bytes=10-19", 100)).isEqualTo(new ByteRange(10, 10, true));
    }

    @Test
    void an_open_range_goes_to_the_end() {
        assertThat(ByteRange.of("bytes=90-", 100)).isEqualTo(new ByteRange(90, 10, true));
        assertThat(ByteRange.of("bytes=90-5000", 100)).isEqualTo(new ByteRange(90, 10, true));
    }

    @Test
    void a_suffix_counts_from_the_end() {
        assertThat(ByteRange.of("bytes=-30", 100)).isEqualTo(new ByteRange(70, 30, true));
        assertThat(ByteRange.of("bytes=-300", 100)).isEqualTo(new ByteRange(0, 100, true));
    }

    @Test
    void nothing_is_behind_the_end() {
        assertThat(ByteRange.of("bytes=100-", 100).isUnsatisfiable()).isTrue();
        assertThat(ByteRange.of("bytes=-0", 100).isUnsatisfiable()).isTrue();
    }

    @Test
    void what_is_no_single_range_means_the_whole_file() {
        assertThat(ByteRange.of("bytes=0-1,5-6", 100)).isEqualTo(ByteRange.whole(100));
        assertThat(ByteRange.of("bytes=9-3", 100)).isEqualTo(ByteRange.whole(100));
        assertThat(ByteRange.of("bananas", 100)).isEqualTo(ByteRange.whole(100));
    }

    @Test
    void names_of_any_language_travel_beside_a_plain_one() {
        assertThat(FileAnswer.disposition("plan.pdf")).isEqualTo("attachment; filename=\"plan.pdf\"");
        assertThat(FileAnswer.disposition("Übersicht \"neu\".pdf"))
                .isEqualTo("attachment; filename=\"_bersicht _neu_.pdf\"; "
                        + "filename*=UTF-8''%C3%9Cbersicht%20%22neu%22.pdf");
    }
}
