package studio.portal.persistence;

final class RenderingInTurnsOnH2Test extends RenderingInTurns {
    RenderingInTurnsOnH2Test() {
        super(Vendor.H2);
    }
}
