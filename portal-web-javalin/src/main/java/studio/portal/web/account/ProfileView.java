package studio.portal.web.account;

import java.util.List;
import java.util.Optional;
import studio.portal.application.account.AccountViews.SessionRow;
import studio.portal.application.account.AccountViews.TokenRow;
import studio.portal.domain.account.SessionId;

/**
 * What the profile page shows beside the forms.
 *
 * @param newToken shown this once
 */
public record ProfileView(
        boolean hasPassword,
        List<SessionRow> sessions,
        Optional<SessionId> current,
        List<TokenRow> tokens,
        Optional<String> newToken,
        boolean managesColleagues) {
    public boolean isCurrent(SessionRow session) {
        return current.filter(session.id()::equals).isPresent();
    }
}
