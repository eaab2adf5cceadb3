package studio.portal.application.document;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import studio.portal.application.EventLog;
import studio.portal.application.Ids;
import studio.portal.application.InvalidInput;
import studio.portal.application.Transactions;
import studio.portal.application.account.Device;
import studio.portal.application.account.Passwords;
import studio.portal.application.account.Throttled;
import studio.portal.application.file.LostFile;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.account.SignInRepository;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.DocumentRepository;
import studio.portal.domain.document.ShareAccess;
import studio.portal.domain.document.ShareLink;
import studio.portal.domain.document.ShareLinkRepository;

/** Somebody with a link goes in. It counts, once, whatever they then have of the file. */
public final class OpenShareLink {
    private final Transactions transactions;
    private final ShareLinkRepository links;
    private final SharedVersions shared;
    private final DownloadVersion.OwnVersions versions;
    private final Passwords passwords;
    private final ShareThrottling throttling;
    private final EventLog log;
    private final Ids ids;
    private final Clock clock;

    public OpenShareLink(
            Transactions transactions,
            ShareLinkRepository links,
            DocumentRepository documents,
            DownloadVersion.OwnVersions versions,
            SignInRepository signIns,
            Passwords passwords,
            EventLog log,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.links = links;
        this.shared = new SharedVersions(links, documents, clock);
        this.versions = versions;
        this.passwords = passwords;
        this.throttling = new ShareThrottling(transactions, signIns, clock);
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The slow part, never inside a transaction.
     *
     * @param password as typed; not looked at where none is needed
     * @return counts; throws {@link NotFound} if somebody else has used it up meanwhile
     * @throws NotFound for a link that cannot be opened any more, to what was withdrawn, or that never was
     * @throws LostFile if the file is known to be damaged, once the password was right; no use is counted
     * @throws InvalidInput {@code password}: {@code wrong-password}
     * @throws Throttled if the next try is not allowed yet
     */
    public Runnable prepare(Actor actor, String token, String password, Device device) {
        var found = shared.open(actor, token).orElseThrow(NotFound::new);
        prove(actor, found.link(), password, device);
        versions.find(
                        SharedVersions.LOOKER,
                        found.link().document(),
                        found.link().version())
                .orElseThrow(NotFound::new)
                .mustBeWhole();
        return () -> open(actor, token, found.document(), device);
    }

    public void handle(Actor actor, String token, String password, Device device) {
        prepare(actor, token, password, device).run();
    }

    private void open(Actor actor, String token, Document document, Device device) {
        var at = clock.instant();
        transactions.run(actor, () -> {
            var link = links.lockByToken(actor, SecretHash.ofToken(token))
                    .filter(still -> still.isOpen(at))
                    .orElseThrow(NotFound::new);
            links.update(actor, link.open(at));
            record(actor, link, device, ShareAccess.What.OPENED);
            log.append(
                    actor,
                    List.of(ShareEvents.of(
                            EventType.SHARE_LINK_OPENED, document, link.version(), link.id(), actor, at)));
        });
    }

    private void prove(Actor actor, ShareLink link, String typed, Device device) {
        if (link.password().isEmpty()) {
            return;
        }
        throttling.begin(actor, link.id(), device);
        var sane = Optional.of(typed)
                .filter(text -> text.length() <= Passwords.LONGEST)
                .orElse("");
        if (!passwords.matches(sane, link.password())) {
            transactions.run(actor, () -> record(actor, link, device, ShareAccess.What.REFUSED));
            throw InvalidInput.of("password", "wrong-password");
        }
        throttling.wasRight(actor, link.id(), device);
    }

    private void record(Actor actor, ShareLink link, Device device, ShareAccess.What what) {
        links.record(
                actor, new ShareAccess(ids.next(), link.id(), clock.instant(), device.address(), device.name(), what));
    }
}
