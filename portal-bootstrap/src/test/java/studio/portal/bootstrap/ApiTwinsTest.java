package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import studio.portal.web.Route;

/** Whatever a form of a page does, a script can do as well: a form without its twin in the JSON API fails here. */
final class ApiTwinsTest {
    /** Page and twin; after {@code -} why a form needs none. */
    private static final String TWINS = """
        /preview                                          - shows Markdown as it will look, and changes nothing
        /studio/preview                                   - looks at pages as a member does, and changes nothing
        /preview/end                                      - looks at pages with one's own eyes again
        /uploads                                          POST /attachments
        /uploads/{upload}/removal                         DELETE /attachments/{upload}
        /tickets                                          POST /tickets
        /tickets/{number}/messages                        POST /tickets/{id}/messages
        /tickets/{number}/notes                           POST /tickets/{id}/messages
        /tickets/{number}/changes                         PATCH /tickets/{id}
        /tickets/{number}/resolution                      POST /tickets/{id}/resolution
        /tickets/{number}/resolution/removal              DELETE /tickets/{id}/resolution
        /tickets/{number}/participants                    POST /tickets/{id}/participants
        /tickets/{number}/participants/{person}/removal   DELETE /tickets/{id}/participants/{person}
        /tickets/{number}/messages/{message}/redaction    DELETE /tickets/{id}/messages/{message}
        /documents                                        POST /documents
        /documents/{id}/links                             POST /documents/{id}/links
        /documents/{id}/links/{link}/revocation           DELETE /documents/{id}/links/{link}
        /pay/{token}/checkout                             - is for people who have no account, and so no token
        /share/{token}                                    - is for people who have no account, and so no token
        /documents/{id}/versions                          POST /documents/{id}/versions
        /documents/{id}/versions/{n}/publication          POST /documents/{id}/versions/{n}/publication
        /documents/{id}/versions/{n}/withdrawal           POST /documents/{id}/versions/{n}/withdrawal
        /documents/{id}/versions/{n}/comments             POST /documents/{id}/versions/{n}/comments
        /documents/{id}/versions/{n}/notes                POST /documents/{id}/versions/{n}/comments
        /documents/{id}/comments/{comment}/resolution     POST /documents/{id}/comments/{comment}/resolution
        /documents/{id}/comments/{comment}/resolution/removal  DELETE /documents/{id}/comments/{comment}/resolution
        /documents/{id}/withdrawal                        POST /documents/{id}/withdrawal
        /documents/{id}/changes                           PATCH /documents/{id}
        /projects                                           POST /projects
        /projects/{number}/milestones/{milestone}/decision  POST /projects/{id}/milestones/{milestone}/decision
        /studio/projects/{project}/changes                  PATCH /projects/{id}
        /studio/projects/{project}/milestones               POST /projects/{id}/milestones
        /studio/projects/{project}/order                    POST /projects/{id}/order
        /studio/projects/{project}/publication              POST /projects/{id}/publication
        /studio/projects/{project}/milestones/{milestone}/changes  PATCH /projects/{id}/milestones/{milestone}
        /studio/projects/{project}/milestones/{milestone}/moves  POST /projects/{id}/milestones/{milestone}/moves
        /studio/projects/{project}/milestones/{milestone}/steps  POST /projects/{id}/milestones/{milestone}/reopening
        /studio/projects/{project}/milestones/{milestone}/removal  DELETE /projects/{id}/milestones/{milestone}
        /studio/projects/{project}/milestones/{milestone}/deliverables  POST /projects/{id}/milestones/{milestone}/deliverables
        /studio/projects/{project}/milestones/{milestone}/deliverables/{deliverable}/removal  DELETE /projects/{id}/milestones/{milestone}/deliverables/{deliverable}
        /documents/{id}/versions/{n}/approval-requests    POST /documents/{id}/versions/{n}/approval-requests
        /documents/{id}/versions/{n}/approval-requests/withdrawal  POST /documents/{id}/versions/{n}/approval-requests/withdrawal
        /documents/{id}/versions/{n}/decision             POST /documents/{id}/versions/{n}/decision
        /conversations/{project}/messages                 POST /projects/{id}/messages
        /conversations/{project}/notes                    POST /projects/{id}/messages
        /conversations/{project}/messages/{message}/redaction  DELETE /projects/{id}/messages/{message}
        /studio/projects/{project}/requests               POST /projects/{id}/requests
        /requests/{request}/changes                       PATCH /projects/{id}/requests/{request}
        /requests/{request}/items                         PATCH /projects/{id}/requests/{request}
        /requests/{request}/items/{number}/changes        PATCH /projects/{id}/requests/{request}
        /requests/{request}/items/{number}/removal        PATCH /projects/{id}/requests/{request}
        /requests/{request}/items/{number}/answer         PATCH /projects/{id}/requests/{request}/items/{number}
        /requests/{request}/items/{number}/decision       PATCH /projects/{id}/requests/{request}/items/{number}
        /requests/{request}/sending                       PATCH /projects/{id}/requests/{request}
        /requests/{request}/withdrawal                    PATCH /projects/{id}/requests/{request}
        /requests/{request}/answers                       POST /projects/{id}/requests/{request}/answers
        /studio/reminders                                 PATCH /reminders
        /invoices/{id}/deliveries                         POST /invoices/{id}/deliveries
        /invoices/{id}/links/{link}/revocation            DELETE /invoices/{id}/links/{link}
        /invoices/{id}/reminders/pause                    POST /invoices/{id}/reminders/pause
        /invoices/{id}/reminders/pause/removal            DELETE /invoices/{id}/reminders/pause
        /studio/clients/{client}/reminders/pause          POST /clients/{client}/reminders/pause
        /studio/clients/{client}/reminders/pause/removal  DELETE /clients/{client}/reminders/pause
        /offers/{id}/decision                             POST /offers/{id}/decision
        /offers                                           POST /offers
        /offers/rows                                      - gives a form back with another row, and changes nothing
        /offers/{id}/changes                              PATCH /offers/{id}
        /offers/{id}/sending                              POST /offers/{id}/sending
        /offers/{id}/versions                             POST /offers/{id}/versions
        /offers/{id}/withdrawal                           POST /offers/{id}/withdrawal
        /offers/{id}/removal                              DELETE /offers/{id}
        /invoices                                         POST /invoices
        /payments                                         POST /payments
        /payments/{id}/refunds                            POST /payments/{id}/refunds
        /payments/{id}/charge-backs                       POST /payments/{id}/charge-backs
        /payments/{id}/allocations                        POST /payments/{id}/allocations
        /invoices/checkout                                POST /checkouts
        /invoices/{id}/checkout                           POST /invoices/{id}/checkout
        /payment-methods                                  POST /payment-methods
        /payment-methods/{id}/removal                     DELETE /payment-methods/{id}
        /test-provider/cards/{customer}                   - is a page of the demo’s provider, and none of the portal’s
        /test-provider/checkout/{attempt}/payment         - is a page of the demo’s provider, and none of the portal’s
        /test-provider/checkout/{attempt}/failure         - is a page of the demo’s provider, and none of the portal’s
        /test-provider/checkout/{attempt}/cancellation    - is a page of the demo’s provider, and none of the portal’s
        /invoices/{id}/allocations                        POST /invoices/{id}/allocations
        /invoices/rows                                    - gives a form back with another row, and changes nothing
        /invoices/{id}/changes                            PATCH /invoices/{id}
        /invoices/{id}/removal                            DELETE /invoices/{id}
        /invoices/{id}/issue                              POST /invoices/{id}/issue
        /invoices/{id}/credit-notes                       POST /invoices/{id}/credit-notes
        /studio/billing                                   PATCH /billing
        /studio/recurring                                 POST /recurring-invoices
        /studio/recurring/{id}/changes                    PATCH /recurring-invoices/{id}
        /studio/recurring/{id}/pause                      POST /recurring-invoices/{id}/pause
        /studio/recurring/{id}/pause/removal              DELETE /recurring-invoices/{id}/pause
        /studio/recurring/{id}/end                        POST /recurring-invoices/{id}/end
        /studio/billing/number-starts                     POST /billing/number-starts
        /studio/clients/{client}/billing                  PATCH /clients/{client}/billing
        /studio/templates                                 POST /project-templates
        /studio/templates/{template}/changes              PATCH /project-templates/{template}
        /studio/templates/{template}/removal              DELETE /project-templates/{template}
        /sign-in                                          POST /sign-in-codes
        /sign-in/code                                     POST /sign-in-codes/{id}/token
        /sign-in/password                                 POST /tokens
        /sign-out                                         DELETE /tokens/current
        /reset                                            POST /password-resets
        /reset/{token}                                    POST /password-resets/completion
        /invitation/{token}                               POST /invitations/acceptance
        /profile                                          PATCH /me
        /profile/password                                 PUT /me/password
        /profile/tokens                                   POST /tokens
        /profile/client                                   PUT /me/client
        /profile/sessions/others/end                      DELETE /me/sessions
        /profile/sessions/{id}/end                        DELETE /me/sessions/{id}
        /profile/tokens/{id}/end                          DELETE /tokens/{id}
        /colleagues/invitations                           POST /invitations
        /colleagues/invitations/{id}/end                  DELETE /invitations/{id}
        /colleagues/members/{person}                      PATCH /clients/{client}/members/{person}
        /colleagues/members/{person}/end                  DELETE /clients/{client}/members/{person}
        /studio/clients                                   POST /clients
        /studio/clients/{client}                          PATCH /clients/{client}
        /studio/clients/{client}/invitations              POST /invitations
        /studio/clients/{client}/invitations/{id}/end     DELETE /invitations/{id}
        /studio/clients/{client}/members/{person}         PATCH /clients/{client}/members/{person}
        /studio/clients/{client}/members/{person}/end     DELETE /clients/{client}/members/{person}
        /studio/people/invitations                        POST /invitations
        /studio/people/invitations/{id}/end               DELETE /invitations/{id}
        /studio/people/{person}/role                      PATCH /people/{person}
        /studio/people/{person}/disabling                 PATCH /people/{person}
        /studio/people/{person}/enabling                  PATCH /people/{person}
        /studio/people/{person}/erasure                   POST /people/{person}/erasure
        /studio/mails/{id}/sending                        POST /messages/{id}/sending
        """;

    private final RunningPortal portal = RunningPortal.onH2();

    @Test
    void every_form_of_a_page_has_a_twin_in_the_api() {
        var forms = portal.portal().routes().stream()
                .filter(route -> route.changes() && !route.isApi())
                .map(Route::path)
                .collect(Collectors.toSet());
        var api = portal.portal().routes().stream()
                .filter(Route::isApi)
                .map(route -> route.method().name() + " " + route.path().replaceFirst("^/api/v1", ""))
                .collect(Collectors.toSet());
        var twins = twins();

        assertThat(twins.keySet()).containsExactlyInAnyOrderElementsOf(forms);
        assertThat(twins.values()).filteredOn(twin -> !twin.startsWith("- ")).isSubsetOf(api);
    }

    private static Map<String, String> twins() {
        var twins = new LinkedHashMap<String, String>();
        TWINS.lines().forEach(line -> {
            var cells = line.split("\\s{2,}", 2);
            twins.put(cells[0].strip(), cells[1].strip());
        });
        return twins;
    }
}
