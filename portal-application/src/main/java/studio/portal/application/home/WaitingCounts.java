package studio.portal.application.home;

/** How many of its things each area's side of the reader should see to, as the lists of them are long. */
public record WaitingCounts(int tickets, int projects, int documents, int requests, int invoices, int offers) {}
