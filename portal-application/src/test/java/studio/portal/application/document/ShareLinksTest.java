package studio.portal.application.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.document.ExampleDocuments.n;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import studio.portal.application.account.Device;
import studio.portal.application.account.PlainPasswords;
import studio.portal.application.account.PlainTokens;
import studio.portal.application.account.Throttled;
import studio.portal.application.file.Download;
import studio.portal.application.file.LostFile;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.InMemoryShareLinks;
import studio.portal.domain.document.ShareAccess;
import studio.portal.domain.document.ShareAccess.What;

/** A version for somebody who need not sign in. */
final class ShareLinksTest extends DocumentDesk {
    private static final Device HOME = new Device("Firefox", "192.0.2.1");
    private static final Device ELSEWHERE = new Device("Safari", "198.51.100.7");

    private final InMemoryShareLinks links = new InMemoryShareLinks();
    private boolean isDamaged;
    private final PlainTokens tokens = new PlainTokens();
    private final PlainPasswords passwords = new PlainPasswords(transactions);
    private final DownloadVersion.OwnVersions versions = (actor, id, version) -> documents()
            .find(actor, id)
            .map(document -> document.version(version))
            .map(found -> new Download(
                    found.upload(), "contract.pdf", 1234, "application/pdf", found.hash(), List.of(), isDamaged));
    private final CreateShareLink create = new CreateShareLink(
            transactions,
            validation,
            documents(),
            links,
            log,
            actor -> settings().find(actor).settings(),
            passwords,
            tokens,
            ids,
            clock);
    private final RevokeShareLink revoke = new RevokeShareLink(transactions, documents(), links, log, clock);
    private final ViewShareLink view = new ViewShareLink(links, documents(), versions, clock);
    private final OpenShareLink open =
            new OpenShareLink(transactions, links, documents(), versions, signIns(), passwords, log, ids, clock);
    private final DownloadByLink download = new DownloadByLink(
            transactions, links, documents(), new DownloadVersion(transactions, versions, log, clock), ids, clock);

    @Test
    void whoever_has_the_link_sees_opens_and_fetches_and_each_is_recorded() {
        var document = contract();
        var token = link(document, Optional.empty(), Optional.empty());

        assertThat(view.handle(VISITOR, token).facts().orElseThrow().name()).isEqualTo("contract.pdf");
        assertThat(links.accesses()).isEmpty();
        open.handle(VISITOR, token, "", HOME);
        assertThat(download.handle(VISITOR, token, HOME, any -> true).size()).isEqualTo(1234);
        download.handle(VISITOR, token, HOME, any -> false);

        assertThat(links.accesses()).extracting(ShareAccess::what).containsExactly(What.OPENED, What.SENT);
        assertThat(links.accesses()).extracting(ShareAccess::address).containsOnly("192.0.2.1");
        assertThat(log.all(EventType.SHARE_LINK_CREATED)).hasSize(1);
        assertThat(log.all(EventType.SHARE_LINK_OPENED)).hasSize(1);
        assertThat(log.all(EventType.FILE_DOWNLOADED)).hasSize(1);
    }

    @Test
    void to_open_a_link_to_a_damaged_file_uses_nothing_up() {
        var document = contract();
        var token = link(document, Optional.of(1), Optional.empty());
        isDamaged = true;

        assertThatExceptionOfType(LostFile.class).isThrownBy(() -> open.handle(VISITOR, token, "", HOME));

        isDamaged = false;
        open.handle(VISITOR, token, "", HOME);
        assertThat(download.stillAdmits(VISITOR, token)).isTrue();
    }

    @Test
    void only_the_studio_makes_and_revokes_links() {
        var document = contract();
        shareVersion.handle(ANA, document, n(1), Optional.empty());
        var link = create.handle(ANA, document, until(7));

        assertDenied(() -> create.handle(MARA, document, until(7)));
        assertAbsent(() -> create.handle(BEA, document, until(7)));
        assertDenied(() -> revoke.handle(MARA, document, link));
        assertAbsent(() -> revoke.handle(BEA, document, link));
        assertAbsent(() -> revoke.handle(ANA, maras(), link));
    }

    @Test
    void it_is_used_up_and_whoever_has_opened_it_still_fetches() {
        var token = link(contract(), Optional.of(1), Optional.empty());
        open.handle(VISITOR, token, "", HOME);

        assertAbsent(() -> view.handle(VISITOR, token));
        assertAbsent(() -> open.handle(VISITOR, token, "", ELSEWHERE));
        assertThat(download.handle(VISITOR, token, HOME, any -> true).size()).isEqualTo(1234);
    }

    @Test
    void revoked_expired_and_withdrawn_it_is_dead_at_once_for_everybody() {
        var document = contract();
        var revoked = create.handle(ANA, document, until(7));
        revoke.handle(ANA, document, revoked);
        assertDead(tokens.shareLink(revoked));

        var withdrawn = link(document, Optional.empty(), Optional.empty());
        withdrawVersion.handle(ANA, document, n(1), because("Wrong file"));
        assertDead(withdrawn);

        var other = contract();
        var whole = link(other, Optional.empty(), Optional.empty());
        withdrawDocument.handle(ANA, other, because("Wrong client"));
        assertDead(whole);

        var expired = link(contract(), Optional.empty(), Optional.empty());
        clock.advance(Duration.ofDays(9));
        assertDead(expired);
        assertDead("never-was");
    }

    @Test
    void a_wrong_password_is_recorded_counted_and_slowed_down() {
        var token = link(contract(), Optional.of(1), Optional.of("open sesame"));
        assertThat(view.handle(VISITOR, token).locked()).isTrue();
        for (var i = 0; i < 5; i++) {
            assertInvalid("password", "wrong-password", () -> open.handle(VISITOR, token, "guess", HOME));
        }

        assertThatExceptionOfType(Throttled.class).isThrownBy(() -> open.handle(VISITOR, token, "open sesame", HOME));

        open.handle(VISITOR, token, "open sesame", ELSEWHERE);
        assertThat(links.accesses())
                .extracting(ShareAccess::what)
                .containsExactly(What.REFUSED, What.REFUSED, What.REFUSED, What.REFUSED, What.REFUSED, What.OPENED);
    }

    @Test
    void with_a_password_the_link_alone_tells_nothing_of_the_file() {
        var token = link(contract(), Optional.of(2), Optional.of("open sesame"));
        open.handle(VISITOR, token, "open sesame", HOME);

        var seen = view.handle(VISITOR, token);

        assertThat(seen.locked()).isTrue();
        assertThat(seen.facts()).isEmpty();
    }

    @Test
    void what_makes_no_sense_is_refused_on_its_field() {
        var document = contract();

        assertInvalid("expiresOn", "past", () -> create.handle(ANA, document, until(-1)));
        assertInvalid("expiresOn", "too-late", () -> create.handle(ANA, document, until(400)));
        assertInvalid("version", "absent", () -> create.handle(ANA, document, command(2, 7, Optional.empty())));
        assertInvalid("mostUses", "Min", () -> create.handle(ANA, document, command(1, 7, Optional.of(0))));
        withdrawVersion.handle(ANA, document, n(1), because("Wrong file"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> create.handle(ANA, document, until(7)))
                .matches(refused -> refused.code().equals("version-withdrawn"));
    }

    private void assertDead(String token) {
        assertAbsent(() -> view.handle(VISITOR, token));
        assertAbsent(() -> open.handle(VISITOR, token, "", HOME));
        assertAbsent(() -> download.handle(VISITOR, token, HOME, any -> true));
    }

    private static void assertAbsent(ThrowingCallable asking) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(asking);
    }

    private String link(DocumentId document, Optional<Integer> mostUses, Optional<String> password) {
        var command = new CreateShareLink.Command(n(1), today().plusDays(7), mostUses, password);
        return tokens.shareLink(create.handle(ANA, document, command));
    }

    private CreateShareLink.Command until(int days) {
        return command(1, days, Optional.empty());
    }

    private CreateShareLink.Command command(int version, int days, Optional<Integer> mostUses) {
        return new CreateShareLink.Command(n(version), today().plusDays(days), mostUses, Optional.empty());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(), settings().find(JOB).settings().zone());
    }
}
