package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.BILLING_PARTY;
import static studio.portal.persistence.schema.Tables.CLIENT_BILLING;
import static studio.portal.persistence.schema.Tables.CLIENT_BILLING_ADDRESS;
import static studio.portal.persistence.schema.Tables.STUDIO_BILLING;

import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import studio.portal.application.EventLog;
import studio.portal.application.invoice.BillingQueries;
import studio.portal.domain.EventType;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.invoice.BankAccount;
import studio.portal.domain.invoice.BillingRepository;
import studio.portal.domain.invoice.ClientBilling;
import studio.portal.domain.invoice.Iban;
import studio.portal.domain.invoice.NumberFormat;
import studio.portal.domain.invoice.NumberFormats;
import studio.portal.domain.invoice.NumberSeries;
import studio.portal.domain.invoice.Party;
import studio.portal.domain.invoice.StudioBilling;
import studio.portal.domain.invoice.Vat;
import studio.portal.persistence.Database;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.schema.tables.records.ClientBillingRecord;
import studio.portal.persistence.schema.tables.records.StudioBillingRecord;

/** Billing details in their tables. Writing happens inside a transaction of the caller's. */
public final class JooqBilling implements BillingRepository, BillingQueries {
    private static final int ONLY_ROW = 1;

    private final DSLContext sql;
    private final EventLog log;
    private final Clock clock;

    public JooqBilling(Database database, EventLog log, Clock clock) {
        this.sql = database.sql();
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Stored<StudioBilling> studio(Actor actor) {
        return sql.selectFrom(STUDIO_BILLING)
                .where(STUDIO_BILLING.ID.eq(ONLY_ROW))
                .fetchOptional(row -> new Stored<>(studio(row), row.getVersion()))
                .orElseGet(() -> new Stored<>(StudioBilling.first(), 0));
    }

    private StudioBilling studio(StudioBillingRecord row) {
        return new StudioBilling(
                party(SUBJECT),
                Optional.ofNullable(row.getAccountIban())
                        .map(iban -> new BankAccount(
                                row.getAccountHolder(), new Iban(iban), Optional.ofNullable(row.getAccountBic()))),
                new NumberFormats(
                        new NumberFormat(row.getInvoiceNumbers()),
                        new NumberFormat(row.getCreditNoteNumbers()),
                        new NumberFormat(row.getOfferNumbers())),
                Currency.getInstance(row.getCurrency()),
                InvoiceLineRows.vat(row.getVatCategory(), row.getVatRate(), row.getVatReason()),
                row.getDaysToPay());
    }

    @Override
    public Map<NumberSeries, Long> nextNumbers(Actor actor, int year) {
        return CountedNumbers.next(sql, year);
    }

    @Override
    public Stored<ClientBilling> client(Actor actor, ClientId client) {
        return sql.selectFrom(CLIENT_BILLING)
                .where(CLIENT_BILLING.CLIENT_ID.eq(client.value()))
                .and(Visibility.moneyOf(actor, CLIENT_BILLING.CLIENT_ID))
                .fetchOptional(row -> new Stored<>(client(row), row.getVersion()))
                .orElseGet(() -> new Stored<>(ClientBilling.first(), 0));
    }

    private ClientBilling client(ClientBillingRecord row) {
        return new ClientBilling(
                party(row.getClientId()),
                sql.select(CLIENT_BILLING_ADDRESS.ADDRESS)
                        .from(CLIENT_BILLING_ADDRESS)
                        .where(CLIENT_BILLING_ADDRESS.CLIENT_ID.eq(row.getClientId()))
                        .orderBy(CLIENT_BILLING_ADDRESS.PLACE)
                        .fetch(address -> new EmailAddress(address.value1())),
                Optional.ofNullable(row.getBuyerReference()),
                Optional.ofNullable(row.getDaysToPay()));
    }

    private Optional<Party> party(UUID owner) {
        return sql.selectFrom(BILLING_PARTY)
                .where(BILLING_PARTY.OWNER_ID.eq(owner))
                .fetchOptional(Parties::party);
    }

    @Override
    public void change(Actor actor, Stored<StudioBilling> changed) {
        var row = row(changed.billing());
        row.setVersion(changed.version() + 1);
        write(changed.version() == 0 ? insert(row) : update(row, changed.version()));
        write(SUBJECT, changed.billing().seller());
        record(actor, EventType.BILLING_CHANGED, SUBJECT, Optional.empty());
    }

    private static StudioBillingRecord row(StudioBilling billing) {
        var row = new StudioBillingRecord();
        row.setAccountHolder(billing.account().map(BankAccount::holder).orElse(null));
        row.setAccountIban(
                billing.account().map(account -> account.iban().value()).orElse(null));
        row.setAccountBic(billing.account().flatMap(BankAccount::bic).orElse(null));
        row.setInvoiceNumbers(billing.numbers().invoices().pattern());
        row.setCreditNoteNumbers(billing.numbers().creditNotes().pattern());
        row.setOfferNumbers(billing.numbers().offers().pattern());
        row.setCurrency(billing.currency().getCurrencyCode());
        row.setVatCategory(billing.vat().category().code());
        row.setVatRate(billing.vat().rate().value());
        row.setVatReason(Optional.of(billing.vat()).flatMap(Vat::reason).orElse(null));
        row.setDaysToPay(billing.daysToPay());
        return row;
    }

    private int insert(StudioBillingRecord row) {
        row.setId(ONLY_ROW);
        try {
            return sql.insertInto(STUDIO_BILLING)
                    .set(row)
                    .onConflict(STUDIO_BILLING.ID)
                    .doNothing()
                    .execute();
        } catch (IntegrityConstraintViolationException e) {
            // H2 has no ON CONFLICT: what jOOQ writes instead looks first, and waits only when it inserts.
            return 0;
        }
    }

    private int update(StudioBillingRecord row, long version) {
        return sql.update(STUDIO_BILLING)
                .set(row)
                .where(STUDIO_BILLING.ID.eq(ONLY_ROW))
                .and(STUDIO_BILLING.VERSION.eq(version))
                .execute();
    }

    @Override
    public void change(Actor actor, ClientId client, Stored<ClientBilling> changed) {
        var row = new ClientBillingRecord();
        row.setBuyerReference(changed.billing().buyerReference().orElse(null));
        row.setDaysToPay(changed.billing().daysToPay().orElse(null));
        row.setVersion(changed.version() + 1);
        write(changed.version() == 0 ? insert(client, row) : update(client, row, changed.version()));
        write(client.value(), changed.billing().buyer());
        write(client, changed.billing().addresses());
        record(actor, EventType.CLIENT_BILLING_CHANGED, client.value(), Optional.of(client));
    }

    private int insert(ClientId client, ClientBillingRecord row) {
        row.setClientId(client.value());
        try {
            return sql.insertInto(CLIENT_BILLING)
                    .set(row)
                    .onConflict(CLIENT_BILLING.CLIENT_ID)
                    .doNothing()
                    .execute();
        } catch (IntegrityConstraintViolationException e) {
            // As above.
            return 0;
        }
    }

    private int update(ClientId client, ClientBillingRecord row, long version) {
        return sql.update(CLIENT_BILLING)
                .set(row)
                .where(CLIENT_BILLING.CLIENT_ID.eq(client.value()))
                .and(CLIENT_BILLING.VERSION.eq(version))
                .execute();
    }

    private static void write(int written) {
        if (written == 0) {
            throw new StaleVersion();
        }
    }

    /** Instead of what is there, whose owner's row is held already. */
    private void write(UUID owner, Optional<Party> party) {
        sql.deleteFrom(BILLING_PARTY).where(BILLING_PARTY.OWNER_ID.eq(owner)).execute();
        party.ifPresent(named -> {
            var row = sql.newRecord(BILLING_PARTY);
            row.setOwnerId(owner);
            Parties.fill(row, named);
            row.insert();
        });
    }

    private void write(ClientId client, List<EmailAddress> addresses) {
        sql.deleteFrom(CLIENT_BILLING_ADDRESS)
                .where(CLIENT_BILLING_ADDRESS.CLIENT_ID.eq(client.value()))
                .execute();
        for (var place = 0; place < addresses.size(); place++) {
            sql.insertInto(CLIENT_BILLING_ADDRESS)
                    .set(CLIENT_BILLING_ADDRESS.CLIENT_ID, client.value())
                    .set(CLIENT_BILLING_ADDRESS.PLACE, place)
                    .set(CLIENT_BILLING_ADDRESS.ADDRESS, addresses.get(place).value())
                    .execute();
        }
    }

    private void record(Actor actor, EventType type, UUID subject, Optional<ClientId> client) {
        log.append(
                actor, List.of(new AccountEvent(type, subject, client, actor.reference(), clock.instant(), Map.of())));
    }
}
