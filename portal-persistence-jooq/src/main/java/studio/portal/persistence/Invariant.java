package studio.portal.persistence;

/**
 * Something that is always true of the rows.
 *
 * @param name what is true, as an operator reads it
 * @param table whose rows it is about
 * @param broken a query for what breaks it, one text a row, without {@code limit}
 */
public record Invariant(String name, String table, String broken) {}
