package studio.portal.bootstrap;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import studio.portal.application.Validation;

/** The validator of commands. Its messages are never shown: words come from our bundles, by the constraint's name. */
final class CommandValidation {
    /** Made when it is first asked for, and once: to make it takes a while. */
    private static final class Only {
        private static final Validation VALIDATION = create();
    }

    private CommandValidation() {}

    static Validation ofPortal() {
        return Only.VALIDATION;
    }

    private static Validation create() {
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
