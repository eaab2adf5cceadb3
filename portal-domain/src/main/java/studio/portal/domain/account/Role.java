package studio.portal.domain.account;

/** What a person is in this installation. A person is of the studio or of its clients, never both. */
public enum Role {
    /** Of the studio, and manages staff, roles and settings too. */
    ADMIN,
    /** Of the studio. */
    STAFF,
    /** Of one or more clients. */
    MEMBER;

    public boolean isStaff() {
        return this != MEMBER;
    }
}
