package studio.portal.domain.document;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.document.ExampleApprovals.CONTRACT;
import static studio.portal.domain.document.ExampleApprovals.PAUL_WHO_APPROVES;
import static studio.portal.domain.document.ExampleApprovals.SECOND;
import static studio.portal.domain.document.ExampleApprovals.asked;
import static studio.portal.domain.document.ExampleApprovals.asking;
import static studio.portal.domain.document.ExampleApprovals.found;
import static studio.portal.domain.document.ExampleApprovals.hash;
import static studio.portal.domain.document.ExampleApprovals.signed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;

final class ApprovalRoundTest {
    private static final Instant LATER = MONDAY.plus(1, HOURS);

    @Test
    void only_the_studio_asks_and_the_record_says_for_which_version() {
        for (var by : List.of(MARA, BEA, JOB, VISITOR, ANA_AS_MARA)) {
            assertDenied(() -> ApprovalRound.ask(
                    new ApprovalRoundId(Cast.id(1)),
                    CONTRACT,
                    KERN,
                    SECOND,
                    asking(ApprovalMode.ALL, MARA),
                    by,
                    MONDAY));
        }

        var round = asked(asking(ApprovalMode.ALL, MARA));

        assertThat(round.requester()).isEqualTo(ANA.person());
        assertThat(types(round)).containsExactly(EventType.APPROVAL_REQUESTED);
        assertThat(round.events().get(0).subject()).isEqualTo(CONTRACT.value());
        assertThat(round.events().get(0).client()).contains(KERN);
        assertThat(round.events().get(0).details())
                .isEqualTo(Map.of("round", round.id().toString(), "version", "2"));
    }

    @Test
    void somebody_is_asked_and_nobody_twice() {
        assertRefused("approvers", () -> asking(ApprovalMode.ALL));
        assertRefused("approvers", () -> asking(ApprovalMode.ALL, MARA, MARA));
        var many = IntStream.rangeClosed(0, ApprovalAsking.MOST_APPROVERS)
                .mapToObj(number -> new PersonId(Cast.id(0x1000 + number)))
                .toList();
        assertRefused("approvers", () -> new ApprovalAsking(ApprovalMode.ALL, false, Optional.empty(), many));
        assertThat(new ApprovalAsking(ApprovalMode.ALL, false, Optional.empty(), many.subList(1, many.size()))
                        .approvers())
                .hasSize(ApprovalAsking.MOST_APPROVERS);
    }

    @Test
    void where_all_are_asked_it_takes_everybody_in_whatever_order() {
        var round = found(asking(ApprovalMode.ALL, MARA, PAUL_WHO_APPROVES));

        approve(round, PAUL_WHO_APPROVES);
        assertThat(round.status()).isEqualTo(ApprovalStatus.PENDING);
        assertThat(round.state().endedAt()).isEmpty();
        approve(round, MARA);

        assertThat(round.status()).isEqualTo(ApprovalStatus.APPROVED);
        assertThat(round.state().endedAt()).contains(LATER);
        assertThat(types(round))
                .containsExactly(EventType.VERSION_APPROVED, EventType.VERSION_APPROVED, EventType.APPROVAL_COMPLETED);
    }

    @Test
    void where_any_is_asked_the_first_word_is_enough() {
        var round = found(asking(ApprovalMode.ANY, MARA, PAUL_WHO_APPROVES));

        approve(round, PAUL_WHO_APPROVES);

        assertThat(round.status()).isEqualTo(ApprovalStatus.APPROVED);
        assertThat(types(round)).containsExactly(EventType.VERSION_APPROVED, EventType.APPROVAL_COMPLETED);
        assertRefused("approval-over", () -> approve(round, MARA));
    }

    @Test
    void in_order_the_next_is_asked_only_when_the_one_before_has_approved() {
        var round = found(asking(ApprovalMode.IN_ORDER, MARA, PAUL_WHO_APPROVES));

        assertThat(ApprovalPolicy.isShown(PAUL.person(), true, round)).isFalse();
        assertThat(ApprovalPolicy.isKeptFrom(PAUL.person(), round)).isTrue();
        assertThat(ApprovalPolicy.mayDecide(PAUL_WHO_APPROVES, round)).isFalse();
        assertDenied(() -> approve(round, PAUL_WHO_APPROVES));

        approve(round, MARA);

        assertThat(ApprovalPolicy.isShown(PAUL.person(), true, round)).isTrue();
        assertThat(ApprovalPolicy.isShown(PAUL.person(), false, round)).isFalse();
        assertThat(ApprovalPolicy.isKeptFrom(PAUL.person(), round)).isFalse();
        assertThat(ApprovalPolicy.mayDecide(PAUL_WHO_APPROVES, round)).isTrue();
        assertThat(types(round)).containsExactly(EventType.VERSION_APPROVED, EventType.APPROVAL_TURN_CAME);
        assertThat(round.events().get(1).details())
                .containsEntry("person", PAUL.person().toString());

        approve(round, PAUL_WHO_APPROVES);
        assertThat(round.status()).isEqualTo(ApprovalStatus.APPROVED);
    }

    @Test
    void a_rejection_ends_every_round_and_needs_words() {
        for (var mode : ApprovalMode.values()) {
            var round = found(asking(mode, MARA, PAUL_WHO_APPROVES));

            assertRefused("words-needed", () -> reject(round, "  \r\n ", MARA));
            assertThat(round.events()).isEmpty();
            assertThat(round.status()).isEqualTo(ApprovalStatus.PENDING);

            reject(round, " The price\r\nis wrong ", MARA);

            assertThat(round.status()).isEqualTo(ApprovalStatus.REJECTED);
            assertThat(types(round)).containsExactly(EventType.VERSION_REJECTED);
            assertThat(round.steps().get(0).decision().orElseThrow().words()).contains("The price\nis wrong");
            assertThat(round.events().get(0).details().values()).noneMatch(value -> value.contains("price"));
        }
    }

    @Test
    void words_and_signatures_have_limits() {
        var round = found(asking(ApprovalMode.ALL, MARA));

        assertRefused("words-length", () -> reject(round, "x".repeat(Decision.WORDS_LENGTH + 1), MARA));
        assertRefused("signature", () -> sign(round, "x".repeat(Decision.SIGNATURE_LENGTH + 1), MARA));
        assertRefused("signature", () -> sign(round, "Mara\u202EnreK", MARA));
        assertThat(round.status()).isEqualTo(ApprovalStatus.PENDING);

        reject(round, "x".repeat(Decision.WORDS_LENGTH), MARA);
        assertThat(round.status()).isEqualTo(ApprovalStatus.REJECTED);
    }

    @Test
    void a_contract_is_approved_under_a_typed_name_and_rejected_without() {
        var round = found(signed(MARA));

        assertRefused("signature-needed", () -> approve(round, MARA));
        assertRefused("signature-needed", () -> sign(round, "  ", MARA));
        sign(round, " Mara Kern ", MARA);

        assertThat(round.steps().get(0).decision().orElseThrow().signature()).contains("Mara Kern");
        var other = found(signed(MARA));
        reject(other, "Not like this", MARA);
        assertThat(other.status()).isEqualTo(ApprovalStatus.REJECTED);
    }

    @Test
    void nobody_decides_twice() {
        var round = found(asking(ApprovalMode.ALL, MARA, PAUL_WHO_APPROVES));
        approve(round, MARA);

        assertRefused("already-decided", () -> approve(round, MARA));
        assertRefused("already-decided", () -> reject(round, "On second thoughts", MARA));
        approve(round, PAUL_WHO_APPROVES);
        assertRefused("already-decided", () -> approve(round, MARA));
        assertThat(round.status()).isEqualTo(ApprovalStatus.APPROVED);
    }

    @Test
    void a_decision_is_about_exactly_what_was_shown() {
        var round = found(asking(ApprovalMode.ALL, MARA));

        assertRefused("not-as-shown", () -> decide(round, new ShownVersion(SECOND.number(), hash('b')), MARA));
        assertRefused("not-as-shown", () -> decide(round, new ShownVersion(new VersionNumber(1), hash('a')), MARA));
        assertThat(round.events()).isEmpty();
    }

    @Test
    void only_those_who_were_asked_and_may_still_approve_decide() {
        var round = found(asking(ApprovalMode.ALL, MARA));

        for (var by : List.of(PAUL_WHO_APPROVES, BEA, ANA, JOB, VISITOR)) {
            assertDenied(() -> approve(round, by));
        }
        assertDenied(() -> approve(round, new Actor.Member(MARA.person(), KERN, Set.of())));
        assertDenied(() -> approve(round, new Actor.Member(MARA.person(), Cast.BLUEBIRD, MARA.permissions())));
        assertThat(round.steps().get(0).person()).isEqualTo(MARA.person());
        assertThat(round.events()).isEmpty();
    }

    @Test
    void a_preview_is_shown_the_button_of_the_member_it_looks_through() {
        assertThat(ApprovalPolicy.mayDecide(ANA_AS_MARA, found(asking(ApprovalMode.ALL, MARA))))
                .isTrue();
        assertThat(ApprovalPolicy.mayDecide(ANA, found(asking(ApprovalMode.ALL, MARA))))
                .isFalse();
    }

    @Test
    void a_new_version_voids_what_was_pending_and_keeps_what_was_decided() {
        var round = found(asking(ApprovalMode.ALL, MARA, PAUL_WHO_APPROVES));
        approve(round, MARA);

        round.overtaken(VoidReason.NEW_VERSION, ANA, LATER);

        assertThat(round.status()).isEqualTo(ApprovalStatus.VOIDED);
        assertThat(round.state().voided()).contains(VoidReason.NEW_VERSION);
        assertThat(round.isDecidedOn()).isTrue();
        assertThat(types(round)).containsExactly(EventType.VERSION_APPROVED, EventType.APPROVAL_VOIDED);
        assertThat(round.events().get(1).details()).containsEntry("reason", "new_version");
        assertRefused("not-current", () -> approve(round, PAUL_WHO_APPROVES));
        assertRefused("not-current", () -> approve(round, MARA));
    }

    @Test
    void a_new_version_changes_nothing_about_a_round_that_has_ended() {
        var round = found(asking(ApprovalMode.ANY, MARA));
        approve(round, MARA);
        var before = round.state();

        round.overtaken(VoidReason.NEW_VERSION, ANA, LATER.plusSeconds(1));

        assertThat(round.state()).isEqualTo(before);
    }

    @Test
    void the_studio_alone_takes_an_asking_back_and_only_while_it_is_pending() {
        var round = found(asking(ApprovalMode.ALL, MARA));
        assertDenied(() -> round.withdraw(MARA, LATER));

        round.withdraw(ANA, LATER);

        assertThat(round.state().voided()).contains(VoidReason.WITHDRAWN);
        assertRefused("approval-over", () -> round.withdraw(ANA, LATER));
        assertRefused("approval-over", () -> approve(round, MARA));
    }

    @Test
    void what_was_taken_back_is_shown_to_those_alone_who_had_decided() {
        var round = found(asking(ApprovalMode.ALL, MARA, PAUL_WHO_APPROVES));
        approve(round, MARA);
        assertThat(ApprovalPolicy.isShown(PAUL.person(), true, round)).isTrue();

        round.withdraw(ANA, LATER);

        assertThat(ApprovalPolicy.isShown(MARA.person(), true, round)).isTrue();
        assertThat(ApprovalPolicy.isShown(PAUL.person(), true, round)).isFalse();
        assertThat(ApprovalPolicy.isShown(BEA.person(), true, round)).isFalse();
    }

    @Test
    void words_of_the_database_are_read_back() {
        for (var mode : ApprovalMode.values()) {
            assertThat(ApprovalMode.ofWord(mode.word())).contains(mode);
        }
        for (var status : ApprovalStatus.values()) {
            assertThat(ApprovalStatus.ofWord(status.word())).contains(status);
        }
        for (var reason : VoidReason.values()) {
            assertThat(VoidReason.ofWord(reason.word())).contains(reason);
        }
        for (var verdict : Verdict.values()) {
            assertThat(Verdict.ofWord(verdict.word())).contains(verdict);
        }
        assertThat(ApprovalMode.ofWord("IN ORDER")).isEmpty();
        assertThat(ApprovalMode.IN_ORDER.word()).isEqualTo("in_order");
    }

    private static void approve(ApprovalRound round, Actor by) {
        decide(round, SECOND, by);
    }

    private static void decide(ApprovalRound round, ShownVersion seen, Actor by) {
        round.decide(Verdict.APPROVE, seen, Optional.empty(), Optional.empty(), by, LATER);
    }

    private static void sign(ApprovalRound round, String name, Actor by) {
        round.decide(Verdict.APPROVE, SECOND, Optional.empty(), Optional.of(name), by, LATER);
    }

    private static void reject(ApprovalRound round, String words, Actor by) {
        round.decide(Verdict.REJECT, SECOND, Optional.of(words), Optional.empty(), by, LATER);
    }

    private static List<EventType> types(ApprovalRound round) {
        return round.events().stream().map(DomainEvent::type).toList();
    }
}
