package studio.portal.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.document.ExampleDocuments.n;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.SecretHash;

class ShareLinkTest {
    private static final Instant FRIDAY = MONDAY.plus(Duration.ofDays(4));

    @Test
    void it_is_opened_as_often_as_it_may_be_and_still_admits_whoever_has_opened_it() {
        var once = link(FRIDAY, Optional.of(2)).open(MONDAY);
        assertThat(once.isOpen(MONDAY)).isTrue();

        var twice = once.open(MONDAY);

        assertThat(twice.uses()).isEqualTo(2);
        assertThat(twice.isOpen(MONDAY)).isFalse();
        assertThat(twice.admits(MONDAY)).isTrue();
        assertRefused("share-over", () -> twice.open(MONDAY));
    }

    @Test
    void without_a_limit_it_is_opened_until_it_expires() {
        var link = link(FRIDAY, Optional.empty());

        assertThat(link.isOpen(FRIDAY.minusSeconds(1))).isTrue();
        assertThat(link.admits(FRIDAY)).isFalse();
        assertRefused("share-over", () -> link.open(FRIDAY));
    }

    @Test
    void revoked_it_is_over_for_everybody_at_once() {
        var revoked = link(FRIDAY, Optional.of(1)).open(MONDAY).revoke(MONDAY);

        assertThat(revoked.admits(MONDAY)).isFalse();
        assertRefused("share-over", () -> revoked.revoke(MONDAY));
        assertRefused("share-over", () -> link(FRIDAY, Optional.empty()).revoke(FRIDAY));
    }

    @Test
    void it_ends_some_day_and_is_opened_at_least_once() {
        assertRefused("share-expiry", () -> link(MONDAY, Optional.empty()));
        assertRefused("share-expiry", () -> link(MONDAY.plus(Duration.ofDays(367)), Optional.empty()));
        assertRefused("share-uses", () -> link(FRIDAY, Optional.of(0)));
        assertRefused("share-uses", () -> link(FRIDAY, Optional.of(ShareLink.MOST_USES + 1)));
    }

    private static ShareLink link(Instant expiresAt, Optional<Integer> mostUses) {
        return new ShareLink(
                new ShareLinkId(Cast.id(1)),
                ExampleDocuments.documentId(),
                n(1),
                SecretHash.ofToken("secret"),
                Optional.empty(),
                expiresAt,
                mostUses,
                0,
                ANA.person(),
                MONDAY,
                Optional.empty());
    }

    private static void assertRefused(String code, ThrowingCallable deed) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(deed)
                .matches(refused -> refused.code().equals(code));
    }
}
