package studio.portal.persistence.home;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import studio.portal.application.home.WaitingCounts;
import studio.portal.application.home.WaitingQueries;
import studio.portal.domain.account.Actor;
import studio.portal.persistence.Database;
import studio.portal.persistence.Eyes;
import studio.portal.persistence.Shapes;
import studio.portal.persistence.Shapes.Value;
import studio.portal.persistence.document.WaitingDocuments;
import studio.portal.persistence.invoice.WaitingInvoices;
import studio.portal.persistence.invoice.WaitingOffers;
import studio.portal.persistence.project.WaitingProjects;
import studio.portal.persistence.project.WaitingRequests;
import studio.portal.persistence.ticket.TicketCards;

/** Each area says what waits in it, and all are counted together. */
public final class JooqWaitingQueries implements WaitingQueries {
    private static final LocalDate SOME_DAY = LocalDate.of(1753, 4, 9);

    private final Shapes shapes;

    public JooqWaitingQueries(Database database) {
        this.shapes = new Shapes(database.sql());
    }

    @Override
    public WaitingCounts waiting(Actor actor, LocalDate today) {
        var eyes = Eyes.of(actor);
        var row = shapes.fetch(eyes.kind(), () -> select(eyes.actor()), eyes.and(new Value<>(SOME_DAY, today)))
                .get(0);
        return new WaitingCounts(
                count(row, 0), count(row, 1), count(row, 2), count(row, 3), count(row, 4), count(row, 5));
    }

    private static Select<?> select(Actor actor) {
        return DSL.select(List.of(
                TicketCards.waiting(actor).as("tickets"),
                WaitingProjects.count(actor, SOME_DAY).as("projects"),
                WaitingDocuments.count(actor).as("documents"),
                WaitingRequests.count(actor).as("requests"),
                WaitingInvoices.count(actor, SOME_DAY).as("invoices"),
                WaitingOffers.count(actor, SOME_DAY).as("offers")));
    }

    private static int count(Record row, int place) {
        return row.get(place, Integer.class);
    }
}
