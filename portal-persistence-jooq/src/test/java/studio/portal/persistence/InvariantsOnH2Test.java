package studio.portal.persistence;

final class InvariantsOnH2Test extends HoldingInvariants {
    InvariantsOnH2Test() {
        super(Vendor.H2);
    }
}
