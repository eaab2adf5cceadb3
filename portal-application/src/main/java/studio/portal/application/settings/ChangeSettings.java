package studio.portal.application.settings;

import studio.portal.application.Transactions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.Actor;
import studio.portal.domain.settings.SettingsRepository;
import studio.portal.domain.settings.StudioSettings;

/** An admin decides something for the whole installation; it is in effect at once. */
public final class ChangeSettings {
    private final Transactions transactions;
    private final SettingsRepository settings;

    public ChangeSettings(Transactions transactions, SettingsRepository settings) {
        this.transactions = transactions;
        this.settings = settings;
    }

    public void handle(Actor actor, StudioSettings changed) {
        if (!AccountPolicy.mayManageSettings(actor) && !(actor instanceof Actor.System)) {
            throw new AccessDenied("Only admins change settings");
        }
        transactions.run(actor, () -> {
            var stored = settings.find(actor);
            if (!stored.settings().equals(changed)) {
                settings.update(actor, new SettingsRepository.Stored(changed, stored.version()));
            }
        });
    }
}
