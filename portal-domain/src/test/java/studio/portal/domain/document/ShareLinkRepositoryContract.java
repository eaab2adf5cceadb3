package studio.portal.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.document.ExampleDocuments.n;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;
import studio.portal.domain.account.PasswordHash;
import studio.portal.domain.account.SecretHash;

/** What every store of links does, whatever it is made of. */
public interface ShareLinkRepositoryContract extends StoredDocuments {
    AtomicLong NEXT = new AtomicLong(0xe_0000);

    ShareLinkRepository links();

    @Test
    default void a_link_is_found_by_its_secret_whoever_asks() {
        var link = stored(Optional.of(3), Optional.of(new PasswordHash("encoded")));

        for (var actor : List.of(VISITOR, BEA, ANA, JOB)) {
            assertThat(links().findByToken(actor, link.token())).contains(link);
            assertThat(write(() -> links().lockByToken(actor, link.token()))).contains(link);
        }
        assertThat(links().findByToken(VISITOR, SecretHash.ofToken("other"))).isEmpty();
    }

    @Test
    default void by_its_id_it_is_found_by_the_studio_only() {
        var link = stored(Optional.empty(), Optional.empty());

        assertThat(write(() -> links().lock(ANA, link.document(), link.id()))).contains(link);
        for (var actor : List.of(VISITOR, BEA, MARA, ANA_AS_MARA)) {
            assertThat(write(() -> links().lock(actor, link.document(), link.id())))
                    .isEmpty();
            assertThat(links().count(actor, link.document())).isZero();
        }
        assertThat(write(() -> links().lock(ANA, ExampleDocuments.documentId(), link.id())))
                .isEmpty();
        assertThat(links().count(ANA, link.document())).isEqualTo(1);
    }

    @Test
    default void what_became_of_it_is_stored() {
        var link = stored(Optional.of(3), Optional.empty());
        var later = link.open(MONDAY.plusSeconds(1)).open(MONDAY.plusSeconds(2)).revoke(MONDAY.plusSeconds(3));

        run(() -> links().update(VISITOR, later));

        assertThat(links().findByToken(VISITOR, link.token())).contains(later);
    }

    @Test
    default void whoever_came_is_recorded() {
        var link = stored(Optional.empty(), Optional.empty());

        run(() -> links().record(
                        VISITOR,
                        new ShareAccess(
                                Cast.id(NEXT.incrementAndGet()),
                                link.id(),
                                MONDAY,
                                "192.0.2.1",
                                "Firefox",
                                ShareAccess.What.REFUSED)));
    }

    private ShareLink stored(Optional<Integer> mostUses, Optional<PasswordHash> password) {
        var document = add(ANA, KERN, "Contract", DocumentKind.CONTRACT, false);
        var id = new ShareLinkId(Cast.id(NEXT.incrementAndGet()));
        var link = new ShareLink(
                id,
                document.id(),
                n(1),
                SecretHash.ofToken(id.toString()),
                password,
                MONDAY.plus(Duration.ofDays(7)),
                mostUses,
                0,
                ANA.person(),
                MONDAY,
                Optional.empty());
        run(() -> links().add(ANA, link));
        return link;
    }
}
