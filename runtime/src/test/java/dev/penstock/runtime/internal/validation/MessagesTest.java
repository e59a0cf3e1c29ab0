package dev.penstock.runtime.internal.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.Violation;
import dev.penstock.runtime.Arguments;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.TreeMap;
import org.hibernate.validator.constraints.CodePointLength;
import org.hibernate.validator.constraints.Length;
import org.hibernate.validator.constraints.Range;
import org.junit.jupiter.api.Test;

/** What callers are told of constraints: attributes are filled in, and bounds that nobody has set are not mentioned. */
class MessagesTest {

    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = NeverValid.class)
    @interface Multiple {
        long value();

        String[] units() default {"pc", "m"};

        String message() default "must be a multiple of {value} {units}, not ${validatedValue}, {missing}, \\{value\\}";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static final class NeverValid implements ConstraintValidator<Multiple, Object> {
        @Override
        public boolean isValid(Object value, ConstraintValidatorContext context) {
            return false;
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = {})
    @Size(min = 2)
    @Pattern(regexp = "[a-z]*")
    @ReportAsSingleViolation
    @interface Slug {
        int longest();

        String message() default "must have at most {longest} letters";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    private record Checked(
            @Multiple(3) String multiple,
            @Multiple(value = 4, message = "{value}") String own,
            @Slug(longest = 7) String slug,

            @Min(value = 2, message = "at least {value} of them")
            int many,

            @Size(min = 2, message = "{min} letters, no more than {max}")
            String words,

            @Size(min = 2) String least,
            @Size(max = 0) String most,
            @Size(min = 2, max = 3) String both,
            @Length(min = 2) String length,
            @CodePointLength(min = 2) String points,
            @Range(min = 2) int range,
            @Range(min = 2, max = 3) int between) {}

    @Test
    void messages() {
        Arguments<Checked> arguments = Arguments.of(Checked.class);
        for (var component : Checked.class.getRecordComponents()) {
            arguments = arguments.query(component.getName());
        }
        Checked values = new Checked("x", "x", "A", 1, "x", "x", "x", "x", "x", "x", 1, 1);
        try (Validation validation = Validation.start(List.of(), List.of(arguments))) {
            TreeMap<String, String> messages = new TreeMap<>();
            for (Violation violation : validation.validate(arguments, values, (source, name) -> false, List.of())) {
                messages.merge(violation.name(), violation.message(), (one, other) -> one + "; " + other);
            }
            assertEquals(
                    """
                    between: must be between 2 and 3
                    both: size must be between 2 and 3
                    least: size must be at least 2
                    length: length must be at least 2
                    many: at least 2 of them
                    most: size must be between 0 and 0
                    multiple: must be a multiple of 3 [pc, m], not the value, {missing}, {value}
                    own: 4
                    points: length must be at least 2
                    range: must be greater than or equal to 2
                    slug: must have at most 7 letters
                    words: 2 letters, no more than 2147483647
                    """,
                    messages.entrySet().stream()
                            .map(each -> each.getKey() + ": " + each.getValue() + "\n")
                            .reduce("", String::concat));
        }
    }
}
