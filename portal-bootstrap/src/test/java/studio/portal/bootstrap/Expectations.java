package studio.portal.bootstrap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What each route answers to whom. The columns are: nobody, Mara, Paul, Bea, Ana, the admin; the thing in the address is
 * Mara's or her client's. {@code -} is sent to sign in (303, or 401 by the API), {@code +} may and it is done, {@code ~}
 * may, but what is sent cannot be done (409 or 422), {@code x} may know but not do (403), {@code 0} is told that there is
 * no such thing (404).
 */
final class Expectations {
    /** @param body what is sent so that a right is all it takes: fields of a form, or JSON */
    record Row(String letters, String body) {
        boolean hasFields() {
            return !body.isEmpty() && !body.equals("bytes");
        }

        /** The same with a body that nobody could have anything done by. */
        Row spoilt() {
            return new Row(letters, body.startsWith("{") ? "{\"nonsense\":1}" : "nonsense=1");
        }

        char of(Optional<Someone> who) {
            return letters.charAt(who.map(person -> switch (person) {
                        case MARA -> 1;
                        case PAUL -> 2;
                        case BEA -> 3;
                        case ANA, JONAS -> 4;
                        case ADMIN -> 5;
                    })
                    .orElse(0));
        }
    }

    private static final String PAGES = """
        GET    /                                               | -+++++
        GET    /live                                           | -+++++
        POST   /preview                                        | -+++++ | text=words
        POST   /uploads                                        | -+++++ | bytes
        POST   /uploads/{upload}/removal                       | -+0000
        GET    /health/live                                    | ++++++
        GET    /health/ready                                   | ++++++
        GET    /assets/accent/{file}                           | ++++++
        GET    /assets/{hash}/<name>                           | ++++++
        GET    /api                                            | ++++++
        GET    /tickets                                        | -+++++
        POST   /tickets                                        | -+++~~ | subject=S&description=D
        GET    /tickets/new                                    | -+++++
        GET    /tickets/{number}                               | -+00++
        GET    /tickets/{number}/history                       | -000++
        GET    /tickets/{number}/attachments/{upload}          | -+00++
        POST   /tickets/{number}/messages                      | -+00++ | body=B
        POST   /tickets/{number}/notes                         | -000++ | body=B
        POST   /tickets/{number}/changes                       | -000++ | priority=low
        POST   /tickets/{number}/resolution                    | -+00++
        POST   /tickets/{number}/resolution/removal            | -+00++
        POST   /tickets/{number}/participants                  | -+00++ | personId=PAUL
        POST   /tickets/{number}/participants/{person}/removal | -~00~~
        POST   /tickets/{number}/messages/{message}/redaction  | -000++ | kind=reply
        GET    /offers                                         | -+0+++
        GET    /offers/{id}                                    | -+00++
        GET    /offers/{id}/pdf                                | -+00++
        POST   /offers/{id}/decision                           | -~00xx | decision=accepted&sha256=0000000000000000000000000000000000000000000000000000000000000000
        GET    /offers/new                                     | -000++
        POST   /offers                                         | -000++ | clientId=KERN&subject=S&language=en&currency=EUR&validUntil=2099-01-01
        POST   /offers/rows                                    | -000++ | wish=line
        GET    /offers/{id}/edit                               | -000++
        POST   /offers/{id}/changes                            | -000++ | subject=S&language=en&currency=EUR&validUntil=2099-01-01
        GET    /offers/{id}/sending                            | -000++
        POST   /offers/{id}/sending                            | -000++
        POST   /offers/{id}/versions                           | -000++
        POST   /offers/{id}/withdrawal                         | -000++
        POST   /offers/{id}/removal                            | -000++
        GET    /invoices                                       | -+0+++
        GET    /invoices/{id}                                  | -+00++
        GET    /invoices/{id}/pdf                              | -+00++
        GET    /invoices/{id}/xml                              | -+00++
        GET    /invoices/{id}/pay-by-bank.svg                  | -+00++
        GET    /invoices/new                                   | -000++
        POST   /invoices                                       | -000++ | clientId=KERN&language=en&currency=EUR&daysToPay=14
        POST   /invoices/rows                                  | -000++ | wish=line
        GET    /invoices/{id}/edit                             | -000++
        POST   /invoices/{id}/changes                          | -000++ | language=en&currency=EUR&daysToPay=14
        POST   /invoices/{id}/removal                          | -000++
        GET    /invoices/{id}/issue                            | -000++
        POST   /invoices/{id}/issue                            | -000++
        POST   /invoices/{id}/credit-notes                     | -000++
        GET    /studio/billing                                 | -000++
        POST   /studio/billing                                 | -000x+ | daysToPay=14
        POST   /studio/billing/number-starts                   | -000x+ | series=offer&year=2040&first=7
        GET    /studio/clients/{client}/billing                | -000++
        POST   /studio/clients/{client}/billing                | -000++ | daysToPay=10
        GET    /payments                                   | -+0+++
        POST   /payments                                   | -000~~
        GET    /payments/new                               | -000++
        GET    /payments/{id}                              | -+00++
        POST   /payments/{id}/refunds                      | -000~~
        POST   /payments/{id}/charge-backs                 | -000~~
        POST   /payments/{id}/allocations                  | -000~~
        POST   /invoices/checkout                          | -~0~xx
        POST   /invoices/{id}/checkout                     | -+00xx
        GET    /invoices/checkout/{attempt}                | -+00++
        GET    /invoices/checkout/{attempt}/page           | -+0000
        GET    /payment-methods                            | -+0+00
        POST   /payment-methods                            | -+0+00
        GET    /payment-methods/return                     | -+0+00
        POST   /payment-methods/{id}/removal               | -+0000
        GET    /test-provider/cards/{customer}             | ++++++
        POST   /test-provider/cards/{customer}             | ++++++ | card=4242
        GET    /test-provider/checkout/{attempt}           | ++++++
        POST   /test-provider/checkout/{attempt}/payment   | ++++++
        POST   /test-provider/checkout/{attempt}/failure   | ++++++
        POST   /test-provider/checkout/{attempt}/cancellation | ++++++
        POST   /invoices/{id}/allocations                  | -~00~~
        GET    /statement                                  | -+0+++
        GET    /statement/pdf                              | -+0+~~
        GET    /studio/receivables                         | -000++
        GET    /documents                                      | -+++++
        POST   /documents                                      | -~~~~~ | kind=other
        GET    /documents/new                                  | -+++++
        GET    /documents/zip                                  | -~~~~~
        GET    /documents/{id}                                 | -++0++
        GET    /documents/{id}/links                           | -000++
        POST   /documents/{id}/links                           | -000~~ | version=1
        POST   /documents/{id}/links/{link}/revocation         | -000++
        GET    /share/{token}                                  | ++++++
        POST   /share/{token}                                  | ++++++
        GET    /share/{token}/file                             | ++++++
        GET    /documents/{id}/versions/{n}/file               | -++0++
        POST   /documents/{id}/versions                        | -~~0~~ | note=N
        GET    /documents/{id}/versions/{n}                    | -++0++
        GET    /documents/{id}/versions/{n}/thumbnail          | -++0++
        GET    /documents/{id}/versions/{n}/pages/{page}       | -++0++
        GET    /documents/{id}/versions/{n}/comments/new       | -++0++
        GET    /documents/{id}/versions/{n}/notes/new          | -000++
        POST   /documents/{id}/versions/{n}/comments           | -++0++ | body=B
        POST   /documents/{id}/versions/{n}/notes              | -000++ | body=B
        POST   /documents/{id}/comments/{comment}/resolution   | -+x0++
        POST   /documents/{id}/comments/{comment}/resolution/removal | -+x0++
        GET    /documents/{id}/compare                         | -++0++
        GET    /documents/{id}/history                         | -000++
        POST   /documents/{id}/versions/{n}/publication        | -000++
        POST   /documents/{id}/versions/{n}/withdrawal         | -+x0++ | reason=R
        POST   /documents/{id}/withdrawal                      | -+x0++ | reason=R
        POST   /documents/{id}/changes                         | -000++ | title=T
        POST   /projects                                        | -000++ | name=N&clientId=KERN&startsOn=2026-11-02
        POST   /projects/{number}/milestones/{milestone}/decision | -+x0xx | decision=accept&seen=SEEN
        POST   /studio/projects/{project}/changes               | -000++ | name=N&startsOn=2026-11-02&status=active
        POST   /studio/projects/{project}/milestones            | -000++ | name=M&dueOn=2026-12-01
        POST   /studio/projects/{project}/order                 | -000~~
        POST   /studio/projects/{project}/publication           | -000++
        POST   /studio/projects/{project}/milestones/{milestone}/changes | -000++ | name=M&weight=2&ask=accept
        POST   /studio/projects/{project}/milestones/{milestone}/moves | -000++ | dueOn=2026-12-24&reason=R
        POST   /studio/projects/{project}/milestones/{milestone}/steps | -000++ | step=reopen
        POST   /studio/projects/{project}/milestones/{milestone}/removal | -000++
        POST   /studio/projects/{project}/milestones/{milestone}/deliverables | -000++ | name=D&url=https://a.example
        POST   /studio/projects/{project}/milestones/{milestone}/deliverables/{deliverable}/removal | -000++
        GET    /projects                                        | -+++++
        GET    /projects/new                                    | -000++
        GET    /projects/{number}                               | -++0++
        GET    /projects/{number}/milestones/{milestone}        | -++0++
        GET    /studio/projects/{project}                       | -000++
        GET    /studio/export                                   | -000++
        GET    /studio/recurring                                | -000++
        POST   /studio/recurring                                | -00000
        GET    /studio/recurring/new                            | -00000
        GET    /studio/recurring/{id}                           | -000++
        GET    /studio/recurring/{id}/edit                      | -000++
        POST   /studio/recurring/{id}/changes                   | -000++ | mode=draft
        POST   /studio/recurring/{id}/pause                     | -000++
        POST   /studio/recurring/{id}/pause/removal             | -000++
        POST   /studio/recurring/{id}/end                       | -000++
        GET    /studio/reminders                                | -000++
        POST   /studio/reminders                                | -000x+
        GET    /invoices/{id}/deliveries                        | -000++
        POST   /invoices/{id}/deliveries                        | -000++ | to=books@kern.example
        POST   /invoices/{id}/links/{link}/revocation           | -000++
        GET    /pay/{token}                                     | ++++++
        GET    /pay/{token}/pdf                                 | ++++++
        GET    /pay/{token}/xml                                 | ++++++
        GET    /pay/{token}/pay-by-bank.svg                     | ++++++
        POST   /pay/{token}/checkout                            | ++++++
        GET    /pay/{token}/checkout/{attempt}                  | ++++++
        GET    /pay/{token}/checkout/{attempt}/page             | ++++++
        GET    /invoices/{id}/reminders                         | -000++
        POST   /invoices/{id}/reminders/pause                   | -000++ | reason=R
        POST   /invoices/{id}/reminders/pause/removal           | -000++
        GET    /studio/clients/{client}/reminders               | -000++
        POST   /studio/clients/{client}/reminders/pause         | -000++ | reason=R
        POST   /studio/clients/{client}/reminders/pause/removal | -000++
        GET    /studio/templates                                | -000++
        POST   /studio/templates                                | -000++ | projectId=PLANNED&name=N
        POST   /studio/templates/{template}/changes             | -000++ | name=N
        POST   /studio/templates/{template}/removal             | -000++
        GET    /studio/projects/{project}/milestones/{milestone} | -000++
        GET    /studio/projects/{project}/publication           | -000++
        POST   /documents/{id}/versions/{n}/approval-requests  | -000++ | approverIds=MARA&mode=all
        POST   /documents/{id}/versions/{n}/approval-requests/withdrawal | -000++
        POST   /documents/{id}/versions/{n}/decision           | -+x0xx | decision=approve&hash=HASH
        GET    /documents/{id}/evidence                        | -++0++
        GET    /documents/{id}/certificate                     | -++0++
        GET    /conversations/{project}                        | -++0++
        GET    /conversations/{project}/files/{upload}         | -++0++
        POST   /conversations/{project}/messages               | -++0++ | body=B
        POST   /conversations/{project}/notes                  | -000++ | body=B
        POST   /conversations/{project}/messages/{message}/redaction | -000++
        GET    /requests                                       | -+++++
        GET    /requests/{request}                             | -++0++
        GET    /requests/{request}/files/{upload}              | -++0++
        POST   /requests/{request}/items/{number}/answer       | -++0xx | answer=A
        POST   /requests/{request}/answers                     | -++0xx
        GET    /studio/projects/{project}/requests/new         | -000++
        POST   /studio/projects/{project}/requests             | -000++ | title=T&intro=&kind=text&item=A&help=&example=&choices=&ownerId=&dueOn=2026-12-24
        POST   /requests/{request}/changes                     | -000++ | title=T&intro=
        POST   /requests/{request}/items                       | -000++ | kind=text&item=A&help=&example=&choices=&ownerId=&dueOn=2026-12-24
        POST   /requests/{request}/items/{number}/changes      | -000++ | kind=text&item=A&help=&example=&choices=&ownerId=&dueOn=2026-12-24
        POST   /requests/{request}/items/{number}/removal      | -000++
        POST   /requests/{request}/items/{number}/decision     | -000++ | decision=accept&reason=
        POST   /requests/{request}/sending                     | -000++
        POST   /requests/{request}/withdrawal                  | -000++
        GET    /sign-in                                        | ++++++
        POST   /sign-in                                        | ++++++ | email=nobody@nowhere.example&continue=/
        GET    /sign-in/code                                   | ++++++
        POST   /sign-in/code                                   | +~~~~~ | code=AAAAAA
        GET    /sign-in/password                               | ++++++
        POST   /sign-in/password                               | ~~~~~~ | email=nobody@nowhere.example&password=no
        POST   /sign-out                                       | ~~~~~~ | refused=1
        GET    /reset                                          | ++++++
        POST   /reset                                          | ++++++ | email=nobody@nowhere.example
        GET    /reset/{token}                                  | 000000
        POST   /reset/{token}                                  | ~~~~~~ | password=short
        GET    /invitation/{token}                             | ++++++
        POST   /invitation/{token}                             | ~~~~~~ | refused=1
        GET    /profile                                        | -+++++
        POST   /profile                                        | -+++++ | name=Somebody&theme=dark
        POST   /profile/password                               | -~~~~~ | newPassword=short
        POST   /profile/tokens                                 | -~~~~~ | name=n
        POST   /profile/client                                 | -++~~~ | clientId=KERN
        POST   /profile/sessions/others/end                    | -+++++
        POST   /profile/sessions/{id}/end                      | -+0000
        POST   /profile/tokens/{id}/end                        | -+0000
        GET    /colleagues                                     | -+x+00
        POST   /colleagues/invitations                         | -+x+00 | email=new@kern.example&name=N
        POST   /colleagues/invitations/{id}/end                | -+x000
        POST   /colleagues/members/{person}                    | -+x000
        POST   /colleagues/members/{person}/end                | -+x000
        POST   /studio/preview                                 | -000++ | personId=PAUL&clientId=KERN
        POST   /preview/end                                    | ++++++
        GET    /studio                                         | -000++
        GET    /studio/clients                                 | -000++
        POST   /studio/clients                                 | -000++ | name=Client
        GET    /studio/clients/new                             | -000++
        GET    /studio/clients/{client}                        | -000++
        POST   /studio/clients/{client}                        | -000++ | name=Kern
        POST   /studio/clients/{client}/invitations            | -000++ | email=new@kern.example&name=N
        POST   /studio/clients/{client}/invitations/{id}/end   | -000++
        POST   /studio/clients/{client}/members/{person}       | -000++
        POST   /studio/clients/{client}/members/{person}/end   | -000++
        GET    /studio/people                                  | -000++
        POST   /studio/people/invitations                      | -000x+ | email=new@northlight.example&name=N
        POST   /studio/people/invitations/{id}/end             | -000x+
        GET    /studio/people/{person}                         | -000++
        POST   /studio/people/{person}/role                    | -000x~ | role=staff
        POST   /studio/people/{person}/disabling               | -000++
        POST   /studio/people/{person}/enabling                | -000++
        POST   /studio/people/{person}/erasure                 | -000x+ | confirm=on
        GET    /studio/mails                                   | -000++
        GET    /studio/mails/{id}                              | -000++
        POST   /studio/mails/{id}/sending                      | -000~~
        """;

    private static final String API = """
        GET    /openapi.json                                   | ++++++
        GET    /projects/{id}/messages                         | -++0++
        POST   /projects/{id}/messages                         | -++0++ | {"body":"B"}
        GET    /projects/{id}/messages/{message}               | -++0++
        DELETE /projects/{id}/messages/{message}               | -xx0++
        GET    /projects/{id}/attachments/{upload}             | -++0++
        GET    /requests                                       | -+++++
        GET    /projects/{id}/requests                         | -++0++
        POST   /projects/{id}/requests                         | -xx0++ | {"title":"T","intro":"","items":[{"kind":"text","title":"A","dueOn":"2026-12-24"}]}
        GET    /projects/{id}/requests/{request}               | -++0++
        PATCH  /projects/{id}/requests/{request}               | -xx0++ | {"status":"withdrawn"}
        POST   /projects/{id}/requests/{request}/answers       | -++0xx
        GET    /projects/{id}/requests/{request}/items/{number} | -++0++
        PATCH  /projects/{id}/requests/{request}/items/{number} | -++0~~ | {"answer":"A"}
        GET    /projects/{id}/requests/{request}/files/{upload} | -++0++
        GET    /messages                                       | -000++
        POST   /messages/{id}/sending                          | -000~~
        GET    /me                                             | -+++++
        PATCH  /me                                             | -+++++ | {}
        PUT    /me/password                                    | -~~~~~ | {"newPassword":"short"}
        PUT    /me/client                                      | -~~~~~ | {"clientId":"KERN"}
        GET    /me/sessions                                    | -+++++
        DELETE /me/sessions                                    | -+++++
        DELETE /me/sessions/{id}                               | -+0000
        POST   /tokens                                         | ~~~~~~ | {"email":"x"}
        GET    /tokens                                         | -+++++
        GET    /tokens/{id}                                    | -+0000
        DELETE /tokens/current                                 | -+++++
        DELETE /tokens/{id}                                    | -+0000
        POST   /password-resets                                | ~~~~~~ | {"email":"x"}
        POST   /password-resets/completion                     | ~~~~~~ | {"token":"none","password":"short"}
        POST   /sign-in-codes                                  | ~~~~~~ | {"email":"x"}
        POST   /sign-in-codes/{id}/token                       | ~~~~~~ | {"code":""}
        POST   /invitations/acceptance                         | ~~~~~~ | {"token":""}
        GET    /clients                                        | -000++
        POST   /clients                                        | -000++ | {"name":"Client"}
        GET    /clients/{client}                               | -000++
        PATCH  /clients/{client}                               | -000++ | {"name":"Kern"}
        GET    /clients/{client}/members                       | -+00++
        GET    /clients/{client}/members/{person}              | -+00++
        PATCH  /clients/{client}/members/{person}              | -+00++ | {"permissions":[]}
        DELETE /clients/{client}/members/{person}              | -+00++
        GET    /people                                         | -000++
        GET    /people/{person}                                | -000++
        PATCH  /people/{person}                                | -000++ | {"status":"disabled"}
        POST   /people/{person}/erasure                        | -000x+ | {}
        GET    /invitations                                    | -+x+x+
        POST   /invitations                                    | -+x+x+ | {"email":"new@x.example","name":"N"}
        GET    /invitations/{id}                               | -+00++
        DELETE /invitations/{id}                               | -+00++
        GET    /tickets                                        | -+++++
        POST   /tickets                                        | -+++~~ | {"subject":"S","description":"D"}
        GET    /offers                                         | -+0+++
        POST   /offers                                         | -000++ | {"clientId":"KERN","subject":"S","validUntil":"2099-01-01"}
        GET    /offers/{id}                                    | -+00++
        GET    /offers/{id}/pdf                                | -+00++
        PATCH  /offers/{id}                                    | -000~~ | {"note":"N"}
        DELETE /offers/{id}                                    | -000~~
        POST   /offers/{id}/decision                           | -~00xx | {"decision":"accepted","sha256":"0000000000000000000000000000000000000000000000000000000000000000"}
        POST   /offers/{id}/sending                            | -000++
        POST   /offers/{id}/versions                           | -000++
        POST   /offers/{id}/withdrawal                         | -000++
        GET    /invoices                                       | -+0+++
        GET    /invoices/summary                               | -+0+++
        GET    /invoices/{id}                                  | -+00++
        GET    /invoices/{id}/pdf                              | -+00++
        GET    /invoices/{id}/xml                              | -+00++
        GET    /billing                                        | -000++
        PATCH  /billing                                        | -000x+ | {"daysToPay":14}
        POST   /billing/number-starts                          | -000x+ | {"series":"offer","year":2040,"first":7}
        GET    /clients/{client}/billing                       | -000++
        PATCH  /clients/{client}/billing                       | -000++ | {"daysToPay":10}
        POST   /invoices                                       | -000++ | {"clientId":"KERN"}
        PATCH  /invoices/{id}                                  | -000~~ | {"note":"N"}
        DELETE /invoices/{id}                                  | -000~~
        POST   /invoices/{id}/issue                            | -000++
        POST   /invoices/{id}/credit-notes                     | -000++ | {"note":"N"}
        GET    /payments                                   | -+0+++
        POST   /payments                                   | -000~~ | {}
        GET    /payments/{id}                              | -+00++
        POST   /payments/{id}/refunds                      | -000~~ | {}
        POST   /payments/{id}/charge-backs                 | -000~~ | {}
        POST   /payments/{id}/allocations                  | -000~~ | {}
        POST   /checkouts                                  | -~0~xx | {}
        POST   /invoices/{id}/checkout                     | -+00xx | {}
        GET    /checkouts/{attempt}                        | -+00++
        GET    /payment-methods                            | -+0+00
        POST   /payment-methods                            | -+0+00 | {}
        DELETE /payment-methods/{id}                       | -+0000
        POST   /invoices/{id}/allocations                  | -~00~~ | {}
        GET    /statement                                  | -+0+~~
        GET    /receivables                                | -000++
        GET    /tickets/summary                                | -+++++
        GET    /tickets/{id}                                   | -+00++
        PATCH  /tickets/{id}                                   | -x00++ | {"priority":"low"}
        GET    /tickets/{id}/history                           | -000++
        GET    /tickets/{id}/messages                          | -+00++
        POST   /tickets/{id}/messages                          | -+00++ | {"body":"B"}
        GET    /tickets/{id}/messages/{message}                | -+00++
        DELETE /tickets/{id}/messages/{message}                | -x00++
        POST   /tickets/{id}/resolution                        | -+00++ | {}
        DELETE /tickets/{id}/resolution                        | -~00~~
        POST   /tickets/{id}/participants                      | -+00++ | {"personId":"PAUL"}
        DELETE /tickets/{id}/participants                      | -~00~~
        DELETE /tickets/{id}/participants/{person}             | -~00~~
        GET    /projects                                        | -+++++
        POST   /projects                                        | -000++ | {"name":"N","clientId":"KERN","startsOn":"2026-11-02"}
        GET    /projects/{id}                                   | -++0++
        PATCH  /projects/{id}                                   | -000++ | {"name":"N"}
        GET    /projects/{id}/history                           | -000++
        GET    /export                                          | -000~~
        GET    /recurring-invoices                              | -000++
        POST   /recurring-invoices                              | -000~~ | {"unit":"month"}
        GET    /recurring-invoices/{id}                         | -000++
        PATCH  /recurring-invoices/{id}                         | -000++ | {"mode":"draft"}
        POST   /recurring-invoices/{id}/pause                   | -000++
        DELETE /recurring-invoices/{id}/pause                   | -000++
        POST   /recurring-invoices/{id}/end                     | -000++
        GET    /reminders                                       | -000++
        PATCH  /reminders                                       | -000x+ | {"steps":[]}
        GET    /invoices/{id}/deliveries                        | -000++
        POST   /invoices/{id}/deliveries                        | -000++ | {"to":["books@kern.example"]}
        GET    /invoices/{id}/links                             | -000++
        DELETE /invoices/{id}/links/{link}                      | -000++
        GET    /invoices/{id}/reminders                         | -000++
        POST   /invoices/{id}/reminders/pause                   | -000++ | {"reason":"R"}
        DELETE /invoices/{id}/reminders/pause                   | -000++
        GET    /clients/{client}/reminders                      | -000++
        POST   /clients/{client}/reminders/pause                | -000++ | {"reason":"R"}
        DELETE /clients/{client}/reminders/pause                | -000++
        GET    /project-templates                               | -000++
        POST   /project-templates                               | -000++ | {"projectId":"PLANNED","name":"N"}
        GET    /project-templates/{template}                    | -000++
        PATCH  /project-templates/{template}                    | -000++ | {"name":"N"}
        DELETE /project-templates/{template}                    | -000++
        GET    /projects/{id}/publication                       | -000++
        POST   /projects/{id}/publication                       | -000++ | {}
        GET    /projects/{id}/milestones                        | -++0++
        POST   /projects/{id}/milestones                        | -000++ | {"name":"M","dueOn":"2026-12-01"}
        POST   /projects/{id}/order                             | -000~~ | {"milestoneIds":[]}
        GET    /projects/{id}/milestones/{milestone}            | -++0++
        PATCH  /projects/{id}/milestones/{milestone}            | -000++ | {"name":"M"}
        DELETE /projects/{id}/milestones/{milestone}            | -000~~
        POST   /projects/{id}/milestones/{milestone}/moves      | -000++ | {"dueOn":"2026-12-24","reason":"R"}
        POST   /projects/{id}/milestones/{milestone}/deliverables | -000++ | {"name":"D","url":"https://a.example"}
        DELETE /projects/{id}/milestones/{milestone}/deliverables/{deliverable} | -000++
        POST   /projects/{id}/milestones/{milestone}/submission | -000~~ | {}
        POST   /projects/{id}/milestones/{milestone}/completion | -000~~ | {}
        POST   /projects/{id}/milestones/{milestone}/reopening  | -000++ | {}
        POST   /projects/{id}/milestones/{milestone}/decision   | -+x0xx | {"decision":"accept","seen":"SEEN"}
        POST   /attachments                                    | -+++++ | bytes
        GET    /attachments/{upload}                           | -+0000
        DELETE /attachments/{upload}                           | -+0000
        POST   /uploads                                        | -~~~~~ | bytes
        GET    /uploads/{upload}                               | -+0000
        PATCH  /uploads/{upload}                               | -~0000 | bytes
        DELETE /uploads/{upload}                               | -+0000
        POST   /tickets/{id}/attachments                       | -+00++ | bytes
        GET    /tickets/{id}/attachments/{upload}              | -+00++
        GET    /documents                                      | -+++++
        POST   /documents                                      | -~~~~~ | {"kind":"other"}
        GET    /documents/{id}                                 | -++0++
        GET    /documents/{id}/history                         | -000++
        GET    /documents/zip                                  | -~~~~~
        GET    /documents/{id}/links                           | -xx0++
        POST   /documents/{id}/links                           | -xx0~~ | {"version":1}
        GET    /documents/{id}/links/{link}                    | -xx0++
        DELETE /documents/{id}/links/{link}                    | -xx0++
        PATCH  /documents/{id}                                 | -xx0++ | {"title":"T"}
        POST   /documents/{id}/versions                        | -~~0~~ | {"note":"N"}
        GET    /documents/{id}/versions/{n}/preview            | -++0++
        GET    /documents/{id}/versions/{n}/thumbnail          | -++0++
        GET    /documents/{id}/versions/{n}/pages/{page}       | -++0++
        GET    /documents/{id}/versions/{n}/comments           | -++0++
        POST   /documents/{id}/versions/{n}/comments           | -++0++ | {"body":"B"}
        GET    /documents/{id}/versions/{n}/comments/{comment} | -++0++
        POST   /documents/{id}/comments/{comment}/resolution   | -+x0++ | {}
        DELETE /documents/{id}/comments/{comment}/resolution   | -+x0++
        GET    /documents/{id}/comparison                      | -++0++
        GET    /documents/{id}/versions/{n}/file               | -++0++
        POST   /documents/{id}/versions/{n}/publication        | -xx0++ | {}
        POST   /documents/{id}/versions/{n}/withdrawal         | -+x0++ | {"reason":"R"}
        POST   /documents/{id}/withdrawal                      | -+x0++ | {"reason":"R"}
        GET    /documents/{id}/approvals                       | -++0++
        POST   /documents/{id}/versions/{n}/approval-requests  | -xx0++ | {"approverIds":["MARA"],"mode":"all"}
        POST   /documents/{id}/versions/{n}/approval-requests/withdrawal | -xx0++ | {}
        POST   /documents/{id}/versions/{n}/decision           | -+x0xx | {"decision":"approve","hash":"HASH"}
        GET    /documents/{id}/evidence                        | -++0++
        GET    /documents/{id}/certificate                     | -++0++
        """;

    private Expectations() {}

    /** By method and path as the route table names them. */
    static Map<String, Row> all() {
        var rows = new LinkedHashMap<String, Row>();
        read(PAGES, "", rows);
        read(API, "/api/v1", rows);
        return rows;
    }

    private static void read(String table, String base, Map<String, Row> rows) {
        table.lines().forEach(line -> {
            var cells = line.split("\\|", 3);
            var route = cells[0].strip().split("\\s+");
            var body = cells.length > 2 ? cells[2].strip() : "";
            rows.put(route[0] + " " + base + route[1], new Row(cells[1].strip(), body));
        });
    }
}
