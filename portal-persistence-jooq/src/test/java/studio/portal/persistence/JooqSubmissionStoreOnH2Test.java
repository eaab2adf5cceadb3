package studio.portal.persistence;

final class JooqSubmissionStoreOnH2Test extends SubmittingAtOnce {
    JooqSubmissionStoreOnH2Test() {
        super(Vendor.H2);
    }
}
