package studio.portal.persistence;

final class InvariantsOnPostgresTest extends HoldingInvariants {
    InvariantsOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
