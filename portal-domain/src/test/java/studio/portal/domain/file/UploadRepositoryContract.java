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
import static studio.portal.domain.file.ExampleUploads.screenshot;

import java.util.List;
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

        assertThat(write(() -> uploads().removeUnused(JOB, MONDAY, 10))).isEmpty();
        assertThat(write(() -> uploads().removeUnused(JOB, MONDAY.plus(1, DAYS), 1)))
                .hasSize(1);
        assertThat(write(() -> uploads().removeUnused(JOB, MONDAY.plus(1, DAYS), 10)))
                .hasSize(1);

        assertThat(uploads().findUnused(MARA, first.id())).isEmpty();
        assertThat(uploads().findUnused(ANA, second.id())).isEmpty();
    }

    @Test
    default void what_has_a_row_is_told_from_what_has_none() {
        var upload = add(MARA, screenshot(MARA.person()));
        var stray = screenshot(MARA.person()).id();

        assertThat(uploads().known(JOB, List.of(upload.id(), stray))).containsExactly(upload.id());
        assertThat(uploads().known(JOB, List.of())).isEmpty();
    }

    @Test
    default void what_is_damaged_is_marked_once_by_a_job() {
        var upload = add(MARA, screenshot(MARA.person()));
        assertThat(uploads().isDamaged(MARA, upload.id())).isFalse();
        assertThat(write(() -> uploads().markDamaged(ANA, upload.id(), MONDAY))).isFalse();

        assertThat(write(() -> uploads().markDamaged(JOB, upload.id(), MONDAY))).isTrue();
        assertThat(write(() -> uploads().markDamaged(JOB, upload.id(), MONDAY))).isFalse();

        assertThat(uploads().isDamaged(MARA, upload.id())).isTrue();
        assertThat(uploads().isDamaged(BEA, upload.id())).isFalse();
        var stray = screenshot(MARA.person()).id();
        assertThat(write(() -> uploads().markDamaged(JOB, stray, MONDAY))).isFalse();
    }

    @Test
    default void a_mark_of_damage_is_taken_back_by_a_job() {
        var upload = add(MARA, screenshot(MARA.person()));
        add(MARA, screenshot(MARA.person()));
        assertThat(write(() -> uploads().clearDamaged(JOB, upload.id()))).isFalse();
        run(() -> assertThat(uploads().markDamaged(JOB, upload.id(), MONDAY)).isTrue());

        assertThat(uploads().damaged(JOB)).containsExactly(new StoredFile(upload.id(), upload.size(), upload.blocks()));
        assertThat(uploads().damaged(ANA)).isEmpty();
        assertThat(write(() -> uploads().clearDamaged(ANA, upload.id()))).isFalse();
        assertThat(write(() -> uploads().clearDamaged(JOB, upload.id()))).isTrue();

        assertThat(uploads().damaged(JOB)).isEmpty();
        assertThat(uploads().isDamaged(MARA, upload.id())).isFalse();
    }

    @Test
    default void somebody_takes_back_what_they_sent_and_nobody_else_does() {
        var upload = add(MARA, screenshot(MARA.person()));
        for (var actor : List.of(PAUL, BEA, ANA, ANA_AS_MARA, VISITOR)) {
            assertThat(write(() -> uploads().removeOwn(actor, upload.id()))).isFalse();
        }

        assertThat(write(() -> uploads().removeOwn(MARA, upload.id()))).isTrue();

        assertThat(write(() -> uploads().removeOwn(MARA, upload.id()))).isFalse();
        assertThat(uploads().findUnused(MARA, upload.id())).isEmpty();
        assertThat(write(() -> uploads().lockUnused(MARA))).isEqualTo(UnusedFiles.NONE);
    }

    private Upload add(Actor actor, Upload upload) {
        run(() -> uploads().add(actor, upload));
        return upload;
    }
}
