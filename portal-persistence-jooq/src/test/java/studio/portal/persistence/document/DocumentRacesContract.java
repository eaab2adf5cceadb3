package studio.portal.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.document.DocumentKind.ASSET;
import static studio.portal.domain.document.DocumentKind.CONTRACT;
import static studio.portal.domain.document.ExampleDocuments.n;

import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.portal.application.InvalidInput;
import studio.portal.domain.EventType;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.DocumentVersion;
import studio.portal.domain.document.ExampleDocuments;
import studio.portal.domain.document.StoredDocuments;
import studio.portal.domain.document.VersionNumber;
import studio.portal.persistence.AtOnce;

/** What happens when several people do things to a document at the very same time: the same on every database. */
interface DocumentRacesContract extends StoredDocuments {
    /** The proofs race more people. */
    int AT_ONCE = Integer.getInteger("races.at.once", 8);

    @Test
    default void versions_added_at_once_are_counted_without_a_gap_and_none_is_lost() throws Exception {
        var document = add(MARA, KERN, "Our old logo", ASSET, true);
        var uploads = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> upload(i % 2 == 0 ? MARA : ANA))
                .toList();

        var numbers = AtOnce.run(AT_ONCE, i -> {
            Actor by = i % 2 == 0 ? MARA : ANA;
            return locked(
                            by,
                            document,
                            locked -> locked.addVersion(ExampleDocuments.version(uploads.get(i), true), by, LATER))
                    .current()
                    .orElseThrow()
                    .number();
        });

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(found(MARA, document).versions())
                .extracting(DocumentVersion::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, AT_ONCE + 1)
                        .mapToObj(VersionNumber::new)
                        .toList());
    }

    @Test
    default void no_version_comes_after_a_withdrawal() throws Exception {
        for (var round = 0; round < 5; round++) {
            var document = add(ANA, KERN, "Contract", CONTRACT, true);
            var uploads = IntStream.range(0, AT_ONCE).mapToObj(i -> upload(ANA)).toList();

            var added = AtOnce.run(
                    AT_ONCE,
                    i -> i == 0
                            ? did(() -> locked(ANA, document, locked -> locked.withdraw("No more", ANA, LATER)), false)
                            : did(
                                    () -> locked(
                                            ANA,
                                            document,
                                            locked -> locked.addVersion(
                                                    ExampleDocuments.version(uploads.get(i), true), ANA, LATER)),
                                    true));

            var now = found(ANA, document);
            assertThat(now.isWithdrawn()).isTrue();
            assertThat(now.versions()).hasSize(1 + Collections.frequency(added, true));
            assertThat(recorded(document.id().value())).endsWith(EventType.DOCUMENT_WITHDRAWN);
        }
    }

    /** Whether it was done and is of the wanted kind. */
    private static boolean did(Runnable work, boolean counts) {
        try {
            work.run();
            return counts;
        } catch (RuleViolation refused) {
            assertThat(refused.code()).isEqualTo("document-withdrawn");
            return false;
        }
    }

    @Test
    default void a_file_becomes_one_version_only() throws Exception {
        var documents = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> add(ANA, KERN, "Contract", CONTRACT, true))
                .toList();
        var upload = upload(ANA);

        var done = AtOnce.run(AT_ONCE, i -> {
            try {
                locked(
                        ANA,
                        documents.get(i),
                        locked -> locked.addVersion(ExampleDocuments.version(upload, true), ANA, LATER));
                return true;
            } catch (InvalidInput taken) {
                return false;
            }
        });

        assertThat(Collections.frequency(done, true)).isEqualTo(1);
        assertThat(documents.stream()
                        .mapToInt(document -> found(ANA, document).versions().size())
                        .sum())
                .isEqualTo(AT_ONCE + 1);
    }

    @Test
    default void a_version_is_shared_once() throws Exception {
        var document = add(ANA, KERN, "Contract", CONTRACT, false);

        AtOnce.run(AT_ONCE, i -> locked(ANA, document, locked -> locked.share(n(1), ANA, LATER)));

        assertThat(recorded(document.id().value()))
                .isEqualTo(List.of(EventType.DOCUMENT_ADDED, EventType.DOCUMENT_SHARED));
        assertThat(found(ANA, document).version()).isEqualTo(document.version() + 1);
    }

    private Document locked(Actor by, Document document, Consumer<Document> change) {
        return write(() -> {
            var locked = documents().lock(by, document.id()).orElseThrow();
            change.accept(locked);
            documents().update(by, locked);
            return locked;
        });
    }
}
