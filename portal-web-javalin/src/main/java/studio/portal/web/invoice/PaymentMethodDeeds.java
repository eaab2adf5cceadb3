package studio.portal.web.invoice;

import studio.portal.application.invoice.FollowPaymentMethods;
import studio.portal.application.invoice.RemovePaymentMethod;
import studio.portal.application.invoice.SavePaymentMethod;

/** What a client does with the cards that it saves with the provider. */
public record PaymentMethodDeeds(SavePaymentMethod save, FollowPaymentMethods follow, RemovePaymentMethod remove) {}
