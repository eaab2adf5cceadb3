package studio.portal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.MARA;

import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.portal.application.project.InMemoryProjectNames;
import studio.portal.application.ticket.OpenTicket;
import studio.portal.application.ticket.ReplyToTicket;
import studio.portal.domain.InMemoryStore;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.TicketStatus;

/** Another system embeds the tickets: domain, application and a validator are all it has on its class path. */
final class EmbeddingTest {
    @Test
    void a_ticket_is_opened_and_answered_without_any_framework() {
        var store = new InMemoryStore();
        var transactions = new DirectTransactions();
        var validation = new Validation(validator());
        Ids ids = UUID::randomUUID;
        var clock = Clock.systemUTC();
        var openTicket = new OpenTicket(
                transactions,
                validation,
                store.tickets(),
                store.people(),
                new InMemoryProjectNames(store.projects()),
                store.uploads(),
                ids,
                clock);
        var replyToTicket = new ReplyToTicket(
                transactions, validation, store.tickets(), store.people(), store.uploads(), ids, clock);

        var id = openTicket.handle(
                MARA,
                new OpenTicket.Command(
                        "The printer is on fire",
                        "Please help",
                        Priority.URGENT,
                        Category.TECHNICAL,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
        replyToTicket.handle(
                ANA,
                id,
                new ReplyToTicket.Command(
                        "Which one?", Optional.of(TicketStatus.WAITING_CLIENT), List.of(), Optional.empty()));

        assertThat(store.tickets().find(MARA, id).orElseThrow().status()).isEqualTo(TicketStatus.WAITING_CLIENT);
        assertThat(store.tickets().find(BEA, id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.javalin.Javalin",
                "org.jooq.DSLContext",
                "org.flywaydb.core.Flyway",
                "org.h2.Driver",
                "com.zaxxer.hikari.HikariDataSource",
                "com.fasterxml.jackson.databind.ObjectMapper",
                "gg.jte.TemplateEngine",
                "org.slf4j.Logger",
                "org.springframework.context.ApplicationContext",
            })
    void no_framework_is_on_the_class_path(String framework) {
        assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName(framework));
    }

    private static Validator validator() {
        return jakarta.validation.Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }
}
