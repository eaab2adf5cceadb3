package studio.portal.domain.invoice;

import java.time.Instant;
import java.time.LocalDate;
import studio.portal.domain.account.ActorReference;

/**
 * What was frozen when an offer was sent; with the terms of that moment it is the whole of it, for ever.
 *
 * @param number given inside the sending transaction; each version has its own
 * @param sentOn the studio's day
 * @param seller the studio as it is on that day
 * @param buyer the client as it is on that day
 */
public record SentOffer(
        InvoiceNumber number, LocalDate sentOn, Party seller, Party buyer, ActorReference sentBy, Instant sentAt) {}
