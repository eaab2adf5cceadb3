package studio.portal.persistence;

final class RenderingInTurnsOnPostgresTest extends RenderingInTurns {
    RenderingInTurnsOnPostgresTest() {
        super(Vendor.POSTGRESQL);
    }
}
