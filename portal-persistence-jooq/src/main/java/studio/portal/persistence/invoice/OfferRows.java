package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.OFFER_OUTCOME;
import static studio.portal.persistence.schema.Tables.OFFER_PARTY;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Offer;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.invoice.OfferOutcome;
import studio.portal.domain.invoice.OfferState;
import studio.portal.domain.invoice.Party;
import studio.portal.domain.invoice.SentOffer;
import studio.portal.domain.project.ProjectId;
import studio.portal.persistence.Moments;
import studio.portal.persistence.schema.tables.records.OfferOutcomeRecord;
import studio.portal.persistence.schema.tables.records.OfferRecord;

/** Offers as rows and back. */
final class OfferRows {
    private final DSLContext sql;
    private final OfferTermsRows terms;

    OfferRows(DSLContext sql) {
        this.sql = sql;
        this.terms = new OfferTermsRows(sql);
    }

    Offer offer(OfferRecord row) {
        return Offer.stored(state(row));
    }

    /** What became of it is one change more than the row has seen. */
    OfferState state(OfferRecord row) {
        var outcome = sql.selectFrom(OFFER_OUTCOME)
                .where(OFFER_OUTCOME.OFFER_ID.eq(row.getId()))
                .fetchOptional(OfferRows::outcome);
        return new OfferState(
                new OfferId(row.getId()),
                new ClientId(row.getClientId()),
                Optional.ofNullable(row.getReplacesId()).map(OfferId::new),
                row.getEdition(),
                terms.terms(row),
                InvoiceRows.actor(row.getDraftedByPerson(), row.getDraftedByJob()),
                row.getDraftedAt(),
                Optional.ofNullable(row.getSentAt()).map(at -> sent(row)),
                outcome,
                row.getVersion() + (outcome.isPresent() ? 1 : 0));
    }

    private SentOffer sent(OfferRecord row) {
        return new SentOffer(
                new InvoiceNumber(row.getNumber()),
                row.getSentOn(),
                party(row.getId(), InvoiceRows.SELLER),
                party(row.getId(), InvoiceRows.BUYER),
                InvoiceRows.actor(row.getSentByPerson(), row.getSentByJob()),
                row.getSentAt());
    }

    private Party party(UUID offer, String role) {
        return sql.selectFrom(OFFER_PARTY)
                .where(OFFER_PARTY.OFFER_ID.eq(offer))
                .and(OFFER_PARTY.ROLE.eq(role))
                .fetchSingle(Parties::party);
    }

    private static OfferOutcome outcome(OfferOutcomeRecord row) {
        return new OfferOutcome(
                OfferOutcome.Kind.ofWord(row.getKind()).orElseThrow(),
                InvoiceRows.actor(row.getByPerson(), row.getByJob()),
                row.getAt(),
                Optional.ofNullable(row.getWords()),
                Optional.ofNullable(row.getShown()).map(ContentHash::new),
                chosen(row.getChosen()),
                Optional.ofNullable(row.getReplacedById()).map(OfferId::new),
                Optional.ofNullable(row.getProjectId()).map(ProjectId::new),
                Optional.ofNullable(row.getDepositId()).map(InvoiceId::new));
    }

    private static Set<Integer> chosen(String places) {
        return Arrays.stream(places.split(" "))
                .filter(place -> !place.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    void fillFirst(OfferRecord row, OfferState state) {
        row.setId(state.id().value());
        row.setClientId(state.client().value());
        row.setReplacesId(state.replaces().map(OfferId::value).orElse(null));
        row.setEdition(state.edition());
        state.draftedBy().person().map(PersonId::value).ifPresent(row::setDraftedByPerson);
        state.draftedBy().job().ifPresent(row::setDraftedByJob);
        row.setDraftedAt(Moments.stored(state.draftedAt()));
    }

    void fill(OfferRecord row, OfferState state, long version) {
        terms.fill(row, state.terms());
        row.setVersion(version);
        state.sent().ifPresent(sent -> {
            row.setSentAt(Moments.stored(sent.sentAt()));
            sent.sentBy().person().map(PersonId::value).ifPresent(row::setSentByPerson);
            sent.sentBy().job().ifPresent(row::setSentByJob);
            row.setNumber(sent.number().value());
            row.setSentOn(sent.sentOn());
            var totals = state.terms().totals(Set.of());
            row.setNet(totals.net().amount());
            row.setGross(totals.gross().amount());
        });
    }

    /** The parts go first: once the row is a sent offer's, the database takes no more of them. */
    void writeParts(OfferState state) {
        terms.write(state.id().value(), state.terms());
        state.sent().ifPresent(sent -> {
            write(state.id(), InvoiceRows.SELLER, sent.seller());
            write(state.id(), InvoiceRows.BUYER, sent.buyer());
        });
    }

    private void write(OfferId offer, String role, Party party) {
        var row = sql.newRecord(OFFER_PARTY);
        row.setOfferId(offer.value());
        row.setRole(role);
        Parties.fill(row, party);
        row.insert();
    }

    void removeParts(OfferId offer) {
        terms.remove(offer.value());
    }

    /** There is one for each offer, ever: the row's key refuses a second. */
    void write(OfferId offer, OfferOutcome outcome) {
        var row = sql.newRecord(OFFER_OUTCOME);
        row.setOfferId(offer.value());
        row.setKind(outcome.kind().word());
        row.setAt(Moments.stored(outcome.at()));
        setBy(row, outcome.by());
        row.setWords(outcome.words().orElse(null));
        row.setShown(outcome.shown().map(ContentHash::value).orElse(null));
        row.setChosen(outcome.chosen().stream().sorted().map(String::valueOf).collect(Collectors.joining(" ")));
        row.setReplacedById(outcome.replacedBy().map(OfferId::value).orElse(null));
        row.setProjectId(outcome.project().map(ProjectId::value).orElse(null));
        row.setDepositId(outcome.deposit().map(InvoiceId::value).orElse(null));
        row.insert();
    }

    private static void setBy(OfferOutcomeRecord row, ActorReference by) {
        by.person().map(PersonId::value).ifPresent(row::setByPerson);
        by.job().ifPresent(row::setByJob);
    }
}
