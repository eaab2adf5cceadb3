package studio.portal.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.Refused.assertRefused;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.portal.domain.EventType;
import studio.portal.domain.StaleVersion;

/** What every store of offers does, whatever it is made of. */
public interface OfferRepositoryContract extends StoredOffers {
    OfferId FIRST = new OfferId(new UUID(1, 1));
    OfferId SECOND = new OfferId(new UUID(1, 2));
    OfferId THIRD = new OfferId(new UUID(1, 3));

    @Test
    default void a_stored_draft_is_found_as_it_was_by_the_studio_alone() {
        var draft = add(StoredOffers.draft(FIRST));

        assertThat(found(ANA, FIRST).state()).isEqualTo(draft.state());
        assertThat(offers().find(MARA, FIRST)).isEmpty();
        assertThat(recorded(FIRST.value())).containsExactly(EventType.OFFER_DRAFTED);
    }

    @Test
    default void a_draft_changed_by_somebody_else_is_neither_changed_nor_removed() {
        add(StoredOffers.draft(FIRST));
        var mine = found(ANA, FIRST);
        send(FIRST);

        mine.discard(ANA, MONDAY);
        assertThatThrownBy(() -> run(() -> offers().update(ANA, mine))).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> run(() -> offers().remove(ANA, mine))).isInstanceOf(StaleVersion.class);
    }

    @Test
    default void a_discarded_draft_is_gone() {
        add(StoredOffers.draft(FIRST));
        var draft = found(JONAS, FIRST);
        draft.discard(JONAS, MONDAY);
        run(() -> offers().remove(JONAS, draft));

        assertThat(offers().find(ANA, FIRST)).isEmpty();
    }

    @Test
    default void what_is_sent_has_its_own_number_and_is_for_who_decides_or_pays() {
        add(StoredOffers.draft(FIRST));
        assertThat(send(FIRST).value()).isEqualTo("OFF-2026-0001");

        var found = found(MARA, FIRST);
        assertThat(found.sent().orElseThrow().seller()).isEqualTo(ExampleInvoices.NORTHLIGHT);
        assertThat(found.sent().orElseThrow().buyer()).isEqualTo(ExampleInvoices.KERN_AND_SONS);
        assertThat(offers().find(ANA_AS_MARA, FIRST)).isPresent();
        assertThat(offers().find(PAUL, FIRST)).isEmpty();
        assertThat(offers().find(BEA, FIRST)).isEmpty();
        assertThat(offers().find(VISITOR, FIRST)).isEmpty();
    }

    @Test
    default void an_acceptance_is_kept_with_what_was_shown_and_ticked() {
        add(StoredOffers.draft(FIRST));
        send(FIRST);
        writePaper(FIRST);
        accept(FIRST);

        var outcome = found(ANA, FIRST).outcome().orElseThrow();
        assertThat(outcome.kind()).isEqualTo(OfferOutcome.Kind.ACCEPTED);
        assertThat(outcome.by()).isEqualTo(MARA.reference());
        assertThat(outcome.shown()).contains(PAPER);
        assertThat(outcome.chosen()).isEqualTo(Set.of(1));
        assertThat(outcome.words()).contains("Go");
        assertRefused("offer-accepted", () -> accept(FIRST));
        assertRefused("offer-accepted", () -> withdraw(FIRST));
        assertThat(recorded(FIRST.value())).containsOnlyOnce(EventType.OFFER_ACCEPTED);
    }

    @Test
    default void the_first_stored_paper_is_the_paper_for_ever() {
        add(StoredOffers.draft(FIRST));
        send(FIRST);
        assertThat(offers().paper(MARA, FIRST)).isEmpty();
        writePaper(FIRST);
        keep(FIRST, OTHER_PAPER);

        assertThat(offers().paper(MARA, FIRST)).contains(PAPER);
        assertThat(offers().paper(PAUL, FIRST)).isEmpty();
    }

    @Test
    default void a_newer_version_voids_the_last_when_it_is_sent_and_not_before() {
        add(StoredOffers.draft(FIRST));
        send(FIRST);
        writePaper(FIRST);
        add(found(ANA, FIRST).draftVersion(SECOND, ANA, MONDAY));
        add(found(ANA, FIRST).draftVersion(THIRD, ANA, MONDAY));
        assertThat(found(ANA, FIRST).outcome()).isEmpty();

        assertThat(send(SECOND).value()).isEqualTo("OFF-2026-0002");
        assertThat(found(ANA, SECOND).state().edition()).isEqualTo(2);
        assertThat(found(MARA, FIRST).outcome().flatMap(OfferOutcome::replacedBy))
                .contains(SECOND);
        assertRefused("offer-replaced", () -> accept(FIRST));
        assertRefused("offer-replaced", () -> send(THIRD));
        assertThat(found(ANA, THIRD).isSent()).isFalse();
    }
}
