package studio.portal.persistence;

final class EventsAndJobsOnPostgresTest extends EventsAndJobsInRows {
    EventsAndJobsOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
