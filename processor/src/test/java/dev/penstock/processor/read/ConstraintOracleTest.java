package dev.penstock.processor.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.validation.UnexpectedTypeException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** Which constraint may stand on which type, against what Hibernate Validator itself takes. */
class ConstraintOracleTest {

    private static final List<String> TYPES = List.of(
            "int",
            "long",
            "double",
            "boolean",
            "char",
            "Integer",
            "Number",
            "String",
            "CharSequence",
            "Object",
            "java.math.BigDecimal",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.List<String>",
            "java.util.Set<Integer>",
            "java.util.Map<String, Integer>",
            "int[]",
            "String[]",
            "java.util.Optional<String>",
            "java.util.OptionalInt",
            "java.time.LocalDate",
            "java.time.Instant",
            "java.time.Duration",
            "java.time.Year",
            "java.time.DayOfWeek",
            "java.util.Date",
            "java.util.UUID");

    private static final List<String> CONSTRAINTS = List.of(
            "Null",
            "NotNull",
            "NotBlank",
            "NotEmpty",
            "Size(max = 3)",
            "Min(1)",
            "Max(1)",
            "DecimalMin(\"1\")",
            "DecimalMax(\"1\")",
            "Positive",
            "PositiveOrZero",
            "Negative",
            "NegativeOrZero",
            "Digits(integer = 2, fraction = 1)",
            "AssertTrue",
            "AssertFalse",
            "Past",
            "PastOrPresent",
            "Future",
            "FutureOrPresent",
            "Pattern(regexp = \"a\")",
            "Email",
            "org.hibernate.validator.constraints.Length",
            "org.hibernate.validator.constraints.Range",
            "org.hibernate.validator.constraints.URL",
            "org.hibernate.validator.constraints.UUID",
            "org.hibernate.validator.constraints.UniqueElements",
            "org.hibernate.validator.constraints.EAN",
            "org.hibernate.validator.constraints.CreditCardNumber",
            "org.hibernate.validator.constraints.ISBN",
            "org.hibernate.validator.constraints.Normalized",
            "org.hibernate.validator.constraints.LuhnCheck",
            "org.hibernate.validator.constraints.time.DurationMin(seconds = 1)",
            "org.hibernate.validator.constraints.time.DurationMax(seconds = 1)");

    @Test
    void reportsTheTypesThatHaveNoValidator() throws Exception {
        StringBuilder source = new StringBuilder("package shapes;\npublic class Fields {\n");
        int index = 0;
        for (String constraint : CONSTRAINTS) {
            String name = constraint.startsWith("org.") ? constraint : "jakarta.validation.constraints." + constraint;
            for (String type : TYPES) {
                // What is unwrapped is looked at only if it is there.
                String value = type.equals("java.util.OptionalInt") ? " = java.util.OptionalInt.of(1)" : "";
                source.append("public static class C%d { @%s %s f%s; }%n".formatted(index++, name, type, value));
            }
        }
        ReadWhileCompiling.Outcome<Map<String, Boolean>> outcome = ReadWhileCompiling.of(
                "shapes.Fields",
                (environment, diagnostics, subject) -> {
                    ConstraintValidators validators = new ConstraintValidators(environment);
                    Map<String, Boolean> unsupported = new TreeMap<>();
                    for (TypeElement type : ElementFilter.typesIn(subject.getEnclosedElements())) {
                        Element field = ElementFilter.fieldsIn(type.getEnclosedElements())
                                .get(0);
                        unsupported.put(
                                type.getSimpleName().toString(),
                                validators
                                        .unsupported(
                                                field.getAnnotationMirrors().get(0), field.asType())
                                        .isPresent());
                    }
                    return unsupported;
                },
                source.append("}\n").toString());

        try (URLClassLoader loader = outcome.compiled().orFail().loader();
                ValidatorFactory factory = Validation.byDefaultProvider()
                        .configure()
                        .messageInterpolator(new ParameterMessageInterpolator())
                        .buildValidatorFactory()) {
            index = 0;
            List<String> differences = new ArrayList<>();
            for (String constraint : CONSTRAINTS) {
                for (String type : TYPES) {
                    String name = "C" + index++;
                    Object bean = Class.forName("shapes.Fields$" + name, true, loader)
                            .getConstructor()
                            .newInstance();
                    if (isUnexpected(factory.getValidator(), bean)
                            != outcome.value().get(name)) {
                        differences.add("@" + constraint + " on " + type);
                    }
                }
            }
            assertEquals(List.of(), differences);
        }
    }

    private static boolean isUnexpected(Validator validator, Object bean) {
        try {
            validator.validate(bean);
            return false;
        } catch (UnexpectedTypeException unexpected) {
            return true;
        }
    }
}
