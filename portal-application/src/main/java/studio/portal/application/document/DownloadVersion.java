package studio.portal.application.document;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import studio.portal.application.EventLog;
import studio.portal.application.Transactions;
import studio.portal.application.file.Download;
import studio.portal.application.file.LostFile;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentEvent;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;

/** The one guard before the bytes of a version, and before whatever is made of them; every time is recorded. */
public final class DownloadVersion {
    /** Finds versions the actor may have. */
    public interface OwnVersions {
        /**
         * A version the actor sees; a withdrawn one, or one of a withdrawn document, for staff and jobs only. All others
         * are absent.
         */
        Optional<Download> find(Actor actor, DocumentId id, VersionNumber version);
    }

    /** How somebody came to the bytes. */
    public enum Way {
        /** The file itself. */
        DOWNLOAD,
        /** What the portal has drawn of it, on its page. */
        PREVIEW,
        /** Together with others. */
        ZIP,
        /** By an address that needs no sign-in. */
        LINK;

        /** As recorded. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Transactions transactions;
    private final OwnVersions versions;
    private final EventLog log;
    private final Clock clock;

    public DownloadVersion(Transactions transactions, OwnVersions versions, EventLog log, Clock clock) {
        this.transactions = transactions;
        this.versions = versions;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param sends false of a file of which no bytes will be sent; then nothing is recorded
     * @throws LostFile if it is known to be damaged
     */
    public Download handle(Actor actor, DocumentId id, VersionNumber version, Way way, Predicate<Download> sends) {
        var download = versions.find(actor, id, version).orElseThrow(NotFound::new);
        download.mustBeWhole();
        if (sends.test(download)) {
            var who = actor instanceof Actor.Preview preview ? preview.staff() : actor;
            var event = new AccountEvent(
                    EventType.FILE_DOWNLOADED,
                    id.value(),
                    Optional.empty(),
                    who.reference(),
                    clock.instant(),
                    Map.of(
                            "upload",
                            download.id().toString(),
                            DocumentEvent.VERSION,
                            version.toString(),
                            "way",
                            way.word()));
            transactions.run(who, () -> log.append(who, List.of(event)));
        }
        return download;
    }
}
