package studio.portal.application.invoice;

import java.time.LocalDate;
import java.util.Optional;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.Reversal;
import studio.portal.domain.invoice.ReversalId;

/**
 * Money that went back, as an accountant books it: on its own day, however long ago its payment had come.
 *
 * @param way how it was paid back; none of a charge-back
 * @param key what bank or provider call it
 * @param receivedOn the day of its payment
 * @param paymentKey what bank or provider call its payment
 */
public record ExportedReversal(
        ReversalId id,
        LocalDate on,
        Reversal.Kind kind,
        String client,
        Money amount,
        Optional<Payment.Way> way,
        Optional<String> key,
        Optional<String> note,
        LocalDate receivedOn,
        Optional<String> paymentKey) {}
