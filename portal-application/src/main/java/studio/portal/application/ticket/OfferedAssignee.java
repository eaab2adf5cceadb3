package studio.portal.application.ticket;

import studio.portal.application.account.PersonName;

/** @param active whether they can be given tickets; somebody who cannot may have some all the same */
public record OfferedAssignee(PersonName person, boolean active) {}
