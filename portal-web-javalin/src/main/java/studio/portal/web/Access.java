package studio.portal.web;

import io.javalin.security.RouteRole;

/** Who may use an address at all. What of it they may see or do is asked again, further in. */
public enum Access implements RouteRole {
    /** Everybody, and without a look at who it is: health, assets, the description of the API. */
    PUBLIC,
    /** Everybody, signed in or not: sign-in, invitations, resets. */
    VISITOR,
    SIGNED_IN,
    /** To members an address of the studio does not exist. */
    STAFF,
    ADMIN
}
