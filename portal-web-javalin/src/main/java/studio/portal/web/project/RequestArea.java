package studio.portal.web.project;

import java.util.List;
import java.util.UUID;
import studio.portal.application.home.WaitingCounts;
import studio.portal.domain.account.Actor;
import studio.portal.web.Area;

/**
 * Requests, as far as every page knows of them: what waits on the reader's own side. What happens to one is an event of
 * its project, so nothing is told of this area by itself.
 */
public final class RequestArea implements Area {
    private static final String NAME = "request";
    private static final String PATH = "/requests";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public int waiting(WaitingCounts counts) {
        return counts.requests();
    }

    @Override
    public String waitingList(Actor actor) {
        return actor.isStaff() ? PATH + "?on=studio" : PATH;
    }

    @Override
    public List<String> addresses(Actor actor, UUID thing) {
        return List.of();
    }
}
