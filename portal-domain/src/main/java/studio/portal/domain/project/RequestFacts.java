package studio.portal.domain.project;

import studio.portal.domain.account.ClientId;

/** What {@link RequestPolicy} decides by; the aggregate and the page's view both have it. */
public interface RequestFacts {
    ClientId client();

    RequestStatus status();

    /** Whether it ever was; what was sent stays to be seen, also once it is withdrawn. */
    boolean wasSent();

    /** Whether at least one item waits on the client. */
    boolean hasItemsToAnswer();
}
