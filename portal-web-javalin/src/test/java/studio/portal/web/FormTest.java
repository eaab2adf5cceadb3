package studio.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.portal.application.FieldError;

final class FormTest {
    @Test
    void what_is_wrong_is_told_in_the_order_of_the_fields() {
        var typed = new LinkedHashMap<String, List<String>>();
        typed.put("subject", List.of(""));
        typed.put("description", List.of(""));
        var why = new Problem(
                422,
                "invalid",
                List.of(),
                List.of(error("personId"), error("description"), error("subject"), error("subject")),
                Map.of());

        assertThat(Form.typed(typed).refused(why).errors().keySet())
                .containsExactly("subject", "description", "personId");
    }

    private static FieldError error(String field) {
        return FieldError.of(field, "NotBlank");
    }
}
