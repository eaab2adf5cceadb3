package studio.portal.application.account;

import studio.portal.domain.account.ClientId;

/** A client as it is named on pages. */
public record ClientName(ClientId id, String name) {}
