package studio.portal.application.document;

import java.time.Clock;
import java.util.function.Predicate;
import studio.portal.application.Ids;
import studio.portal.application.Transactions;
import studio.portal.application.account.Device;
import studio.portal.application.file.Download;
import studio.portal.application.file.LostFile;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentRepository;
import studio.portal.domain.document.ShareAccess;
import studio.portal.domain.document.ShareLinkRepository;

/** The bytes for whoever has opened a link, also again and in parts; that they have is the caller's to know. */
public final class DownloadByLink {
    private final Transactions transactions;
    private final ShareLinkRepository links;
    private final SharedVersions shared;
    private final DownloadVersion download;
    private final Ids ids;
    private final Clock clock;

    public DownloadByLink(
            Transactions transactions,
            ShareLinkRepository links,
            DocumentRepository documents,
            DownloadVersion download,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.links = links;
        this.shared = new SharedVersions(links, documents, clock);
        this.download = download;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Through the same guard as every other way to the bytes.
     *
     * @param sends false of a file of which no bytes will be sent; then nothing is recorded
     * @throws NotFound for a link that was revoked or has expired, to what was withdrawn, or that never was
     * @throws LostFile if the file is known to be damaged
     */
    public Download handle(Actor actor, String token, Device device, Predicate<Download> sends) {
        var link = shared.admitting(actor, token).orElseThrow(NotFound::new).link();
        var file = download.handle(
                SharedVersions.LOOKER, link.document(), link.version(), DownloadVersion.Way.LINK, sends);
        if (sends.test(file)) {
            var access = new ShareAccess(
                    ids.next(), link.id(), clock.instant(), device.address(), device.name(), ShareAccess.What.SENT);
            transactions.run(actor, () -> links.record(actor, access));
        }
        return file;
    }

    /** Whether what is under way may go on: of a large file over a slow line, hours after it began. */
    public boolean stillAdmits(Actor actor, String token) {
        return shared.admitting(actor, token).isPresent();
    }
}
