package studio.portal.application.invoice;

import studio.portal.domain.account.Language;
import studio.portal.domain.settings.StudioSettings;

/** Writes statements to print and keep, in the studio's look. */
public interface StatementPapers {
    /** @throws studio.portal.application.Unavailable if others keep it busy for too long */
    byte[] pdf(Statement statement, StudioSettings studio, Language language);
}
