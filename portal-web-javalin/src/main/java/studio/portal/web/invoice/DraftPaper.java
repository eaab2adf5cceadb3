package studio.portal.web.invoice;

/** What is drafted with positions: what its form calls them, and where it gets its rows. */
public enum DraftPaper {
    INVOICE("lines", "/invoices/rows"),
    OFFER("positions", "/offers/rows");

    private final String list;
    private final String rows;

    DraftPaper(String list, String rows) {
        this.list = list;
        this.rows = rows;
    }

    /** Before the number of a position in the names of its fields. */
    public String list() {
        return list;
    }

    /** Gives the form back with a row more or less. */
    public String rows() {
        return rows;
    }
}
