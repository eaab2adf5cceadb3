package studio.portal.persistence;

final class EventsAndJobsOnH2Test extends EventsAndJobsInRows {
    EventsAndJobsOnH2Test() {
        super(Vendor.H2);
    }
}
