package studio.portal.domain.file;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.file.ExampleUploads.sameAs;
import static studio.portal.domain.file.ExampleUploads.screenshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.portal.domain.RepositoryContract;
import studio.portal.domain.account.Actor;

/** What every store of uploads does, whatever it is made of. */
public interface UploadRepositoryContract extends RepositoryContract {
    UploadRepository uploads();

    @Test
    default void an_upload_is_found_as_it_was_by_whoever_made_it() {
        var upload = add(MARA, screenshot(MARA.person()));

        assertThat(uploads().findUnused(MARA, upload.id())).contains(upload);
    }

    @Test
    default void nobody_else_finds_it_not_even_the_studio() {
        var upload = add(MARA, screenshot(MARA.person()));

        assertThat(uploads().findUnused(PAUL, upload.id())).isEmpty();
        assertThat(uploads().findUnused(BEA, upload.id())).isEmpty();
        assertThat(uploads().findUnused(ANA, upload.id())).isEmpty();
        assertThat(uploads().findUnused(ANA_AS_MARA, upload.id())).isEmpty();
        assertThat(uploads().findUnused(VISITOR, upload.id())).isEmpty();
    }

    @Test
    default void what_somebody_has_sent_and_nothing_names_is_counted() {
        var first = add(MARA, screenshot(MARA.person()));
        var second = add(MARA, screenshot(MARA.person()));
        add(PAUL, screenshot(PAUL.person()));

        assertThat(uploads().unused(MARA)).isEqualTo(new UnusedFiles(2, first.size() + second.size()));
        assertThat(uploads().unused(BEA)).isEqualTo(UnusedFiles.NONE);
        assertThat(write(() -> uploads().lockUnused(MARA))).isEqualTo(new UnusedFiles(2, first.size() + second.size()));
        assertThat(write(() -> uploads().lockUnused(BEA))).isEqualTo(UnusedFiles.NONE);
        assertThat(write(() -> uploads().lockUnused(VISITOR))).isEqualTo(UnusedFiles.NONE);
    }

    @Test
    default void what_nothing_named_is_removed_after_a_while_a_few_at_a_time() {
        var first = add(MARA, screenshot(MARA.person()));
        var second = add(ANA, screenshot(ANA.person()));

        assertThat(removeUnused(MONDAY, MONDAY, 10)).isZero();
        assertThat(removeUnused(MONDAY.plus(1, DAYS), MONDAY, 1)).isEqualTo(1);
        assertThat(removeUnused(MONDAY.plus(1, DAYS), MONDAY, 10)).isEqualTo(1);

        assertThat(uploads().findUnused(MARA, first.id())).isEmpty();
        assertThat(uploads().findUnused(ANA, second.id())).isEmpty();
    }

    @Test
    default void what_bytes_are_is_told_of_those_that_have_a_row_however_many_are_asked_for() {
        var upload = add(MARA, screenshot(MARA.person()));
        var many = new ArrayList<Upload>();
        for (var i = 0; i < 1200; i++) {
            many.add(screenshot(MARA.person()));
        }
        many.add(upload);

        assertThat(uploads().hashes(JOB, many.stream().map(Upload::id).toList()))
                .containsExactly(Map.entry(upload.id(), upload.hash()));
        assertThat(uploads().hashes(MARA, List.of(upload.id()))).isEmpty();
    }

    @Test
    default void what_is_prepared_is_no_file_and_takes_room_until_it_is_confirmed() {
        var upload = screenshot(MARA.person());
        run(() -> uploads().prepare(MARA, upload));

        assertThat(uploads().findUnused(MARA, upload.id())).isEmpty();
        assertThat(uploads().unused(MARA)).isEqualTo(UnusedFiles.NONE);
        assertThat(uploads().givenUp(MARA)).isEqualTo(new UnusedFiles(1, upload.size()));
        assertThat(uploads().prepared(MARA, upload.id())).contains(upload);
        for (var actor : List.of(PAUL, BEA, ANA, ANA_AS_MARA, VISITOR)) {
            assertThat(uploads().prepared(actor, upload.id())).isEmpty();
            assertThat(uploads().givenUp(actor)).isEqualTo(UnusedFiles.NONE);
            assertThat(write(() -> uploads().confirm(actor, upload.id()))).isFalse();
        }

        assertThat(write(() -> uploads().confirm(MARA, upload.id()))).isTrue();

        assertThat(uploads().findUnused(MARA, upload.id())).contains(upload);
        assertThat(uploads().prepared(MARA, upload.id())).isEmpty();
        assertThat(uploads().givenUp(MARA)).isEqualTo(UnusedFiles.NONE);
        assertThat(write(() -> uploads().confirm(MARA, upload.id()))).isFalse();
    }

    @Test
    default void what_is_prepared_again_is_what_came_last() {
        var first = screenshot(MARA.person());
        var other = screenshot(MARA.person());
        var second = new Upload(
                first.id(),
                MARA.person(),
                other.name(),
                other.size(),
                other.mediaType(),
                other.hash(),
                other.blocks(),
                other.uploadedAt());
        run(() -> uploads().prepare(MARA, first));
        run(() -> uploads().prepare(MARA, second));

        assertThat(write(() -> uploads().confirm(MARA, first.id()))).isTrue();

        assertThat(uploads().findUnused(MARA, first.id())).contains(second);
    }

    @Test
    default void what_was_given_up_or_never_became_a_file_is_removed_soon_and_not_before() {
        var given = add(MARA, screenshot(MARA.person()));
        run(() -> uploads().prepare(MARA, screenshot(MARA.person())));
        var file = add(MARA, screenshot(MARA.person()));
        run(() -> assertThat(uploads().giveUp(MARA, given.id(), MONDAY.plusSeconds(60)))
                .isTrue());

        assertThat(removeUnused(MONDAY, MONDAY, 10)).isZero();
        assertThat(removeUnused(MONDAY, MONDAY.plusSeconds(1), 10)).isEqualTo(1);
        assertThat(removeUnused(MONDAY, MONDAY.plusSeconds(60), 10)).isZero();
        assertThat(removeUnused(MONDAY, MONDAY.plusSeconds(61), 10)).isEqualTo(1);

        assertThat(uploads().givenUp(MARA)).isEqualTo(UnusedFiles.NONE);
        assertThat(uploads().findUnused(MARA, file.id())).contains(file);
    }

    @Test
    default void what_is_damaged_is_marked_once_by_a_job() {
        var upload = add(MARA, screenshot(MARA.person()));
        assertThat(uploads().isDamaged(MARA, upload.id())).isFalse();
        assertThat(write(() -> uploads().markDamaged(ANA, upload.hash(), MONDAY)))
                .isEmpty();

        assertThat(write(() -> uploads().markDamaged(JOB, upload.hash(), MONDAY)))
                .containsExactly(upload.id());
        assertThat(write(() -> uploads().markDamaged(JOB, upload.hash(), MONDAY)))
                .isEmpty();

        assertThat(uploads().isDamaged(MARA, upload.id())).isTrue();
        assertThat(uploads().isDamaged(BEA, upload.id())).isFalse();
        var stray = screenshot(MARA.person()).hash();
        assertThat(write(() -> uploads().markDamaged(JOB, stray, MONDAY))).isEmpty();
    }

    @Test
    default void damaged_bytes_are_damaged_for_everybody_who_sent_them_and_told_once() {
        var first = add(MARA, screenshot(MARA.person()));
        var second = add(BEA, sameAs(first, BEA.person()));
        var other = add(BEA, screenshot(BEA.person()));

        assertThat(write(() -> uploads().markDamaged(JOB, first.hash(), MONDAY)))
                .containsExactlyInAnyOrder(first.id(), second.id());

        assertThat(uploads().isDamaged(BEA, second.id())).isTrue();
        assertThat(uploads().isDamaged(BEA, other.id())).isFalse();
        assertThat(uploads().damaged(JOB)).containsExactly(new StoredFile(first.hash(), first.size(), first.blocks()));
        assertThat(write(() -> uploads().clearDamaged(JOB, first.hash())))
                .containsExactlyInAnyOrder(first.id(), second.id());
    }

    @Test
    default void a_mark_of_damage_is_taken_back_by_a_job() {
        var upload = add(MARA, screenshot(MARA.person()));
        add(MARA, screenshot(MARA.person()));
        assertThat(write(() -> uploads().clearDamaged(JOB, upload.hash()))).isEmpty();
        run(() -> assertThat(uploads().markDamaged(JOB, upload.hash(), MONDAY)).isNotEmpty());

        assertThat(uploads().damaged(JOB))
                .containsExactly(new StoredFile(upload.hash(), upload.size(), upload.blocks()));
        assertThat(uploads().damaged(ANA)).isEmpty();
        assertThat(write(() -> uploads().clearDamaged(ANA, upload.hash()))).isEmpty();
        assertThat(write(() -> uploads().clearDamaged(JOB, upload.hash()))).containsExactly(upload.id());

        assertThat(uploads().damaged(JOB)).isEmpty();
        assertThat(uploads().isDamaged(MARA, upload.id())).isFalse();
    }

    @Test
    default void somebody_takes_back_what_they_sent_and_nobody_else_does() {
        var upload = add(MARA, screenshot(MARA.person()));
        for (var actor : List.of(PAUL, BEA, ANA, ANA_AS_MARA, VISITOR)) {
            assertThat(write(() -> uploads().giveUp(actor, upload.id(), MONDAY)))
                    .isFalse();
        }

        assertThat(write(() -> uploads().giveUp(MARA, upload.id(), MONDAY))).isTrue();

        assertThat(write(() -> uploads().giveUp(MARA, upload.id(), MONDAY))).isFalse();
        assertThat(uploads().findUnused(MARA, upload.id())).isEmpty();
        assertThat(write(() -> uploads().lockUnused(MARA))).isEqualTo(UnusedFiles.NONE);
        assertThat(uploads().givenUp(MARA)).isEqualTo(new UnusedFiles(1, upload.size()));
    }

    private int removeUnused(Instant uploadedBefore, Instant givenUpBefore, int limit) {
        return write(() -> uploads().removeUnused(JOB, uploadedBefore, givenUpBefore, limit));
    }

    private Upload add(Actor actor, Upload upload) {
        run(() -> ExampleUploads.add(uploads(), actor, upload));
        return upload;
    }
}
