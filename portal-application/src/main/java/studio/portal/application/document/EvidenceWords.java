package studio.portal.application.document;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.Client;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.document.ApprovalEvent;
import studio.portal.domain.document.ApprovalRound;
import studio.portal.domain.document.Decision;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.EvidenceFacts;

/**
 * What an entry of evidence says of something that happened to an asking for approval: names as they are at this moment,
 * in English and in an order that never changes, for whoever reads it without the portal.
 */
public final class EvidenceWords {
    /** Evidence says the same whoever caused it. */
    private static final Actor RECORDER = new Actor.System("record-evidence");

    /** The key under which an entry says which asking it tells of. */
    static final String ROUND = "round";

    private static final Map<EventType, String> KINDS = Map.of(
            EventType.APPROVAL_REQUESTED, "asked",
            EventType.VERSION_APPROVED, "approved",
            EventType.VERSION_REJECTED, "rejected",
            EventType.APPROVAL_COMPLETED, "completed",
            EventType.APPROVAL_VOIDED, "voided");
    private static final Set<EventType> DECISIONS = Set.of(EventType.VERSION_APPROVED, EventType.VERSION_REJECTED);

    private final PersonRepository people;
    private final ClientRepository clients;
    private final DownloadVersion.OwnVersions versions;
    private final SettingsQueries settings;

    public EvidenceWords(
            PersonRepository people,
            ClientRepository clients,
            DownloadVersion.OwnVersions versions,
            SettingsQueries settings) {
        this.people = people;
        this.clients = clients;
        this.versions = versions;
        this.settings = settings;
    }

    /** Empty of what is no part of the record: whose turn came, who was reminded. */
    Optional<EvidenceFacts> of(Document document, ApprovalRound round, DomainEvent event) {
        return Optional.ofNullable(KINDS.get(event.type())).map(what -> {
            var facts = about(what, document, round, event);
            if (event.type() == EventType.APPROVAL_REQUESTED) {
                asked(facts, round);
            }
            if (event.details().containsKey(ApprovalEvent.REASON)) {
                facts.with("reason", event.details().get(ApprovalEvent.REASON)).with("by", name(event.by()));
            }
            if (DECISIONS.contains(event.type())) {
                decided(facts, round, event);
            }
            return facts;
        });
    }

    private EvidenceFacts about(String what, Document document, ApprovalRound round, DomainEvent event) {
        var number = round.shown().number();
        var file = versions.find(RECORDER, document.id(), number).orElseThrow();
        return new EvidenceFacts()
                .with("what", what)
                .with("at", event.at().toString())
                .with("studio", settings.current(RECORDER).studioName())
                .with(
                        "client",
                        clients.find(RECORDER, round.client()).map(Client::name).orElse(""))
                .with("document", document.title())
                .with("document-id", document.id().toString())
                .with("version", number.toString())
                .with("file", file.name())
                .with("size", String.valueOf(file.size()))
                .with("sha256", round.shown().hash().value())
                .with(ROUND, round.id().toString());
    }

    private void asked(EvidenceFacts facts, ApprovalRound round) {
        var state = round.state();
        facts.with("asked-by", name(state.requester()));
        facts.with("mode", state.mode().word());
        facts.with("signature", state.signature() ? "required" : "not required");
        state.dueOn().ifPresent(day -> facts.with("due", day.toString()));
        state.steps().forEach(step -> facts.with("approver", name(step.person())));
    }

    private void decided(EvidenceFacts facts, ApprovalRound round, DomainEvent event) {
        var person = event.by().person().orElseThrow();
        facts.with("person", name(person)).with("person-id", person.toString());
        var decision = round.steps().stream()
                .filter(step -> step.person().equals(person))
                .findFirst()
                .flatMap(step -> step.decision());
        decision.flatMap(Decision::signature).ifPresent(name -> facts.with("signed", name));
        decision.flatMap(Decision::words).ifPresent(words -> facts.with("words", words));
    }

    private String name(ActorReference by) {
        return by.person().map(this::name).or(by::job).orElse("");
    }

    private String name(PersonId id) {
        return people.find(RECORDER, id).map(EvidenceWords::name).orElseGet(id::toString);
    }

    private static String name(Person person) {
        return person.name() + " <" + person.email().value() + ">";
    }
}
