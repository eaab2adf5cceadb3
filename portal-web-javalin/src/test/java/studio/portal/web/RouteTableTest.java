package studio.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.http.HandlerType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.portal.application.account.AccountViews.ClientDetail;
import studio.portal.application.account.ClientCommand;
import studio.portal.web.openapi.OpenApi;

class RouteTableTest {
    private final RouteTable table = new RouteTable();

    @Test
    void an_address_can_be_there_only_once() {
        table.get("/clients", Access.STAFF, ctx -> {});

        assertThatThrownBy(() -> table.get("/clients", Access.PUBLIC, ctx -> {}))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void every_route_of_the_api_is_described_and_no_page_is() {
        table.get("/clients", Access.STAFF, ctx -> {});
        table.api(
                HandlerType.POST,
                "/clients/{id}",
                Access.STAFF,
                Operation.answering("Adds", 201, ClientDetail.class).taking(ClientCommand.class),
                ctx -> {});

        var paths = (Map<?, ?>) OpenApi.of(table.routes()).get("paths");

        assertThat(paths.keySet()).hasToString("[/clients/{id}]");
        assertThat(paths.get("/clients/{id}").toString())
                .contains("#/components/schemas/ClientCommand", "#/components/schemas/ClientDetail", "415", "403");
    }
}
