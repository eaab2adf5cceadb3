package studio.portal.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.document.ExampleDocuments.n;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.application.document.ShareLinkRow;
import studio.portal.application.document.ShareLinkRow.Access;
import studio.portal.application.document.ShareLinkRow.State;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.document.ShareAccess;
import studio.portal.domain.document.ShareLink;
import studio.portal.domain.document.ShareLinkId;
import studio.portal.domain.document.ShareLinkRepositoryContract;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.Database;
import studio.portal.persistence.TestIds;

/** Links in a database: the contract, what the studio reads of them, and many who come at once. */
interface StoredShareLinks extends ShareLinkRepositoryContract {
    int AT_ONCE = Integer.getInteger("races.at.once", 8);

    Database database();

    @Test
    default void the_studio_reads_who_came_by_a_link_and_nobody_else_does() {
        var link = link(Optional.of(3));
        run(() -> {
            links().update(VISITOR, link.open(MONDAY.plusSeconds(5)));
            for (var i = 0; i < ShareLinkRow.ACCESSES + 2; i++) {
                var what = i == 0 ? ShareAccess.What.OPENED : ShareAccess.What.SENT;
                links().record(
                                VISITOR,
                                new ShareAccess(
                                        new TestIds().next(),
                                        link.id(),
                                        MONDAY.plusSeconds(i),
                                        "192.0.2.1",
                                        "Firefox",
                                        what));
            }
        });
        var queries = new JooqShareLinkQueries(database());

        assertThat(queries.of(ANA, link.document())).singleElement().satisfies(row -> {
            assertThat(row.createdBy()).isEqualTo("Ana Ruiz");
            assertThat(row.uses()).isEqualTo(1);
            assertThat(row.mostUses()).contains(3);
            assertThat(row.locked()).isFalse();
            assertThat(row.state(MONDAY)).isEqualTo(State.OPEN);
            assertThat(row.accesses()).hasSize(ShareLinkRow.ACCESSES);
            assertThat(row.accesses().get(0))
                    .isEqualTo(new Access(
                            MONDAY.plusSeconds(ShareLinkRow.ACCESSES + 1),
                            "192.0.2.1",
                            "Firefox",
                            ShareAccess.What.SENT));
        });
        assertThat(queries.find(ANA, link.document(), link.id())).isPresent();
        for (var actor : List.of(MARA, BEA, VISITOR)) {
            assertThat(queries.of(actor, link.document())).isEmpty();
            assertThat(queries.find(actor, link.document(), link.id())).isEmpty();
        }
    }

    @Test
    default void however_many_come_at_once_it_is_opened_as_often_as_it_may_be() throws Exception {
        var link = link(Optional.of(3));

        var opened = AtOnce.run(AT_ONCE, number -> open(link.token()));

        assertThat(opened).filteredOn(Boolean::booleanValue).hasSize(3);
        assertThat(links().findByToken(VISITOR, link.token()).orElseThrow().uses())
                .isEqualTo(3);
    }

    private boolean open(SecretHash token) {
        try {
            run(() -> {
                var locked = links().lockByToken(VISITOR, token).orElseThrow();
                links().update(VISITOR, locked.open(MONDAY));
            });
            return true;
        } catch (RuleViolation over) {
            return false;
        }
    }

    private ShareLink link(Optional<Integer> mostUses) {
        var document = add(ANA, KERN, "Contract", DocumentKind.CONTRACT, false);
        var id = new ShareLinkId(new TestIds().next());
        var link = new ShareLink(
                id,
                document.id(),
                n(1),
                SecretHash.ofToken(id.toString()),
                Optional.empty(),
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
