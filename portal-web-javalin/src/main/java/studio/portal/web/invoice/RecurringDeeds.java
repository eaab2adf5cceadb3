package studio.portal.web.invoice;

import studio.portal.application.invoice.ChangeRecurring;
import studio.portal.application.invoice.EndRecurring;
import studio.portal.application.invoice.PauseRecurring;
import studio.portal.application.invoice.ResumeRecurring;
import studio.portal.application.invoice.StartRecurring;

/** What the studio does with what recurs. */
public record RecurringDeeds(
        StartRecurring start, ChangeRecurring change, PauseRecurring pause, ResumeRecurring resume, EndRecurring end) {}
