package studio.portal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import studio.portal.persistence.Shapes.Value;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ShapesTest {
    private static final String SOMEBODY = "stands for somebody";

    private final Database database = Database.open("jdbc:h2:mem:shapes", "sa", "");
    private final Shapes shapes = new Shapes(database.sql());

    @AfterAll
    void end() {
        database.close();
    }

    @Test
    void each_call_is_answered_for_its_own_values_although_the_text_is_written_once() {
        assertThat(said("Mara")).isEqualTo("Mara says Mara");
        assertThat(said("O'Brien")).isEqualTo("O'Brien says O'Brien");
    }

    private String said(String name) {
        var rows = shapes.fetch("says", ShapesTest::says, List.of(new Value<>(SOMEBODY, name)));
        return rows.get(0).get(0, String.class);
    }

    private static Select<?> says() {
        return DSL.select(DSL.concat(DSL.val(SOMEBODY), DSL.inline(" says "), DSL.val(SOMEBODY)));
    }

    @Test
    void a_select_with_somebodys_own_value_in_its_text_is_refused_since_others_would_see_through_their_eyes() {
        assertThatThrownBy(() ->
                        shapes.fetch("own", () -> DSL.select(DSL.val("Mara")), List.of(new Value<>(SOMEBODY, "Mara"))))
                .isInstanceOf(IllegalStateException.class);
    }
}
