package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ADMIN;
import static studio.portal.bootstrap.Someone.MARA;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import studio.portal.domain.invoice.InvoiceKind;

/** Reminders and the export by JSON and as pages, as scripts and staff use them. */
abstract class ReminderApiContract extends ApiContract {
    private final GivenInvoice invoices = new GivenInvoice(portal);

    @Test
    void admins_decide_on_the_steps_and_staff_see_them() {
        ana.get("/reminders").expect(200);
        var texts = List.of(
                Map.of("language", "en", "subject", "Pay {number}", "body", "{amount}"),
                Map.of("language", "de", "subject", "Rechnung {number}", "body", "{amount}"));

        var changed = portal.api(ADMIN)
                .patch("/reminders", Map.of("steps", List.of(Map.of("days", 5, "texts", texts))))
                .expect(200);
        assertThat(changed.json("steps/0/texts/0/subject")).isEqualTo("Pay {number}");
        assertThat(changed.json("steps/0/since")).isNotBlank();

        ana.patch("/reminders", Map.of("steps", List.of())).expect(403);
        mara.get("/reminders").expect(404);
        assertThat(portal.api(ADMIN)
                        .patch("/reminders", Map.of("steps", List.of(Map.of("days", 400, "texts", texts))))
                        .expect(422)
                        .text())
                .contains("steps[0].days");
        portal.api(ADMIN)
                .patch("/reminders", Map.of("steps", List.of(Map.of("texts", texts))))
                .expect(422);
        portal.api(ADMIN).patch("/reminders", Map.of("nonsense", 1)).expect(422);
        var cleared = new LinkedHashMap<String, Object>();
        cleared.put("steps", null);
        portal.api(ADMIN).patch("/reminders", cleared).expect(422);
    }

    @Test
    void reminders_of_an_invoice_are_paused_with_a_reason_and_resumed() {
        var path = "/invoices/" + invoices.issued(MARA) + "/reminders";

        assertThat(ana.get(path).expect(200).json().path("sent")).isEmpty();
        ana.post(path + "/pause", Map.of("reason", " ")).expect(422);
        var paused =
                ana.post(path + "/pause", Map.of("reason", "They dispute it")).expect(200);
        assertThat(paused.json("paused/reason")).isEqualTo("They dispute it");
        assertThat(paused.json().path("next").isNull()).isTrue();
        ana.post(path + "/pause", Map.of("reason", "Again")).expect(409);
        mara.get(path).expect(404);
        mara.post(path + "/pause", Map.of("reason", "No")).expect(404);

        ana.delete(path + "/pause").expect(204);
        assertThat(ana.get(path).expect(200).json().path("paused").isNull()).isTrue();
    }

    @Test
    void a_draft_and_a_credit_note_have_no_reminders() {
        ana.get("/invoices/" + invoices.draft(MARA) + "/reminders").expect(404);
        var note = invoices.credited(MARA, invoices.issued(MARA));
        ana.get("/invoices/" + note + "/reminders").expect(404);
    }

    @Test
    void a_period_is_exported_as_one_archive_with_what_was_issued_and_paid() throws IOException {
        var id = invoices.issued(MARA);
        invoices.paid(MARA, id, "1000");
        var number = ana.get("/invoices/" + id).expect(200).json("number");
        var today = LocalDate.now(Clock.systemUTC());

        var files = unpacked(ana.get("/export?from=" + today.minusDays(2) + "&to=" + today.plusDays(2)));

        assertThat(files).containsKeys("invoices.csv", "payments.csv", "reversals.csv");
        assertThat(files.get("invoices.csv").lines())
                .anyMatch(line -> line.startsWith(number + ",invoice,,") && line.contains(",S,19,3500.00,665.00,"));
        assertThat(files.get("payments.csv").lines())
                .anyMatch(line -> line.contains(",EUR,1000.00,0.00,") && line.endsWith(number));
        assertThat(unpacked(ana.get("/export?from=2001-01-01&to=2001-12-31")))
                .containsOnlyKeys("invoices.csv", "payments.csv", "reversals.csv");
    }

    @Test
    void the_vat_of_deducted_deposits_is_exported_beside_that_of_the_final_invoice() throws IOException {
        var project = new GivenProject(portal).published(MARA, "Relaunch");
        var deposit = invoices.issued(MARA, InvoiceKind.DEPOSIT, project);
        invoices.paid(MARA, deposit, "4165");
        var last = invoices.issued(MARA, InvoiceKind.FINAL, project);
        var today = LocalDate.now(Clock.systemUTC());

        var files = unpacked(ana.get("/export?from=" + today.minusDays(2) + "&to=" + today.plusDays(2)));

        var number = ana.get("/invoices/" + last).expect(200).json("number");
        assertThat(files.get("invoices.csv").lines().findFirst().orElseThrow())
                .endsWith(",net,vat,gross,deposits,deposits_vat,due");
        assertThat(files.get("invoices.csv").lines())
                .anyMatch(line -> line.startsWith(number + ",final,")
                        && line.endsWith(",3500.00,665.00,4165.00,4165.00,665.00,0.00"));
    }

    @Test
    void what_went_back_is_exported_on_its_own_day() throws IOException {
        var today = LocalDate.now(Clock.systemUTC());
        var paidOn = today.minusDays(40);
        var paid = Map.<String, Object>of(
                "clientId",
                invoices.client(MARA).toString(),
                "amount",
                Map.of("amount", "50.00", "currency", "EUR"),
                "receivedOn",
                paidOn.toString(),
                "way",
                "bank",
                "externalKey",
                "came-" + today);
        var payment = ana.post("/payments", paid).expect(201).json("id");
        ana.post(
                        "/payments/" + payment + "/refunds",
                        Map.of(
                                "amount",
                                Map.of("amount", "20.00", "currency", "EUR"),
                                "on",
                                today.minusDays(1).toString(),
                                "externalKey",
                                "back-" + today))
                .expect(201);

        var files = unpacked(ana.get("/export?from=" + today.minusDays(2) + "&to=" + today.plusDays(2)));

        assertThat(files.get("payments.csv")).doesNotContain("came-" + today);
        assertThat(files.get("reversals.csv").lines())
                .anyMatch(line -> line.startsWith(today.minusDays(1) + ",refund,")
                        && line.endsWith(",EUR,20.00,bank,back-" + today + ",," + paidOn + ",came-" + today));
    }

    @Test
    void an_export_asks_for_a_period_that_makes_sense_and_is_for_the_studio_alone() {
        ana.get("/export").expect(422);
        ana.get("/export?from=2026-02-30&to=2026-03-01").expect(422);
        ana.get("/export?from=2026-03-02&to=2026-03-01").expect(422);
        ana.get("/export?from=2001-03-02&to=2026-03-01").expect(422);
        mara.get("/export?from=2026-01-01&to=2026-03-01").expect(404);
    }

    private static Map<String, String> unpacked(Answer answer) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(answer.expect(200).body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
