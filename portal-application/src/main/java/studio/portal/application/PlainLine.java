package studio.portal.application;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import studio.portal.domain.OneLine;

/** {@link OneLine} as a constraint. What is absent or blank is a matter of {@code NotBlank}. */
@Documented
@Constraint(validatedBy = PlainLine.Check.class)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface PlainLine {
    String message() default "{studio.portal.PlainLine}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Made by the validator. */
    final class Check implements ConstraintValidator<PlainLine, String> {
        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            // NotBlank speaks of it.
            return text == null || text.trim().isEmpty() || OneLine.is(text);
        }
    }
}
