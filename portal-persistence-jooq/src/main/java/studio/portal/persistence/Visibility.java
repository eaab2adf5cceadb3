package studio.portal.persistence;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.DOCUMENT;
import static studio.portal.persistence.schema.Tables.DOCUMENT_VERSION;
import static studio.portal.persistence.schema.Tables.TICKET_PARTICIPANT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Permission;
import studio.portal.domain.document.DocumentPolicy;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.OfferPolicy;
import studio.portal.domain.project.ProjectPolicy;
import studio.portal.domain.project.RequestPolicy;
import studio.portal.domain.ticket.TicketPolicy;
import studio.portal.persistence.schema.tables.Document;
import studio.portal.persistence.schema.tables.DocumentVersion;
import studio.portal.persistence.schema.tables.Invoice;
import studio.portal.persistence.schema.tables.Offer;
import studio.portal.persistence.schema.tables.Project;
import studio.portal.persistence.schema.tables.ProjectMilestone;
import studio.portal.persistence.schema.tables.ProjectRequest;
import studio.portal.persistence.schema.tables.Ticket;

/** What an actor can see at all, as conditions that every query adds. A preview sees what the member sees. */
public final class Visibility {
    private Visibility() {}

    /**
     * Some of what an actor sees, said so that a database finds it without asking of every ticket.
     *
     * @param alike columns in which all of it is alike
     */
    public record Part(Condition condition, List<Field<?>> alike) {}

    /** {@link TicketPolicy#maySee} as SQL. */
    public static Condition ticketsOf(Actor actor, Ticket ticket) {
        if (seesAll(actor)) {
            return DSL.noCondition();
        }
        return member(actor)
                .map(member -> ticket.CLIENT_ID
                        .eq(member.client().value())
                        .and(ticket.REQUESTER_ID
                                .eq(member.person().value())
                                .or(takesPart(member, ticket))
                                .or(DSL.exists(shared(member, true)))))
                .orElse(DSL.falseCondition());
    }

    private static Condition takesPart(Actor.Member member, Ticket ticket) {
        return DSL.exists(DSL.selectOne()
                .from(TICKET_PARTICIPANT)
                .where(TICKET_PARTICIPANT.TICKET_ID.eq(ticket.ID))
                .and(TICKET_PARTICIPANT.PERSON_ID.eq(member.person().value())));
    }

    /** The same tickets as {@link #ticketsOf}, each in one part. A member's are few in a client of very many. */
    public static List<Part> partsOf(Actor actor, Ticket ticket) {
        if (member(actor).isEmpty()) {
            return List.of(new Part(ticketsOf(actor, ticket), List.of()));
        }
        var all = new Part(allTicketsOf(actor, ticket.CLIENT_ID), List.of(ticket.CLIENT_ID));
        return Stream.concat(singleTicketsOf(actor, ticket).stream(), Stream.of(all))
                .toList();
    }

    /** The parts seen one by one: where colleagues see each other's tickets, none. */
    public static List<Part> singleTicketsOf(Actor actor, Ticket ticket) {
        return member(actor).map(member -> singleTicketsOf(member, ticket)).orElse(List.of());
    }

    private static List<Part> singleTicketsOf(Actor.Member member, Ticket ticket) {
        var person = member.person().value();
        var ofClient = ticket.CLIENT_ID.eq(shared(member, false));
        var takesPart = ticket.ID.in(DSL.select(TICKET_PARTICIPANT.TICKET_ID)
                .from(TICKET_PARTICIPANT)
                .where(TICKET_PARTICIPANT.PERSON_ID.eq(person)));
        return List.of(
                new Part(ticket.REQUESTER_ID.eq(person).and(ofClient), List.of(ticket.REQUESTER_ID, ticket.CLIENT_ID)),
                new Part(takesPart.and(ofClient).and(ticket.REQUESTER_ID.ne(person)), List.of()));
    }

    /** All of a client's, where colleagues see each other's tickets, and else nothing. */
    public static Condition allTicketsOf(Actor actor, Field<UUID> client) {
        return member(actor).map(member -> client.eq(shared(member, true))).orElse(DSL.falseCondition());
    }

    /** The member's client if its colleagues see each other's tickets, or if not; otherwise none. */
    private static Select<Record1<UUID>> shared(Actor.Member member, boolean shared) {
        return DSL.select(CLIENT.ID)
                .from(CLIENT)
                .where(CLIENT.ID.eq(member.client().value()))
                .and(shared ? DSL.condition(CLIENT.COLLEAGUES_SEE_TICKETS) : DSL.not(CLIENT.COLLEAGUES_SEE_TICKETS));
    }

    /** {@link ProjectPolicy#maySee(Actor, studio.portal.domain.project.ProjectFacts)} as SQL. */
    public static Condition projectsOf(Actor actor, Project project) {
        if (seesAll(actor)) {
            return DSL.noCondition();
        }
        return member(actor)
                .map(member -> project.CLIENT_ID.eq(member.client().value()).and(project.PUBLISHED_AT.isNotNull()))
                .orElse(DSL.falseCondition());
    }

    /** Which milestones of projects that {@link #projectsOf} lets through an actor sees. */
    public static Condition milestonesOf(Actor actor, ProjectMilestone milestone) {
        return seesAll(actor) ? DSL.noCondition() : milestone.PUBLISHED_AT.isNotNull();
    }

    /** {@link DocumentPolicy#maySee} as SQL: a member's documents are those of which they see a version. */
    public static Condition documentsOf(Actor actor, Document document) {
        if (seesAll(actor)) {
            return DSL.noCondition();
        }
        var version = DOCUMENT_VERSION.as("seen_version");
        return member(actor)
                .map(member -> document.CLIENT_ID
                        .eq(member.client().value())
                        .and(DSL.exists(DSL.selectOne()
                                .from(version)
                                .where(version.DOCUMENT_ID.eq(document.ID))
                                .and(isSeen(member, version)))))
                .orElse(DSL.falseCondition());
    }

    /** As {@link #documentsOf}, for single versions. Withdrawn ones are among them, as marks without bytes. */
    public static Condition versionsOf(Actor actor, DocumentVersion version) {
        if (seesAll(actor)) {
            return DSL.noCondition();
        }
        var document = DOCUMENT.as("seen_document");
        return member(actor)
                .map(member -> isSeen(member, version)
                        .and(DSL.exists(DSL.selectOne()
                                .from(document)
                                .where(document.ID.eq(version.DOCUMENT_ID))
                                .and(document.CLIENT_ID.eq(member.client().value())))))
                .orElse(DSL.falseCondition());
    }

    /** Of a version of the member's client. */
    private static Condition isSeen(Actor.Member member, DocumentVersion version) {
        var shared = version.SHARED_AT.isNotNull().andNot(ApproverVisibility.isAhead(member.person(), version));
        return shared.or(ApproverVisibility.hasCome(member, version));
    }

    /** {@link RequestPolicy#maySee} as SQL: what was sent is of a published project. */
    public static Condition requestsOf(Actor actor, ProjectRequest request) {
        if (seesAll(actor)) {
            return DSL.noCondition();
        }
        return member(actor)
                .map(member -> request.CLIENT_ID.eq(member.client().value()).and(request.SENT_AT.isNotNull()))
                .orElse(DSL.falseCondition());
    }

    /** {@link InvoicePolicy#maySee} as SQL: what is issued, of who may see the money of its client. */
    public static Condition invoicesOf(Actor actor, Invoice invoice) {
        if (seesAll(actor)) {
            return DSL.noCondition();
        }
        return member(actor)
                .filter(member -> member.may(Permission.BILLING))
                .map(member -> invoice.CLIENT_ID.eq(member.client().value()).and(invoice.ISSUED_AT.isNotNull()))
                .orElse(DSL.falseCondition());
    }

    /** {@link InvoicePolicy#maySeeMoneyOf} as SQL; a job sees all. */
    public static Condition moneyOf(Actor actor, Field<UUID> client) {
        if (seesAll(actor)) {
            return DSL.noCondition();
        }
        return member(actor)
                .filter(member -> member.may(Permission.BILLING))
                .map(member -> client.eq(member.client().value()))
                .orElse(DSL.falseCondition());
    }

    /** {@link OfferPolicy#maySee} as SQL. */
    public static Condition offersOf(Actor actor, Offer offer) {
        if (seesAll(actor)) {
            return DSL.noCondition();
        }
        return member(actor)
                .filter(member -> member.may(Permission.BILLING) || member.may(Permission.APPROVE))
                .map(member -> offer.CLIENT_ID.eq(member.client().value()).and(offer.SENT_AT.isNotNull()))
                .orElse(DSL.falseCondition());
    }

    private static Optional<Actor.Member> member(Actor actor) {
        if (actor instanceof Actor.Preview preview) {
            return Optional.of(preview.member());
        }
        return actor instanceof Actor.Member member ? Optional.of(member) : Optional.empty();
    }

    /** Staff and jobs; not a preview, which sees as the member it looks through. */
    public static boolean seesAll(Actor actor) {
        return actor.isStaff() || actor instanceof Actor.System;
    }
}
