package studio.portal.bootstrap;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import studio.portal.application.Validation;

/** The validator of commands. Its messages are never shown: words come from our bundles, by the constraint's name. */
final class CommandValidation {
    private CommandValidation() {}

    static Validation create() {
        // The factory lives as long as the process, like what it makes.
        @SuppressWarnings("resource")
        var factory = jakarta.validation.Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new Unspoken())
                .buildValidatorFactory();
        return new Validation(factory.getValidator());
    }

    /** Keeps the validator from looking for an expression language that we do not bring. */
    private static final class Unspoken implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
