package studio.portal.bootstrap;

/** The invented cast, as the demo knows it. */
enum Someone {
    MARA("client@kern.example"),
    PAUL("colleague@kern.example"),
    BEA("client@bluebird.example"),
    ANA("staff@northlight.example"),
    JONAS("jonas@northlight.example"),
    ADMIN("admin@northlight.example");

    static final String PASSWORD = "demo-portal-2026";

    private final String email;

    Someone(String email) {
        this.email = email;
    }

    String email() {
        return email;
    }

    boolean isStaff() {
        return this == ANA || this == JONAS || this == ADMIN;
    }
}
