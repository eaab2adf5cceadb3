package studio.portal.bootstrap;

import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import java.util.UUID;
import studio.portal.persistence.Vendor;

/** A part of what scripts rely on; it holds on both databases. */
abstract class ApiContract {
    final RunningPortal portal = RunningPortal.on(vendor());
    final Given given = new Given(portal);
    final Api mara = portal.api(MARA);
    final Api paul = portal.api(PAUL);
    final Api bea = portal.api(BEA);
    final Api ana = portal.api(ANA);

    abstract Vendor vendor();

    static String absent() {
        return UUID.randomUUID().toString();
    }

    static String path(Answer ticket) {
        return "/tickets/" + ticket.json("id");
    }
}
