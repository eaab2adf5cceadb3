package studio.portal.web;

import io.javalin.http.Context;
import java.util.Optional;
import studio.portal.application.account.Device;
import studio.portal.application.account.SignedIn;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ApiTokenId;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.account.SessionId;

/**
 * Who is asking, and by what right.
 *
 * @param who empty for a visitor
 * @param session the session of the cookie; empty for a visitor and for an API token
 * @param token the API token of the request; empty for a visitor and for a cookie
 * @param credential the hash of cookie or API token; empty for a visitor
 * @param csrf proves that a form is ours
 * @param device from where
 */
public record Visit(
        Optional<SignedIn> who,
        Optional<SessionId> session,
        Optional<ApiTokenId> token,
        Optional<SecretHash> credential,
        Optional<Csrf> csrf,
        Device device) {
    private static final String KEY = "portal.visit";

    /** The visit of a request that passed the gate. */
    public static Visit of(Context ctx) {
        return find(ctx).orElseThrow();
    }

    static Optional<Visit> find(Context ctx) {
        return Optional.ofNullable(ctx.<Visit>attribute(KEY));
    }

    static Visit ofVisitor(Optional<Csrf> csrf, Device device) {
        return new Visit(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), csrf, device);
    }

    /** The same visit, by staff perhaps with the eyes of a member. */
    Visit through(Previews previews, Context ctx) {
        return new Visit(who.map(signedIn -> previews.eyes(ctx, signedIn)), session, token, credential, csrf, device);
    }

    void keepIn(Context ctx) {
        ctx.attribute(KEY, this);
    }

    public Actor actor() {
        return who.map(SignedIn::actor).orElseGet(Actor.Visitor::new);
    }

    /** @throws java.util.NoSuchElementException for a visitor, who cannot come to a route for people signed in */
    public SignedIn signedIn() {
        return who.orElseThrow();
    }
}
