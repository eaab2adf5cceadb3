package studio.portal.application.document;

import java.time.Clock;
import java.util.Optional;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentRepository;
import studio.portal.domain.document.ShareLinkRepository;

/** The page behind a link. Looking at it changes nothing, for mail scanners look too. */
public final class ViewShareLink {
    private final SharedVersions shared;
    private final DownloadVersion.OwnVersions versions;

    public ViewShareLink(
            ShareLinkRepository links,
            DocumentRepository documents,
            DownloadVersion.OwnVersions versions,
            Clock clock) {
        this.shared = new SharedVersions(links, documents, clock);
        this.versions = versions;
    }

    /** @throws NotFound for a link that cannot be opened any more, to what was withdrawn, or that never was */
    public SharedFile handle(Actor actor, String token) {
        var link = shared.open(actor, token).orElseThrow(NotFound::new).link();
        return versions.find(SharedVersions.LOOKER, link.document(), link.version())
                .map(file -> new SharedFile.Facts(file.name(), file.size(), link.expiresAt()))
                .map(facts -> new SharedFile(
                        Optional.of(facts).filter(any -> link.password().isEmpty())))
                .orElseThrow(NotFound::new);
    }
}
