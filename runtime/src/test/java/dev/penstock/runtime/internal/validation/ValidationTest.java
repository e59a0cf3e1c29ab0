package dev.penstock.runtime.internal.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.Violation;
import dev.penstock.runtime.Arguments;
import dev.penstock.runtime.BodyType;
import dev.penstock.runtime.Source;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.UnexpectedTypeException;
import jakarta.validation.Valid;
import jakarta.validation.ValidationException;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.validator.constraints.time.DurationMax;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ValidationTest {

    private static final BiPredicate<Source, String> NONE = (source, name) -> false;

    private @Nullable Validation validation;

    @AfterEach
    void close() {
        if (validation != null) {
            validation.close();
        }
    }

    // Arguments, as generated: private nested records.

    private record ListArguments(@Min(1) @Max(100) int limit, List<@NotBlank @Size(max = 3) String> tag) {}

    private record CreateArguments(@Valid @NotNull Order order) {}

    private record BatchArguments(@Min(1) long id, List<Line> lines) {}

    private record ArrayArguments(Line[] lines) {}

    private record NestedArguments(Map<String, List<Line>> lines) {}

    private record PersonArguments(Person person) {}

    private record BrokenArguments(@Max(1) int one, @Fussy String name) {}

    private record WrongArguments(@Size(max = 1) int one) {}

    // Bodies.

    record Line(
            @NotBlank String name,

            @DecimalMin(value = "0", inclusive = false) @DecimalMax("9.5")
            BigDecimal price) {}

    @Even
    record Grid(@Size(min = 1) int[] cells) {}

    record Order(
            @Pattern(regexp = "[a-z]+") String customer,
            List<Line> lines,
            Map<String, Line> extras,
            Line[] spare,
            Optional<Line> gift,
            List<List<Line>> table,
            Set<Line> set,
            Grid grid,
            @Nullable Order previous,
            @DurationMax(minutes = 5) Duration patience) {

        static Order of(List<Line> lines) {
            return new Order(
                    "a",
                    lines,
                    Map.of(),
                    new Line[0],
                    Optional.empty(),
                    List.of(),
                    Set.of(),
                    new Grid(new int[2]),
                    null,
                    Duration.ZERO);
        }
    }

    static class Named {
        @NotBlank
        String name = "";

        List<Line> lines = List.of();
    }

    static final class Person extends Named {
        @Positive
        private int age;

        public int getAge() {
            return age;
        }
    }

    @Constraint(validatedBy = EvenValidator.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Even {
        String message() default "must have an even number of cells";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static final class EvenValidator implements ConstraintValidator<Even, Grid> {
        @Override
        public boolean isValid(Grid grid, ConstraintValidatorContext context) {
            return grid.cells().length % 2 == 0;
        }
    }

    @Constraint(validatedBy = FussyValidator.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Fussy {
        String message() default "is not liked";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static final class FussyValidator implements ConstraintValidator<Fussy, String> {
        static final RuntimeException FAILURE = new IllegalStateException("no database");

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            throw FAILURE;
        }
    }

    private static List<BodyType> types() {
        return List.of(
                BodyType.of(Order.class)
                        .named("customer", "customer/name")
                        .cascade("lines", 0)
                        .cascade("extras", 1)
                        .cascade("spare")
                        .cascade("gift", 0)
                        .cascade("table", 0, 0)
                        .cascade("set", 0)
                        .cascade("grid")
                        .cascade("previous"),
                BodyType.of(Line.class).named("price", "unit~price"),
                BodyType.of(Grid.class),
                BodyType.of(Person.class).named("age", "years").cascade("lines", 0));
    }

    private Validation start(Arguments<?>... arguments) {
        close();
        validation = Validation.start(types(), List.of(arguments));
        return validation;
    }

    private static String text(List<Violation> violations) {
        return violations.stream()
                .map(each -> each.in() + " " + each.name() + " " + each.pointer() + " " + each.code() + ": "
                        + each.message())
                .collect(Collectors.joining("\n"));
    }

    private String validate(Arguments<CreateArguments> arguments, Order order, List<Violation> soFar) {
        return text(start(arguments).validate(arguments, new CreateArguments(order), NONE, soFar));
    }

    private static final Arguments<CreateArguments> CREATE =
            Arguments.of(CreateArguments.class).body("order");

    private static Line line(String name, String price) {
        return new Line(name, new BigDecimal(price));
    }

    @Test
    void findsNothingWrong() {
        assertEquals("", validate(CREATE, Order.of(List.of(line("a", "1"))), List.of()));
    }

    @Test
    void reportsScalarsByTheNamesOfTheRequest() {
        Arguments<ListArguments> arguments =
                Arguments.of(ListArguments.class).query("max-items").header("X-Tag");
        List<Violation> found = start(arguments)
                .validate(arguments, new ListArguments(0, Arrays.asList(" ", "abcd", "")), NONE, List.of());
        assertEquals("""
                query max-items null min: must be greater than or equal to 1
                header X-Tag null notBlank: must not be blank
                header X-Tag null size: size must be between 0 and 3""", text(found));
    }

    @Test
    void leavesOutWhatCouldNotBeRead() {
        Arguments<ListArguments> arguments =
                Arguments.of(ListArguments.class).query("limit").query("tag");
        List<Violation> found = start(arguments)
                .validate(
                        arguments,
                        new ListArguments(0, List.of("")),
                        (source, name) -> source == Source.QUERY && name.equals("limit"),
                        List.of(new Violation("query", "limit", null, "must be a whole number", "type")));
        assertEquals("query tag null notBlank: must not be blank", text(found));
    }

    @Test
    void goesIntoBodiesAtEveryDepth() {
        Line bad = line("", "0");
        Line dear = line("x", "9.6");
        Order previous = Order.of(List.of(line("ok", "1"), bad));
        Order order = new Order(
                "A",
                List.of(line("a", "1"), dear, bad),
                Map.of("b/c", dear),
                new Line[] {bad},
                Optional.of(dear),
                List.of(List.of(), List.of(line("a", "1"), dear)),
                new LinkedHashSet<>(List.of(dear)),
                new Grid(new int[3]),
                previous,
                Duration.ofHours(1));
        assertEquals("""
                body customer/name /customer~1name pattern: must match "[a-z]+"
                body unit~price /extras/b~1c/unit~0price decimalMax: must be less than or equal to 9.5
                body unit~price /gift/unit~0price decimalMax: must be less than or equal to 9.5
                body grid /grid even: must have an even number of cells
                body unit~price /lines/1/unit~0price decimalMax: must be less than or equal to 9.5
                body name /lines/2/name notBlank: must not be blank
                body unit~price /lines/2/unit~0price decimalMin: must be greater than 0
                body patience /patience durationMax: must be shorter than or equal to PT5M
                body name /previous/lines/1/name notBlank: must not be blank
                body unit~price /previous/lines/1/unit~0price decimalMin: must be greater than 0
                body unit~price /set/unit~0price decimalMax: must be less than or equal to 9.5
                body name /spare/0/name notBlank: must not be blank
                body unit~price /spare/0/unit~0price decimalMin: must be greater than 0
                body unit~price /table/1/1/unit~0price decimalMax: must be less than or equal to 9.5""", validate(CREATE, order, List.of()));
    }

    @Test
    void reportsGenericBodies() {
        Arguments<BatchArguments> batch =
                Arguments.of(BatchArguments.class).path("id").body("lines");
        Arguments<NestedArguments> nested = Arguments.of(NestedArguments.class).body("lines");
        start(batch);
        assertEquals(
                """
                path id null min: must be greater than or equal to 1
                body name /2/name notBlank: must not be blank
                body name /10/name notBlank: must not be blank""",
                text(validation.validate(
                        batch,
                        new BatchArguments(
                                0,
                                IntStream.range(0, 11)
                                        .mapToObj(i -> line(i == 2 || i == 10 ? " " : "a", "1"))
                                        .toList()),
                        NONE,
                        List.of())));
        Arguments<ArrayArguments> arrays = Arguments.of(ArrayArguments.class).body("lines");
        assertEquals(
                "body name /1/name notBlank: must not be blank",
                text(start(arrays)
                        .validate(
                                arrays,
                                new ArrayArguments(new Line[] {line("a", "1"), line("", "1")}),
                                NONE,
                                List.of())));
        start(nested);
        assertEquals(
                "body name /x/0/name notBlank: must not be blank",
                text(validation.validate(
                        nested, new NestedArguments(Map.of("x", List.of(line("", "1")))), NONE, List.of())));
    }

    @Test
    void goesIntoInheritedPropertiesOfBeans() {
        Arguments<PersonArguments> arguments =
                Arguments.of(PersonArguments.class).body("person");
        Person person = new Person();
        person.lines = List.of(line("", "1"));
        assertEquals("""
                body name /lines/0/name notBlank: must not be blank
                body name /name notBlank: must not be blank
                body years /years positive: must be greater than 0""", text(start(arguments).validate(arguments, new PersonArguments(person), NONE, List.of())));
    }

    @Test
    void reportsOfTheWholeBody() {
        record GridArguments(@Valid Grid grid) {}
        Arguments<GridArguments> arguments = Arguments.of(GridArguments.class).body("grid");
        assertEquals(
                "body null  even: must have an even number of cells",
                text(start(arguments).validate(arguments, new GridArguments(new Grid(new int[1])), NONE, List.of())));
    }

    @Test
    void leavesOutWhatIsRelatedToAWrongNode() {
        Order order = Order.of(Arrays.asList(null, line("", "0"), line("", "0")));
        List<Violation> soFar = List.of(
                new Violation("body", "lines", "/lines/0", "must be an object", "type"),
                new Violation("body", "price", "/lines/1/unit~0price", "must be a number", "type"));
        assertEquals("""
                body name /lines/1/name notBlank: must not be blank
                body name /lines/2/name notBlank: must not be blank
                body unit~price /lines/2/unit~0price decimalMin: must be greater than 0""", validate(CREATE, order, soFar));
    }

    @Test
    void leavesOutABodyThatIsMissing() {
        Violation missing = new Violation("body", null, "", "is required", "required");
        assertEquals("", text(start(CREATE).validate(CREATE, new CreateArguments(null), NONE, List.of(missing))));
    }

    @Test
    void letsAValidatorsExceptionThrough() {
        Arguments<BrokenArguments> arguments =
                Arguments.of(BrokenArguments.class).query("one").query("name");
        start(arguments);
        ValidationException thrown = assertThrows(
                ValidationException.class,
                () -> validation.validate(arguments, new BrokenArguments(1, "x"), NONE, List.of()));
        assertSame(FussyValidator.FAILURE, thrown.getCause());
    }

    @Test
    void refusesAConstraintThatCanNotBeApplied() {
        Arguments<WrongArguments> arguments = Arguments.of(WrongArguments.class).query("one");
        assertThrows(UnexpectedTypeException.class, () -> Validation.start(List.of(), List.of(arguments)));
    }

    @Test
    void speaksEnglishAnywhere() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertEquals(
                    "body name /lines/0/name notBlank: must not be blank",
                    validate(CREATE, Order.of(List.of(line("", "1"))), List.of()));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void loadsNothingWithoutArguments() {
        assertEquals(NoValidation.class, Validation.start(types(), List.of()).getClass());
    }
}
