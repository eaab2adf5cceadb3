package studio.portal.domain.account;

/** What a member may do for a client beyond tickets, projects, documents and meetings, which everyone may. */
public enum Permission {
    /** Sees invoices and pays them. */
    BILLING,
    /** Approves documents and signs off milestones. */
    APPROVE,
    /** Invites and removes colleagues, and grants no permission they lack themselves. */
    MANAGE
}
