package studio.portal.domain.account;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.VISITOR;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;
import studio.portal.domain.RepositoryContract;

/** What every store of API tokens does, whatever it is made of. */
public interface ApiTokenRepositoryContract extends RepositoryContract {
    AtomicLong NEXT = new AtomicLong(0x70_0000);

    ApiTokenRepository apiTokens();

    @Test
    default void whoever_has_the_token_finds_it_as_it_was() {
        var maras = add(MARA, token(MARA.person(), Optional.of(MARA.client()), MONDAY));
        var anas = add(ANA, token(ANA.person(), Optional.empty(), MONDAY));

        assertThat(apiTokens().findByToken(VISITOR, maras.token())).contains(maras);
        assertThat(apiTokens().findByToken(VISITOR, anas.token())).contains(anas);
        assertThat(apiTokens().findByToken(VISITOR, SecretHash.ofToken("another")))
                .isEmpty();
    }

    @Test
    default void people_find_their_own_newest_first() {
        var first = add(MARA, token(MARA.person(), Optional.of(MARA.client()), MONDAY));
        var second = add(MARA, token(MARA.person(), Optional.of(MARA.client()), MONDAY.plus(1, HOURS)));

        assertThat(apiTokens().ofPerson(MARA, MARA.person())).containsExactly(second, first);
        assertThat(apiTokens().ofPerson(BEA, MARA.person())).isEmpty();
    }

    @Test
    default void when_it_was_last_used_is_remembered() {
        var token = add(MARA, token(MARA.person(), Optional.of(MARA.client()), MONDAY));

        run(() -> apiTokens().used(MARA, token.id(), MONDAY.plus(1, HOURS)));

        assertThat(apiTokens().findByToken(VISITOR, token.token()).flatMap(ApiToken::lastUsedAt))
                .contains(MONDAY.plus(1, HOURS));
    }

    @Test
    default void people_revoke_their_own_only() {
        var token = add(MARA, token(MARA.person(), Optional.of(MARA.client()), MONDAY));

        assertThat(write(() -> apiTokens().revoke(BEA, BEA.person(), token.id())))
                .isFalse();
        assertThat(write(() -> apiTokens().revoke(MARA, MARA.person(), token.id())))
                .isTrue();
        assertThat(write(() -> apiTokens().revoke(MARA, MARA.person(), token.id())))
                .isFalse();

        assertThat(apiTokens().findByToken(VISITOR, token.token())).isEmpty();
    }

    @Test
    default void all_of_a_persons_are_revoked_at_once() {
        var one = add(MARA, token(MARA.person(), Optional.of(MARA.client()), MONDAY));
        var other = add(MARA, token(MARA.person(), Optional.of(MARA.client()), MONDAY));
        var beas = add(BEA, token(BEA.person(), Optional.of(BEA.client()), MONDAY));

        assertThat(write(() -> apiTokens().revokeAll(ANA, MARA.person())))
                .containsExactlyInAnyOrder(one.id(), other.id());

        assertThat(apiTokens().ofPerson(MARA, MARA.person())).isEmpty();
        assertThat(apiTokens().findByToken(VISITOR, beas.token())).isPresent();
    }

    @Test
    default void those_that_act_for_a_client_are_revoked_and_those_for_another_stay() {
        var revoked = add(MARA, token(MARA.person(), Optional.of(MARA.client()), MONDAY));
        var elsewhere = add(MARA, token(MARA.person(), Optional.of(BEA.client()), MONDAY));

        assertThat(write(() -> apiTokens().revokeActingFor(ANA, MARA.person(), MARA.client())))
                .containsExactly(revoked.id());

        assertThat(apiTokens().findByToken(VISITOR, revoked.token())).isEmpty();
        assertThat(apiTokens().findByToken(VISITOR, elsewhere.token())).isPresent();
    }

    @Test
    default void expired_ones_are_removed() {
        var old = add(MARA, token(MARA.person(), Optional.of(MARA.client()), MONDAY.minus(ApiToken.VALID_FOR)));
        var young = add(MARA, token(MARA.person(), Optional.of(MARA.client()), MONDAY));

        run(() -> apiTokens().removeExpired(JOB, MONDAY));

        assertThat(apiTokens().findByToken(VISITOR, old.token())).isEmpty();
        assertThat(apiTokens().findByToken(VISITOR, young.token())).isPresent();
    }

    private ApiToken add(Actor actor, ApiToken token) {
        run(() -> apiTokens().add(actor, token));
        return token;
    }

    private static ApiToken token(PersonId person, Optional<ClientId> client, Instant at) {
        var number = NEXT.incrementAndGet();
        return new ApiToken(
                new ApiTokenId(Cast.id(number)),
                SecretHash.ofToken("token " + number),
                person,
                client,
                "Nightly export",
                at,
                Optional.empty());
    }
}
