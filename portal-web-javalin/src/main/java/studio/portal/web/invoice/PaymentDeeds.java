package studio.portal.web.invoice;

import studio.portal.application.invoice.ChargeBackPayment;
import studio.portal.application.invoice.RecordPayment;
import studio.portal.application.invoice.RefundOnline;
import studio.portal.application.invoice.RefundPayment;
import studio.portal.application.invoice.UseCredit;

/**
 * What staff do with money.
 *
 * @param refundOnline of what came online, while there is a provider
 */
public record PaymentDeeds(
        RecordPayment record,
        RefundPayment refund,
        RefundOnline refundOnline,
        ChargeBackPayment chargeBack,
        UseCredit useCredit) {}
