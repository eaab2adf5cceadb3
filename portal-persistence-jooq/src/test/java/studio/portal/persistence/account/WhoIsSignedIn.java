package studio.portal.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ADMIN;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.VISITOR;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.SignedIn;
import studio.portal.domain.Cast;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ApiToken;
import studio.portal.domain.account.ApiTokenId;
import studio.portal.domain.account.Client;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Language;
import studio.portal.domain.account.Membership;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.Profile;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.account.Session;
import studio.portal.domain.account.SessionId;
import studio.portal.domain.account.Theme;
import studio.portal.domain.settings.SettingsRepository.Stored;
import studio.portal.domain.settings.StudioSettings;
import studio.portal.persistence.StatementCounter;
import studio.portal.persistence.Vendor;
import studio.portal.persistence.settings.JooqSettings;

abstract class WhoIsSignedIn extends AccountStore {
    private static final StudioSettings FIRST = StudioSettings.first("Northlight", ZoneId.of("Europe/Berlin"));
    private static final SecretHash TOKEN = SecretHash.ofToken("cookie");

    WhoIsSignedIn(Vendor vendor) {
        super(vendor);
    }

    private JooqSignedInQueries queries() {
        return new JooqSignedInQueries(database(), FIRST);
    }

    @Test
    void a_member_acts_for_the_client_of_the_session_and_could_switch_to_their_others() {
        change(MARA.person(), person -> person.join(new Membership(BLUEBIRD, Set.of()), JOB, MONDAY));
        signIn(MARA.person(), Optional.of(KERN));

        var who = signedIn().orElseThrow();

        assertThat(who.actor()).isEqualTo(MARA);
        assertThat(who.person().name()).isEqualTo("Mara Kern");
        assertThat(who.client()).contains(new ClientName(KERN, "Kern & Sons"));
        assertThat(who.otherClients()).containsExactly(new ClientName(BLUEBIRD, "Bluebird"));
    }

    @Test
    void somebody_of_the_studio_acts_for_no_client() {
        signIn(ADMIN.person(), Optional.empty());

        var who = signedIn().orElseThrow();

        assertThat(who.actor()).isEqualTo(ADMIN);
        assertThat(who.client()).isEmpty();
        assertThat(who.otherClients()).isEmpty();
    }

    @Test
    void language_and_zone_are_the_persons_else_the_clients_else_the_studios() {
        signIn(MARA.person(), Optional.of(KERN));
        assertThat(signedIn().orElseThrow().language()).isEqualTo(Language.ENGLISH);
        assertThat(signedIn().orElseThrow().zone()).isEqualTo(FIRST.zone());

        decide(Language.GERMAN, "Europe/Lisbon");
        assertThat(signedIn().orElseThrow().language()).isEqualTo(Language.GERMAN);
        assertThat(signedIn().orElseThrow().zone()).isEqualTo(ZoneId.of("Europe/Lisbon"));

        run(() -> {
            var client = clients().find(JOB, KERN).orElseThrow();
            client.change(
                    new Client.Details("Kern & Sons", Optional.empty(), Optional.of(Language.ENGLISH), false),
                    JOB,
                    MONDAY);
            clients().update(JOB, client);
        });
        assertThat(signedIn().orElseThrow().language()).isEqualTo(Language.ENGLISH);

        change(
                MARA.person(),
                person -> person.change(
                        new Profile(
                                "Mara Kern",
                                Optional.of(Language.GERMAN),
                                Optional.of(ZoneId.of("Asia/Tokyo")),
                                Theme.LIGHT),
                        JOB,
                        MONDAY));
        assertThat(signedIn().orElseThrow().language()).isEqualTo(Language.GERMAN);
        assertThat(signedIn().orElseThrow().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(signedIn().orElseThrow().theme()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void nobody_is_behind_an_unknown_or_expired_session() {
        signIn(MARA.person(), Optional.of(KERN));

        assertThat(queries().session(VISITOR, SecretHash.ofToken("another"), MONDAY))
                .isEmpty();
        assertThat(queries().session(VISITOR, TOKEN, MONDAY.plus(Session.IDLE_LIMIT)))
                .isEmpty();
    }

    @Test
    void nobody_is_behind_the_session_of_the_disabled_or_of_one_who_left() {
        signIn(MARA.person(), Optional.of(KERN));
        change(MARA.person(), person -> person.leave(KERN, JOB, MONDAY));
        assertThat(signedIn()).isEmpty();

        signIn(ANA.person(), Optional.empty());
        change(ANA.person(), person -> person.disable(JOB, MONDAY));
        assertThat(signedIn()).isEmpty();
    }

    @Test
    void a_session_seen_long_ago_is_said_to_be() {
        signIn(MARA.person(), Optional.of(KERN));

        assertThat(queries().session(VISITOR, TOKEN, MONDAY).orElseThrow().seenLongAgo())
                .isFalse();
        assertThat(queries()
                        .session(VISITOR, TOKEN, MONDAY.plus(Duration.ofMinutes(6)))
                        .orElseThrow()
                        .seenLongAgo())
                .isTrue();
    }

    @Test
    void a_token_acts_for_its_client_until_it_expires() {
        run(() -> apiTokens().add(MARA, token(Optional.empty())));

        var found = queries().token(VISITOR, TOKEN, MONDAY).orElseThrow();

        assertThat(found.who().actor()).isEqualTo(MARA);
        assertThat(found.usedLongAgo()).isTrue();
        assertThat(queries().token(VISITOR, TOKEN, MONDAY.plus(ApiToken.VALID_FOR)))
                .isEmpty();

        run(() -> apiTokens().used(MARA, found.token(), MONDAY));
        assertThat(queries().token(VISITOR, TOKEN, MONDAY).orElseThrow().usedLongAgo())
                .isFalse();
    }

    @Test
    void it_takes_one_statement() {
        signIn(MARA.person(), Optional.of(KERN));
        run(() -> apiTokens().add(MARA, token(Optional.empty())));
        var statements = StatementCounter.of(database());

        assertThat(statements.during(this::signedIn)).isEqualTo(1);
        assertThat(statements.during(() -> queries().token(VISITOR, TOKEN, MONDAY)))
                .isEqualTo(1);
    }

    private Optional<SignedIn> signedIn() {
        return queries().session(VISITOR, TOKEN, MONDAY).map(found -> found.who());
    }

    private void signIn(PersonId person, Optional<ClientId> client) {
        var session = new Session(
                new SessionId(Cast.id(0x5e55)), TOKEN, person, client, false, "Firefox", "203.0.113.7", MONDAY, MONDAY);
        run(() -> {
            sessions().end(JOB, MARA.person(), session.id());
            sessions().add(VISITOR, session);
        });
    }

    private static ApiToken token(Optional<Instant> lastUsed) {
        return new ApiToken(
                new ApiTokenId(Cast.id(0x70)), TOKEN, MARA.person(), Optional.of(KERN), "Export", MONDAY, lastUsed);
    }

    private void decide(Language language, String zone) {
        var settings = new JooqSettings(database(), log(), Clock.fixed(MONDAY, ZoneOffset.UTC), FIRST);
        var changed = new StudioSettings(
                FIRST.studioName(),
                FIRST.accent(),
                language,
                ZoneId.of(zone),
                FIRST.ticketsCloseAfter(),
                FIRST.attachmentSize());
        Actor admin = ADMIN;
        run(() -> settings.update(admin, new Stored(changed, 0)));
    }

    private void change(PersonId id, Consumer<Person> change) {
        run(() -> {
            var person = people().find(JOB, id).orElseThrow();
            change.accept(person);
            people().update(JOB, person);
        });
    }
}
