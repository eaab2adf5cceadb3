package studio.portal.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.document.DocumentKind.ASSET;
import static studio.portal.domain.document.DocumentKind.CONTRACT;
import static studio.portal.domain.document.ExampleDocuments.n;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.domain.EventType;
import studio.portal.domain.StaleVersion;

/** What every store of documents does, whatever it is made of. */
public interface DocumentRepositoryContract extends StoredDocuments {
    @Test
    default void a_stored_document_is_found_as_it_was() {
        var document = add(ANA, KERN, "Contract", CONTRACT, true);

        var found = found(MARA, document);

        assertThat(found.state()).isEqualTo(document.state());
        assertThat(found.events()).isEmpty();
        assertThat(found.added()).isEmpty();
        assertThat(found.touched()).isEmpty();
    }

    @Test
    default void everything_that_changed_is_stored_and_the_version_rises() {
        var document = add(ANA, KERN, "Contract", CONTRACT, false);
        addVersion(ANA, document, false);
        addVersion(ANA, document, false);
        change(ANA, document, locked -> {
            locked.change(
                    new DocumentTerms("Contract of 2026", ASSET, Labels.of("Legal"), Optional.empty()), ANA, LATER);
            locked.share(n(1), ANA, LATER);
            locked.decisions().approval(n(3), LATER);
            locked.withdraw(n(2), "The wrong file", ANA, LATER);
        });

        var found = found(ANA, document);
        assertThat(found.version()).isEqualTo(document.version() + 3);
        assertThat(found.title()).isEqualTo("Contract of 2026");
        assertThat(found.kind()).isEqualTo(ASSET);
        assertThat(found.labels()).isEqualTo(Labels.of("Legal"));
        assertThat(found.versions()).extracting(DocumentVersion::isShared).containsExactly(true, false, false);
        assertThat(found.version(n(2)).withdrawal()).contains(new Withdrawal(ANA.reference(), LATER, "The wrong file"));
        assertThat(found.version(n(3)).decidedAt()).contains(LATER);
        assertThat(found.state().updatedAt()).isEqualTo(LATER);
    }

    @Test
    default void what_is_withdrawn_stays_with_its_mark() {
        var document = add(MARA, KERN, "Our old logo", ASSET, true);
        change(MARA, document, locked -> locked.withdraw("It is another firm's", MARA, LATER));

        assertThat(found(PAUL, document).state().withdrawal())
                .contains(new Withdrawal(MARA.reference(), LATER, "It is another firm's"));
    }

    @Test
    default void what_happens_to_a_private_version_changes_nothing_the_client_could_notice() {
        var document = add(ANA, KERN, "Contract", CONTRACT, true);

        addVersion(ANA, document, false);

        var found = found(MARA, document);
        assertThat(found.versions()).hasSize(2);
        assertThat(found.state().shownVersion()).isEqualTo(document.state().shownVersion());
        assertThat(found.state().updatedAt()).isEqualTo(document.state().updatedAt());
    }

    @Test
    default void a_private_change_makes_a_page_of_the_studio_stale_and_none_of_a_member() {
        var document = add(ANA, KERN, "Contract", CONTRACT, true);
        var before = found(ANA, document);

        addVersion(ANA, document, false);

        assertThat(found(ANA, document).version(ANA)).isEqualTo(before.version(ANA) + 1);
        assertThat(found(MARA, document).version(MARA)).isEqualTo(before.version(MARA));
        change(ANA, document, locked -> locked.share(n(2), ANA, LATER));
        assertThat(found(MARA, document).version(MARA)).isEqualTo(before.version(MARA) + 1);
    }

    @Test
    default void what_happened_is_recorded_with_the_change() {
        var document = add(ANA, KERN, "Contract", CONTRACT, false);
        change(ANA, document, locked -> locked.share(n(1), ANA, LATER));
        change(ANA, document, locked -> locked.withdraw(n(1), "The wrong file", ANA, LATER));

        assertThat(recorded(document.id().value()))
                .containsExactly(
                        EventType.DOCUMENT_ADDED, EventType.DOCUMENT_SHARED, EventType.DOCUMENT_VERSION_WITHDRAWN);
    }

    @Test
    default void the_second_of_two_changes_made_at_once_is_stale_and_changes_nothing() {
        var document = add(ANA, KERN, "Contract", CONTRACT, false);
        var first = found(ANA, document);
        var second = found(ANA, document);
        first.share(n(1), ANA, LATER);
        second.withdraw("No more", ANA, LATER);
        run(() -> documents().update(ANA, first));

        assertThatThrownBy(() -> run(() -> documents().update(ANA, second))).isInstanceOf(StaleVersion.class);

        assertThat(found(ANA, document).isWithdrawn()).isFalse();
        assertThat(recorded(document.id().value()))
                .containsExactly(EventType.DOCUMENT_ADDED, EventType.DOCUMENT_SHARED);
    }

    @Test
    default void a_file_belongs_to_the_version_it_became() {
        var document = add(ANA, KERN, "Contract", CONTRACT, false);

        assertThat(uploads().findUnused(ANA, document.version(n(1)).upload())).isEmpty();
    }

    @Test
    default void somebody_elses_file_becomes_no_version() {
        var document = add(ANA, KERN, "Contract", CONTRACT, false);
        var maras = upload(MARA);

        assertThatThrownBy(() -> change(
                        ANA, document, locked -> locked.addVersion(ExampleDocuments.version(maras, true), ANA, LATER)))
                .isInstanceOf(RuntimeException.class);

        assertThat(uploads().findUnused(MARA, maras.id())).isPresent();
    }

    @Test
    default void a_private_document_is_the_studios_alone() {
        var document = add(ANA, KERN, "Contract", CONTRACT, false);

        assertThat(sees(ANA, document)).isTrue();
        assertThat(sees(JOB, document)).isTrue();
        assertThat(sees(MARA, document)).isFalse();
        assertThat(sees(ANA_AS_MARA, document)).isFalse();
        assertThat(sees(VISITOR, document)).isFalse();
    }

    @Test
    default void a_shared_document_is_seen_by_every_member_of_its_client_and_nobody_elses() {
        var document = add(ANA, KERN, "Contract", CONTRACT, true);

        assertThat(sees(MARA, document)).isTrue();
        assertThat(sees(PAUL, document)).isTrue();
        assertThat(sees(ANA_AS_MARA, document)).isTrue();
        assertThat(sees(BEA, document)).isFalse();
        assertThat(sees(VISITOR, document)).isFalse();
    }

    @Test
    default void what_a_member_adds_their_colleagues_and_the_studio_see() {
        var document = add(BEA, BLUEBIRD, "Our logo", ASSET, false);

        assertThat(sees(BEA, document)).isTrue();
        assertThat(sees(ANA, document)).isTrue();
        assertThat(sees(MARA, document)).isFalse();
    }

    @Test
    default void each_version_is_seen_only_once_it_is_shared() {
        var document = add(ANA, KERN, "Contract", CONTRACT, true);
        addVersion(ANA, document, false);

        assertThat(documents().sees(MARA, document.id(), n(1))).isTrue();
        assertThat(documents().sees(MARA, document.id(), n(2))).isFalse();
        assertThat(documents().sees(ANA, document.id(), n(2))).isTrue();
        assertThat(documents().sees(ANA, document.id(), n(3))).isFalse();
        assertThat(documents().sees(BEA, document.id(), n(1))).isFalse();

        change(ANA, document, locked -> locked.share(n(2), ANA, LATER));

        assertThat(documents().sees(MARA, document.id(), n(2))).isTrue();
    }

    @Test
    default void whoever_does_not_see_a_document_cannot_change_it() {
        var document = add(ANA, KERN, "Contract", CONTRACT, true);
        var changed = found(ANA, document);
        changed.withdraw("No more", ANA, LATER);

        assertThatThrownBy(() -> run(() -> documents().update(BEA, changed))).isInstanceOf(StaleVersion.class);
        assertThat(found(ANA, document).state()).isEqualTo(document.state());
    }
}
