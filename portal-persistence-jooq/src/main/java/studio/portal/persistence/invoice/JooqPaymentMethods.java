package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.PAYMENT_CUSTOMER;
import static studio.portal.persistence.schema.Tables.PAYMENT_METHOD;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import studio.portal.application.invoice.PaymentMethodQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.PaymentMethod;
import studio.portal.domain.invoice.PaymentMethodId;
import studio.portal.domain.invoice.PaymentMethodRepository;
import studio.portal.domain.invoice.SavedCard;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.RowLock;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.schema.tables.records.PaymentMethodRecord;

/** What clients have saved with the provider, in its tables. Writing happens inside a transaction of the caller's. */
public final class JooqPaymentMethods implements PaymentMethodRepository, PaymentMethodQueries {
    private final Database database;
    private final DSLContext sql;

    public JooqPaymentMethods(Database database) {
        this.database = database;
        this.sql = database.sql();
    }

    @Override
    public Optional<String> customer(Actor actor, ClientId client) {
        return sql.select(PAYMENT_CUSTOMER.CUSTOMER_KEY)
                .from(PAYMENT_CUSTOMER)
                .where(PAYMENT_CUSTOMER.CLIENT_ID.eq(client.value()))
                .and(Visibility.moneyOf(actor, PAYMENT_CUSTOMER.CLIENT_ID))
                .fetchOptional(PAYMENT_CUSTOMER.CUSTOMER_KEY);
    }

    @Override
    public Optional<String> lock(Actor actor, ClientId client) {
        return RowLock.on(
                        database,
                        sql.selectFrom(PAYMENT_CUSTOMER)
                                .where(PAYMENT_CUSTOMER.CLIENT_ID.eq(client.value()))
                                .and(Visibility.moneyOf(actor, PAYMENT_CUSTOMER.CLIENT_ID)))
                .fetchOptional(PAYMENT_CUSTOMER.CUSTOMER_KEY);
    }

    @Override
    public Optional<ClientId> ofCustomer(Actor actor, String customer) {
        return sql.select(PAYMENT_CUSTOMER.CLIENT_ID)
                .from(PAYMENT_CUSTOMER)
                .where(PAYMENT_CUSTOMER.CUSTOMER_KEY.eq(customer))
                .and(Visibility.moneyOf(actor, PAYMENT_CUSTOMER.CLIENT_ID))
                .fetchOptional(row -> new ClientId(row.value1()));
    }

    @Override
    public void know(Actor actor, ClientId client, String customer) {
        sql.insertInto(PAYMENT_CUSTOMER)
                .set(PAYMENT_CUSTOMER.CLIENT_ID, client.value())
                .set(PAYMENT_CUSTOMER.CUSTOMER_KEY, customer)
                .onDuplicateKeyIgnore()
                .execute();
    }

    @Override
    public List<PaymentMethod> of(Actor actor, ClientId client) {
        return sql.selectFrom(PAYMENT_METHOD)
                .where(PAYMENT_METHOD.CLIENT_ID.eq(client.value()))
                .and(Visibility.moneyOf(actor, PAYMENT_METHOD.CLIENT_ID))
                .orderBy(PAYMENT_METHOD.SAVED_AT, PAYMENT_METHOD.ID)
                .fetch(JooqPaymentMethods::method);
    }

    @Override
    public Optional<PaymentMethod> find(Actor actor, PaymentMethodId id) {
        return one(actor, PAYMENT_METHOD.ID.eq(id.value()));
    }

    @Override
    public Optional<PaymentMethod> ofKey(Actor actor, String key) {
        return one(actor, PAYMENT_METHOD.METHOD_KEY.eq(key));
    }

    private Optional<PaymentMethod> one(Actor actor, Condition which) {
        return sql.selectFrom(PAYMENT_METHOD)
                .where(which)
                .and(Visibility.moneyOf(actor, PAYMENT_METHOD.CLIENT_ID))
                .fetchOptional(JooqPaymentMethods::method);
    }

    private static PaymentMethod method(PaymentMethodRecord row) {
        return new PaymentMethod(
                new PaymentMethodId(row.getId()),
                new ClientId(row.getClientId()),
                new SavedCard(
                        row.getMethodKey(), row.getBrand(), row.getLastFour(), YearMonth.from(row.getExpiresOn())),
                row.getSavedAt());
    }

    @Override
    public void add(Actor actor, PaymentMethod method) {
        var row = sql.newRecord(PAYMENT_METHOD);
        row.setId(method.id().value());
        row.setClientId(method.client().value());
        row.setSavedAt(Moments.stored(method.savedAt()));
        fill(row, method.card());
        row.insert();
    }

    @Override
    public void update(Actor actor, PaymentMethod method) {
        var row = new PaymentMethodRecord();
        fill(row, method.card());
        sql.update(PAYMENT_METHOD)
                .set(row)
                .where(PAYMENT_METHOD.ID.eq(method.id().value()))
                .execute();
    }

    private static void fill(PaymentMethodRecord row, SavedCard card) {
        row.setMethodKey(card.key());
        row.setBrand(card.brand());
        row.setLastFour(card.lastFour());
        row.setExpiresOn(card.expires().atEndOfMonth());
    }

    @Override
    public void remove(Actor actor, PaymentMethodId id) {
        sql.deleteFrom(PAYMENT_METHOD).where(PAYMENT_METHOD.ID.eq(id.value())).execute();
    }
}
