package studio.portal.persistence;

final class JooqSubmissionStoreOnPostgresTest extends SubmittingAtOnce {
    JooqSubmissionStoreOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
