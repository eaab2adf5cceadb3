package studio.portal.domain.file;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a file is called, its name is harmless and stays what it is. */
final class FileNameProperties {
    @Provide
    Arbitrary<String> raw() {
        var awkward = Arbitraries.strings()
                .withChars(". /\\:\u202E\u200D\u0308\u2003\u0000éx\uD83D\uDE00\t")
                .ofMaxLength(400);
        return Arbitraries.oneOf(awkward, Arbitraries.strings().ofMaxLength(400));
    }

    @Property
    void a_name_is_harmless(@ForAll("raw") String raw) {
        var name = new FileName(raw).value();

        assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(FileName.LENGTH).doesNotContain("/", "\\");
        assertThat(name).isEqualTo(name.strip());
        assertThat(name.chars().allMatch(c -> c == '.')).isFalse();
        assertThat(name.codePoints().map(Character::getType))
                .doesNotContain((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.SURROGATE);
    }

    @Property
    void a_name_that_was_stored_is_the_same_name(@ForAll("raw") String raw) {
        var name = new FileName(raw);

        assertThat(new FileName(name.value())).isEqualTo(name);
    }
}
