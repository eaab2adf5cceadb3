package studio.portal.application.project;

import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.RequestId;

/** What mails tell of requests to clients, through the eyes of whoever gets them. */
@FunctionalInterface
public interface MailedRequests {
    /** Empty for what the actor may not see. */
    Optional<RequestDetail> find(Actor actor, RequestId id);
}
