package studio.portal.application.invoice;

import java.time.LocalDate;
import java.util.Currency;
import studio.portal.domain.account.ClientId;

/**
 * Which statement is wanted.
 *
 * @param from the first day
 * @param to the last one, not before the first
 */
public record StatementFilter(ClientId client, Currency currency, LocalDate from, LocalDate to) {}
