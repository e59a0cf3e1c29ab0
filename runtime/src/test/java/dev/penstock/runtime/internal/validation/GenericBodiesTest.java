package dev.penstock.runtime.internal.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.Violation;
import dev.penstock.runtime.Arguments;
import dev.penstock.runtime.BodyType;
import jakarta.validation.Valid;
import jakarta.validation.ValidationException;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Bodies whose properties are of a type variable, for which anything may stand. Also pins what Hibernate Validator does
 * not reach: see {@link Cascades}.
 */
class GenericBodiesTest {

    record Line(@NotBlank String name) {}

    record Page<T>(List<T> items, T first) {}

    record Maybe<T>(Optional<T> value, T[] others) {}

    private record PageArguments(@Valid Page<?> page) {}

    private record MaybeArguments(@Valid Maybe<?> maybe) {}

    private static final Line BAD = new Line("");

    private static String validate(BodyType type, Page<?> page) {
        return validate(type, Arguments.of(PageArguments.class).body("page"), new PageArguments(page));
    }

    private static <R extends Record> String validate(BodyType type, Arguments<R> arguments, R values) {
        try (Validation validation = Validation.start(List.of(type, BodyType.of(Line.class)), List.of(arguments))) {
            return validation.validate(arguments, values, (source, name) -> false, List.of()).stream()
                    .map(Violation::pointer)
                    .collect(Collectors.joining(" "));
        }
    }

    private static BodyType page() {
        return BodyType.of(Page.class);
    }

    @Test
    void goesIntoAnObject() {
        BodyType type = page().cascade("items", 0).cascade("first");
        assertEquals("/first/name /items/0/name", validate(type, new Page<>(List.of(BAD), BAD)));
    }

    @Test
    void goesIntoAList() {
        BodyType type = page().cascade("items", 0, 0).cascade("first", 0);
        assertEquals("/first/0/name", validate(type, new Page<>(List.of(List.of(BAD)), List.of(BAD))));
    }

    @Test
    void goesIntoAMap() {
        BodyType type = page().cascade("items", 0, 1).cascade("first", 1);
        assertEquals("/first/a/name", validate(type, new Page<>(List.of(Map.of("a", BAD)), Map.of("a", BAD))));
    }

    @Test
    void goesIntoAnArray() {
        BodyType type = page().cascade("items", 0).cascade("first");
        Line[] lines = {BAD};
        assertEquals("/first/0/name", validate(type, new Page<>(List.<Line[]>of(lines), lines)));
    }

    @Test
    void goesIntoAnOptional() {
        BodyType type = page().cascade("items", 0, 0).cascade("first", 0);
        assertEquals("/first/name", validate(type, new Page<>(List.of(Optional.of(BAD)), Optional.of(BAD))));
    }

    @Test
    void goesIntoPagesOfPagesOfLists() {
        BodyType type = page().cascade("items", 0, 0)
                .cascade("first", 0)
                .cascade("items", 0)
                .cascade("first");
        Page<List<Line>> inner = new Page<>(List.of(List.of(BAD)), List.of(BAD));
        assertEquals("/first/first/0/name /items/0/first/0/name", validate(type, new Page<>(List.of(inner), inner)));
    }

    @Test
    void startsWithListsOfListsButDoesNotGoIntoThem() {
        BodyType type = page().cascade("items", 0, 0, 0).cascade("first", 0, 0);
        List<List<Line>> table = List.of(List.of(BAD));
        assertEquals("", validate(type, new Page<>(List.of(table), table)));
    }

    @Test
    void startsWithContainersInOptionalAndArrayComponentsButDoesNotGoIntoThem() {
        BodyType type = BodyType.of(Maybe.class).cascade("value", 0, 0).cascade("others");
        @SuppressWarnings("unchecked")
        List<Line>[] others = new List[] {List.of(BAD)};
        assertEquals(
                "",
                validate(
                        type,
                        Arguments.of(MaybeArguments.class).body("maybe"),
                        new MaybeArguments(new Maybe<>(Optional.of(List.of(BAD)), others))));
    }

    @Test
    void goesIntoObjectsInOptionalAndArrayComponents() {
        BodyType type = BodyType.of(Maybe.class).cascade("value", 0).cascade("others");
        assertEquals(
                "/others/0/name /value/name",
                validate(
                        type,
                        Arguments.of(MaybeArguments.class).body("maybe"),
                        new MaybeArguments(new Maybe<>(Optional.of(BAD), new Line[] {BAD}))));
    }

    @Test
    void namesThePropertyThatCanNotBeValidated() {
        BodyType type = page().cascade("absent", 0);
        ValidationException thrown =
                assertThrows(ValidationException.class, () -> validate(type, new Page<>(List.of(), BAD)));
        assertTrue(
                thrown.getMessage()
                        .startsWith("can't validate the elements of " + Page.class.getName() + ".absent: HV"),
                thrown.getMessage());
    }
}
