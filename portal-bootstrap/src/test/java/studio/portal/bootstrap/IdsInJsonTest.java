package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.portal.web.Json;

/** Whatever view names a thing by its id, the answer says it as text, as {@code openapi.json} does. */
final class IdsInJsonTest {
    static Stream<Class<?>> ids() {
        return new ClassFileImporter()
                .importPackages("studio.portal.domain").stream()
                        .filter(type -> type.getSimpleName().endsWith("Id"))
                        .map(JavaClass::reflect)
                        .filter(type -> type.isRecord() && type.getRecordComponents()[0].getType() == UUID.class);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void an_id_is_text(Class<?> type) throws ReflectiveOperationException {
        var value = UUID.randomUUID();

        var written = Json.tree(type.getConstructor(UUID.class).newInstance(value));

        assertThat(written.isTextual()).as("%s", written).isTrue();
        assertThat(written.asText()).isEqualTo(value.toString());
    }
}
