package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.application.invoice.InvoiceCommand;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.Unit;
import studio.portal.domain.invoice.VatCategory;

/** Invoices by JSON, as scripts read them. */
abstract class InvoiceApiContract extends ApiContract {
    private final GivenInvoice invoices = new GivenInvoice(portal);

    @Test
    void a_draft_has_no_number_and_is_there_for_the_studio_alone() {
        var draft = path(invoices.draft(MARA));

        var seen = ana.get(draft).expect(200);
        assertThat(seen.json().path("number").isNull()).isTrue();
        assertThat(seen.json("status")).isEqualTo("draft");
        assertThat(seen.json("totals/total/amount")).isEqualTo("4165.00");
        assertThat(seen.json().path("open").isNull()).isTrue();
        mara.get(draft).expect(404);
        assertThat(mara.get("/invoices?limit=100").expect(200).text()).doesNotContain(draft);
        assertThat(mara.get("/invoices?standing=draft").expect(200).json().path("items"))
                .isEmpty();
        assertThat(ana.get("/invoices?standing=draft&limit=100").expect(200).text())
                .contains(draft.substring("/invoices/".length()));
    }

    @Test
    void an_issued_invoice_says_all_that_was_frozen_and_where_it_stands() {
        var id = invoices.issued(MARA);

        var seen = mara.get(path(id)).expect(200);

        assertThat(seen.json("number")).startsWith("INV-");
        assertThat(seen.json("status")).isEqualTo("open");
        assertThat(seen.json("kind")).isEqualTo("invoice");
        assertThat(seen.json("seller/name")).isEqualTo("Northlight Studio GmbH");
        assertThat(seen.json("buyer/city")).isNotBlank();
        assertThat(seen.json("account/iban")).startsWith("DE");
        assertThat(seen.json("reference")).startsWith("RF");
        assertThat(seen.json("lines/0/quantity")).isEqualTo("5");
        assertThat(seen.json("lines/0/unit")).isEqualTo("day");
        assertThat(seen.json("lines/0/vat/category")).isEqualTo("S");
        assertThat(seen.json("lines/0/net/amount")).isEqualTo("3200.00");
        assertThat(seen.json("totals/vats/0/tax/amount")).isEqualTo("665.00");
        assertThat(seen.json("open/amount")).isEqualTo("4165.00");
        assertThat(seen.json("open/currency")).isEqualTo("EUR");
        assertThat(seen.header("ETag")).contains("\"" + seen.json("version") + "\"");
    }

    @Test
    void what_was_paid_and_credited_is_told_and_the_studios_note_is_not() {
        var id = invoices.issued(MARA);
        invoices.paid(MARA, id, "1000.00");

        var partly = mara.get(path(id)).expect(200);
        assertThat(partly.json("status")).isEqualTo("partially_paid");
        assertThat(partly.json("paid/amount")).isEqualTo("1000.00");
        assertThat(partly.json("open/amount")).isEqualTo("3165.00");
        assertThat(partly.json("settlements/0/way")).isEqualTo("bank");
        assertThat(partly.text()).doesNotContain("Between us");

        var note = invoices.credited(MARA, id);
        var settled = mara.get(path(id)).expect(200);
        assertThat(settled.json("status")).isEqualTo("paid");
        assertThat(settled.json("credited/amount")).isEqualTo("3165.00");
        assertThat(settled.json("creditNotes/0/id")).isEqualTo(note.toString());
        var corrects = mara.get(path(note)).expect(200);
        assertThat(corrects.json("kind")).isEqualTo("credit_note");
        assertThat(corrects.json("status")).isEqualTo("issued");
        assertThat(corrects.json("number")).startsWith("CN-");
        assertThat(corrects.json("corrects/id")).isEqualTo(id.toString());
        assertThat(corrects.json().path("open").isNull()).isTrue();
    }

    @Test
    void a_foreign_invoice_an_absent_one_and_one_that_paul_may_not_see_are_all_the_same() {
        var id = path(invoices.issued(MARA));

        var absent = bea.get("/invoices/" + absent()).expect(404);
        assertThat(bea.get(id).expect(404).text()).isEqualTo(absent.text());
        assertThat(paul.get(id).expect(404).text()).isEqualTo(absent.text());
        bea.get("/invoices/7").expect(404);
        assertThat(paul.get("/invoices").expect(404).text()).doesNotContain("items");
        paul.get("/invoices/summary").expect(404);
        paul.get("/invoices?standing=open").expect(404);
    }

    @Test
    void the_list_filters_sorts_and_says_what_a_filter_cannot_be() {
        var project = new GivenProject(portal).published(BEA, "Shop");
        var id = invoices.issued(BEA, project);
        var number = ana.get(path(id)).json("number");

        assertThat(ids(bea.get("/invoices?project=" + project))).containsExactly(id.toString());
        assertThat(ids(bea.get("/invoices?q=" + number.toLowerCase(Locale.ROOT))))
                .containsExactly(id.toString());
        assertThat(ids(mara.get("/invoices?q=" + number))).isEmpty();
        assertThat(ids(ana.get("/invoices?project=" + project + "&standing=open&sort=due")))
                .containsExactly(id.toString());
        assertThat(ids(ana.get("/invoices?project=" + project + "&standing=settled")))
                .isEmpty();
        assertThat(ids(bea.get("/invoices?client=" + invoices.client(MARA)))).isEmpty();
        assertThat(bea.get("/invoices?standing=eaten").problem(422).error("standing"))
                .isNotBlank();
        bea.get("/invoices?client=7").problem(422);
        bea.get("/invoices?sort=sideways").problem(422);
        assertThat(bea.get("/invoices?q=%25").expect(200).json().path("items")).isEmpty();
    }

    @Test
    void a_long_list_is_read_in_parts_without_a_gap() {
        for (var i = 0; i < 3; i++) {
            invoices.issued(BEA);
        }
        var all = ids(bea.get("/invoices?limit=100"));

        var first = bea.get("/invoices?limit=2").expect(200);
        var second = bea.get("/invoices?limit=2&after=" + first.json("next")).expect(200);

        assertThat(ids(first)).isEqualTo(all.subList(0, 2));
        assertThat(ids(second)).isEqualTo(all.subList(2, Math.min(4, all.size())));
        assertThat(ids(bea.get("/invoices?limit=2&before=" + second.json("previous"))))
                .isEqualTo(ids(first));
    }

    @Test
    void the_summary_is_what_the_lists_come_to() {
        var id = invoices.issued(MARA);
        invoices.paid(MARA, id, "5000.00");
        invoices.issued(MARA);

        var summary = mara.get("/invoices/summary").expect(200);
        var euros = summary.json().path("items").path(0);

        var open = mara.get("/invoices?standing=open&limit=100").expect(200);
        assertThat(euros.path("invoices").asInt())
                .isEqualTo(open.json().path("items").size());
        var sum = BigDecimal.ZERO;
        for (var item : open.json().path("items")) {
            sum = sum.add(new BigDecimal(item.path("open").path("amount").asText()));
        }
        assertThat(euros.path("open").path("amount").asText()).isEqualTo(sum.toPlainString());
        assertThat(new BigDecimal(euros.path("left").path("amount").asText()))
                .isGreaterThanOrEqualTo(new BigDecimal("835"));
        assertThat(ana.get("/invoices/summary?client=" + invoices.client(MARA))
                        .expect(200)
                        .json())
                .isEqualTo(summary.json());
        assertThat(bea.get("/invoices/summary?client=" + invoices.client(MARA))
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void yen_have_no_decimals_and_a_price_keeps_all_of_its_own() {
        var yen = Currency.getInstance("JPY");
        var line = new InvoiceCommand.Line(
                "Illustrations",
                Optional.empty(),
                new BigDecimal("3"),
                Unit.PIECE,
                new BigDecimal("333.3335"),
                List.of(),
                new InvoiceCommand.Tax(VatCategory.STANDARD, new BigDecimal("10"), Optional.empty()));
        var sprint = GivenInvoice.sprint(yen, Optional.empty(), 14);
        var id = invoices.issued(
                BEA,
                new InvoiceCommand(
                        Optional.empty(),
                        yen,
                        Language.ENGLISH,
                        List.of(line),
                        List.of(),
                        sprint.deliveredFrom(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        14));

        var seen = bea.get(path(id)).expect(200);
        assertThat(seen.json("lines/0/price")).isEqualTo("333.3335");
        assertThat(seen.json("totals/net/amount")).isEqualTo("1000");
        assertThat(seen.json("open/amount")).isEqualTo("1100");
        var page = portal.browser(BEA).get(path(id)).expect(200).text();
        assertThat(page).contains("¥1,100").doesNotContain("1,100.00");
    }

    private static List<String> ids(Answer list) {
        var ids = new ArrayList<String>();
        list.expect(200)
                .json()
                .path("items")
                .forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static String path(InvoiceId id) {
        return "/invoices/" + id;
    }
}
