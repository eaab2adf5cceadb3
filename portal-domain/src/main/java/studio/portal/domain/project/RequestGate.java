package studio.portal.domain.project;

import studio.portal.domain.AccessDenied;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;

/** What every verb of a request asks before it changes anything: who may, and in which state of request and project. */
final class RequestGate {
    private RequestGate() {}

    static void mustManage(Actor by, String otherwise) {
        allow(RequestPolicy.mayManage(by), otherwise);
    }

    static void mustAnswer(Actor by, RequestFacts request) {
        allow(
                by instanceof Actor.Member member && member.client().equals(request.client()) && request.wasSent(),
                "Only the client answers");
    }

    private static void allow(boolean allowed, String otherwise) {
        if (!allowed) {
            throw new AccessDenied(otherwise);
        }
    }

    static void mustBeAtWork(ProjectFacts project) {
        if (project.status().isClosed()) {
            throw new RuleViolation("project-closed", "The project is closed for good");
        }
    }

    static void mustBeDraft(RequestFacts request) {
        if (request.status() != RequestStatus.DRAFT) {
            throw new RuleViolation("request-sent", "The request is no draft any more");
        }
    }

    static void mustBeSent(RequestFacts request) {
        switch (request.status()) {
            case SENT -> {}
            case DRAFT -> throw new RuleViolation("request-draft", "The request is not sent yet");
            case SETTLED, WITHDRAWN -> throw ended();
        }
    }

    static RuleViolation ended() {
        return new RuleViolation("request-ended", "The request is settled or withdrawn");
    }
}
