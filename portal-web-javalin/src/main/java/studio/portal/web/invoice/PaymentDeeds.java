package studio.portal.web.invoice;

import studio.portal.application.invoice.ChargeBackPayment;
import studio.portal.application.invoice.RecordPayment;
import studio.portal.application.invoice.RefundPayment;
import studio.portal.application.invoice.UseCredit;

/** What staff do with money. */
public record PaymentDeeds(
        RecordPayment record, RefundPayment refund, ChargeBackPayment chargeBack, UseCredit useCredit) {}
