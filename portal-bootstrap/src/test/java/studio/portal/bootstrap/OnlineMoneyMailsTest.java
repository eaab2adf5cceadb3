package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import studio.portal.bootstrap.payment.StripeFake;
import studio.portal.bootstrap.payment.StripeGateway;
import studio.portal.persistence.Vendor;

/** Mails about what happened at the provider: each once, to whom it concerns, in the right words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OnlineMoneyMailsTest {
    private final StripeFake stripe = new StripeFake();
    private final RunningPortal portal =
            RunningPortal.paidBy(Vendor.H2, new StripeGateway(stripe.access(Duration.ofSeconds(5)), Clock.systemUTC()));
    private final GivenInvoice invoices = new GivenInvoice(portal);

    @AfterAll
    void stop() {
        portal.close();
        stripe.close();
    }

    @Test
    void who_sees_the_money_hears_once_of_a_card_that_was_saved_and_removed_also_by_themselves() {
        portal.api(MARA).post("/payment-methods", Map.of()).expect(201);
        stripe.save(stripe.customer(), "4242");
        portal.browser(MARA).get("/payment-methods/return").expect(303);
        var saved = portal.mails().await(MARA.email(), mail -> mail.subject().contains("A card was saved"));
        assertThat(saved.subject()).contains("•••• 4242");
        assertThat(saved.text()).contains("Was it none of you?").contains("/payment-methods");

        var card = portal.api(MARA).get("/payment-methods").json("items/0/id");
        portal.api(MARA).delete("/payment-methods/" + card).expect(204);
        portal.mails().await(MARA.email(), mail -> mail.subject().contains("A card was removed: •••• 4242"));

        assertThat(about("A card was")).hasSize(2).allMatch(mail -> mail.to().equals(MARA.email()));
        assertThat(portal.mails().to(PAUL.email()))
                .noneMatch(mail -> mail.subject().contains("card"));
    }

    @Test
    void the_studio_hears_once_of_another_amount_and_of_money_that_was_taken_back() {
        var checkout = portal.api(MARA)
                .post("/invoices/" + invoices.issued(MARA) + "/checkout", Map.of())
                .expect(201);
        var page = checkout.json("page");
        var key = page.substring(page.lastIndexOf('/') + 1);
        stripe.pay(key, 10_000, "eur");
        ask(checkout);
        await("Please look: a payment differs by €100.00");
        stripe.dispute(key, 10_000);
        ask(checkout);
        await("A payment was disputed: €100.00");
        ask(checkout);

        for (var words : List.of("Please look: a payment differs", "A payment was disputed: €100.00")) {
            assertThat(about(words))
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .noneMatch(mail -> mail.to().endsWith("@kern.example"));
            assertThat(about(words)).extracting(Mailbox.Letter::to).doesNotHaveDuplicates();
        }
    }

    @Test
    void money_of_a_dispute_that_was_won_came_again_and_nobody_is_thanked_for_paying_twice() {
        var invoice = invoices.issued(MARA);
        var checkout = portal.api(MARA)
                .post("/invoices/" + invoice + "/checkout", Map.of())
                .expect(201);
        var page = checkout.json("page");
        var key = page.substring(page.lastIndexOf('/') + 1);
        stripe.pay(key);
        ask(checkout);
        await("We have received your payment of €4,165.00");
        var thanked = about("We have received your payment").size();
        var dispute = stripe.dispute(key, 416_500);
        ask(checkout);
        await("A payment was taken back: €4,165.00");
        stripe.win(dispute);
        ask(checkout);
        await("€4,165.00 has come to us again");

        var again = about("has come to us again");
        assertThat(again).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(MARA.email());
            assertThat(mail.text()).contains("You have not paid again").contains("is paid.");
        });
        assertThat(about("We have received your payment")).hasSize(thanked);
        assertThat(portal.api(MARA).get("/invoices/" + invoice).json("status")).isEqualTo("paid");
    }

    private void ask(Answer checkout) {
        portal.api(MARA).get("/checkouts/" + checkout.json("id")).expect(200);
    }

    private void await(String subject) {
        for (var time = 0; time < 300 && about(subject).isEmpty(); time++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(about(subject)).as(subject).isNotEmpty();
    }

    private List<Mailbox.Letter> about(String subject) {
        return portal.mails().all().stream()
                .filter(mail -> mail.subject().contains(subject))
                .toList();
    }
}
