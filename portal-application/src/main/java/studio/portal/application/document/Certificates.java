package studio.portal.application.document;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Client;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.account.Language;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.document.ApprovalRepository;
import studio.portal.domain.document.ApprovalRound;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.EvidenceChain;

/** What certificates say: what the record of evidence tells, as far as somebody sees it, and no more. */
public final class Certificates {
    private static final Actor READER = new Actor.System("write-certificate");

    private final ApprovalRepository rounds;
    private final PersonRepository people;
    private final ClientRepository clients;
    private final DownloadVersion.OwnVersions versions;
    private final SettingsQueries settings;
    private final Clock clock;

    public Certificates(
            ApprovalRepository rounds,
            PersonRepository people,
            ClientRepository clients,
            DownloadVersion.OwnVersions versions,
            SettingsQueries settings,
            Clock clock) {
        this.rounds = rounds;
        this.people = people;
        this.clients = clients;
        this.versions = versions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty while it tells of no decision. The caller holds the lock on the document, under which the chain was read. */
    Optional<Certificate> of(Document document, EvidenceChain chain, Language language) {
        var decided = decided(document, chain);
        if (decided.isEmpty()) {
            return Optional.empty();
        }
        var studio = settings.current(READER);
        return Optional.of(new Certificate(
                new Certificate.Look(studio.studioName(), studio.accent(), language, studio.zone()),
                document.title(),
                clients.find(READER, document.ofClient()).map(Client::name).orElse(""),
                decided.stream().map(this::asked).toList(),
                chain.length(),
                chain.head(),
                clock.instant()));
    }

    /** Those it tells of about which somebody has said something, in the order of asking. */
    private List<ApprovalRound> decided(Document document, EvidenceChain chain) {
        return rounds.all(READER, document.id()).stream()
                .filter(ApprovalRound::isDecidedOn)
                .filter(round -> chain.states(EvidenceWords.ROUND, round.id().toString()))
                .toList();
    }

    private Certificate.Asked asked(ApprovalRound round) {
        var state = round.state();
        var shown = state.shown();
        var file = versions.find(READER, state.document(), shown.number()).orElseThrow();
        return new Certificate.Asked(
                new Certificate.FileFacts(shown.number(), file.name(), file.size(), shown.hash()),
                person(state.requester()).map(Person::name).orElse(""),
                state.askedAt(),
                state.dueOn(),
                state.mode(),
                state.status(),
                state.endedAt(),
                state.steps().stream()
                        .map(step -> new Certificate.Answer(
                                person(step.person()).map(Person::name).orElse(""),
                                person(step.person())
                                        .map(found -> found.email().value())
                                        .orElse(""),
                                step.decision()))
                        .toList());
    }

    private Optional<Person> person(PersonId id) {
        return people.find(READER, id);
    }
}
