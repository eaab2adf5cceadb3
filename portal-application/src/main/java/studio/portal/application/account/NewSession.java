package studio.portal.application.account;

import studio.portal.domain.account.Session;

/**
 * Somebody has just signed in.
 *
 * @param token goes into the cookie and is kept nowhere
 * @param continueTo the local path to open now
 */
public record NewSession(String token, Session session, String continueTo) {
    @Override
    public String toString() {
        return "NewSession[" + session.id() + "]";
    }
}
