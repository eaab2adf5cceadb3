package studio.portal.application.document;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import studio.portal.application.EventLog;
import studio.portal.application.Ids;
import studio.portal.application.InvalidInput;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.account.Passwords;
import studio.portal.application.account.Tokens;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PasswordHash;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentPolicy;
import studio.portal.domain.document.DocumentRepository;
import studio.portal.domain.document.ShareLink;
import studio.portal.domain.document.ShareLinkId;
import studio.portal.domain.document.ShareLinkRepository;
import studio.portal.domain.document.VersionNumber;

/** The studio makes an address by which one version is had without signing in. */
public final class CreateShareLink {
    public static final int SHORTEST_PASSWORD = 8;

    /** @param expiresOn the last day on which it works, where the studio is */
    public record Command(
            @NotNull VersionNumber version,
            @NotNull LocalDate expiresOn,
            Optional<@Min(1) @Max(ShareLink.MOST_USES) Integer> mostUses,

            Optional<@Size(min = SHORTEST_PASSWORD, max = Passwords.LONGEST) String> password) {
        @Override
        public String toString() {
            return "Command[" + version + " until " + expiresOn + "]";
        }
    }

    private final Transactions transactions;
    private final Validation validation;
    private final DocumentRepository documents;
    private final ShareLinkRepository links;
    private final EventLog log;
    private final SettingsQueries settings;
    private final Passwords passwords;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;

    public CreateShareLink(
            Transactions transactions,
            Validation validation,
            DocumentRepository documents,
            ShareLinkRepository links,
            EventLog log,
            SettingsQueries settings,
            Passwords passwords,
            Tokens tokens,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.documents = documents;
        this.links = links;
        this.log = log;
        this.settings = settings;
        this.passwords = passwords;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The slow part, which no transaction should wait for.
     *
     * @return makes the link
     * @throws InvalidInput {@code expiresOn}: {@code past}, {@code too-late}
     */
    public Supplier<ShareLinkId> prepare(Actor actor, DocumentId id, Command command) {
        var document = documents.find(actor, id).orElseThrow(NotFound::new);
        if (!DocumentPolicy.mayShare(actor)) {
            throw new AccessDenied("Only the studio makes links");
        }
        validation.check(command);
        var expiresAt = expiry(actor, command);
        mustBeThere(actor, document, command.version());
        var password = command.password().map(passwords::hash);
        return () -> transactions.write(actor, () -> create(actor, id, command, expiresAt, password));
    }

    public ShareLinkId handle(Actor actor, DocumentId id, Command command) {
        return prepare(actor, id, command).get();
    }

    private ShareLinkId create(
            Actor actor, DocumentId id, Command command, Instant expiresAt, Optional<PasswordHash> password) {
        var document = documents.lock(actor, id).orElseThrow(NotFound::new);
        mustBeThere(actor, document, command.version());
        if (links.count(actor, id) >= ShareLink.MOST_OF_ONE_DOCUMENT) {
            throw new RuleViolation("too-many-links", "There are too many links to this document");
        }
        var linkId = new ShareLinkId(ids.next());
        var at = clock.instant();
        links.add(
                actor,
                new ShareLink(
                        linkId,
                        id,
                        command.version(),
                        SecretHash.ofToken(tokens.shareLink(linkId)),
                        password,
                        expiresAt,
                        command.mostUses(),
                        0,
                        actor.personId().orElseThrow(),
                        at,
                        Optional.empty()));
        log.append(
                actor,
                List.of(ShareEvents.of(EventType.SHARE_LINK_CREATED, document, command.version(), linkId, actor, at)));
        return linkId;
    }

    /** @throws InvalidInput {@code version}: {@code absent} for one the actor does not see */
    private void mustBeThere(Actor actor, Document document, VersionNumber number) {
        if (!documents.sees(actor, document.id(), number)) {
            throw InvalidInput.of("version", "absent");
        }
        if (document.isWithdrawn()) {
            throw new RuleViolation("document-withdrawn", "The document is withdrawn");
        }
        if (document.version(number).isWithdrawn()) {
            throw new RuleViolation("version-withdrawn", "The version is withdrawn");
        }
    }

    private Instant expiry(Actor actor, Command command) {
        var zone = settings.current(actor).zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        if (command.expiresOn().isBefore(today)) {
            throw InvalidInput.of("expiresOn", "past");
        }
        if (command.expiresOn().isAfter(today.plusYears(1))) {
            throw InvalidInput.of("expiresOn", "too-late");
        }
        return command.expiresOn().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
