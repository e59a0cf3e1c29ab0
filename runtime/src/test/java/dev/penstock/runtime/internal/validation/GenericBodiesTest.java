package dev.penstock.runtime.internal.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.Violation;
import dev.penstock.runtime.Arguments;
import dev.penstock.runtime.BodyType;
import jakarta.validation.Valid;
import jakarta.validation.ValidationException;
import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Bodies whose properties are of a type variable, for which anything may stand, or arrays in other containers. */
class GenericBodiesTest {

    record Line(@NotBlank String name) {}

    record Page<T>(List<T> items, T first) {}

    record Maybe<T>(Optional<T> value, T[] others) {}

    private record PageArguments(@Valid Page<?> page) {}

    private record MaybeArguments(@Valid Maybe<?> maybe) {}

    record Arrays(List<Line[]> rows, Line[][] table, Set<Line> sets) {}

    record Told<T>(List<List<@Valid T>> items) {}

    record Order(Page<Map<String, List<Line>>> page) {}

    private record ArraysArguments(@Valid Arrays arrays) {}

    private record ToldArguments(@Valid Told<Line> told) {}

    private record OrderArguments(@Valid Order order) {}

    private static final Line BAD = new Line("");
    private static final Line GOOD = new Line("a");

    private static String validate(BodyType type, Page<?> page) {
        return validate(type, Arguments.of(PageArguments.class).body("page"), new PageArguments(page));
    }

    private static <R extends Record> String validate(BodyType type, Arguments<R> arguments, R values) {
        return validate(List.of(type), arguments, values);
    }

    private static <R extends Record> String validate(List<BodyType> types, Arguments<R> arguments, R values) {
        List<BodyType> all = new ArrayList<>(types);
        all.add(BodyType.of(Line.class));
        try (Validation validation = Validation.start(all, List.of(arguments))) {
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
        assertEquals("/first/0/name /items/0/0/name", validate(type, new Page<>(List.of(List.of(BAD)), List.of(BAD))));
    }

    @Test
    void goesIntoAMap() {
        BodyType type = page().cascade("items", 0, 1).cascade("first", 1);
        assertEquals(
                "/first/a/name /items/0/a/name",
                validate(type, new Page<>(List.of(Map.of("a", BAD)), Map.of("a", BAD))));
    }

    @Test
    void goesIntoAnArray() {
        BodyType type = page().cascade("items", 0).cascade("first");
        Line[] lines = {BAD};
        assertEquals("/first/0/name /items/0/0/name", validate(type, new Page<>(List.<Line[]>of(lines), lines)));
    }

    @Test
    void goesIntoAnOptional() {
        BodyType type = page().cascade("items", 0, 0).cascade("first", 0);
        assertEquals(
                "/first/name /items/0/name", validate(type, new Page<>(List.of(Optional.of(BAD)), Optional.of(BAD))));
    }

    @Test
    void goesIntoPagesOfPagesOfLists() {
        BodyType type = page().cascade("items", 0, 0)
                .cascade("first", 0)
                .cascade("items", 0)
                .cascade("first");
        Page<List<Line>> inner = new Page<>(List.of(List.of(BAD)), List.of(BAD));
        assertEquals(
                "/first/first/0/name /first/items/0/0/name /items/0/first/0/name /items/0/items/0/0/name",
                validate(type, new Page<>(List.of(inner), inner)));
    }

    @Test
    void goesIntoListsOfLists() {
        BodyType type = page().cascade("items", 0, 0, 0).cascade("first", 0, 0);
        List<List<Line>> table = List.of(List.of(GOOD, BAD));
        assertEquals("/first/0/1/name /items/0/0/1/name", validate(type, new Page<>(List.of(table), table)));
    }

    @Test
    void goesIntoContainersInOptionalAndArrayComponents() {
        BodyType type = BodyType.of(Maybe.class).cascade("value", 0, 0).cascade("others", 0);
        @SuppressWarnings("unchecked")
        List<Line>[] others = new List[] {List.of(BAD)};
        assertEquals(
                "/others/0/0/name /value/0/name",
                validate(
                        type,
                        Arguments.of(MaybeArguments.class).body("maybe"),
                        new MaybeArguments(new Maybe<>(Optional.of(List.of(BAD)), others))));
    }

    @Test
    void goesIntoArraysInContainersAndArrays() {
        BodyType type =
                BodyType.of(Arrays.class).cascade("rows", 0).cascade("table").cascade("sets", 0);
        Line[] lines = {GOOD, BAD};
        assertEquals(
                "/rows/0/1/name /sets/name /table/0/1/name",
                validate(
                        type,
                        Arguments.of(ArraysArguments.class).body("arrays"),
                        new ArraysArguments(new Arrays(List.<Line[]>of(lines), new Line[][] {lines}, Set.of(BAD)))));
    }

    @Test
    void goesThroughOtherBodiesToWhatIsNotDeclared() {
        BodyType type = BodyType.of(Order.class).cascade("page").named("page", "the_page");
        assertEquals(
                "/the_page/first/a/0/name",
                validate(
                        List.of(type, page().cascade("first", 1, 0)),
                        Arguments.of(OrderArguments.class).body("order"),
                        new OrderArguments(new Order(new Page<>(List.of(), Map.of("a", List.of(BAD)))))));
    }

    @Test
    void findsEachWrongPlaceOnce() {
        BodyType type = BodyType.of(Told.class).cascade("items", 0, 0);
        assertEquals(
                "/items/0/0/name",
                validate(
                        type,
                        Arguments.of(ToldArguments.class).body("told"),
                        new ToldArguments(new Told<>(List.of(List.of(BAD))))));
    }

    @Test
    void leavesOutWhatIsBelowAPlaceThatCouldNotBeRead() {
        Arguments<PageArguments> arguments = Arguments.of(PageArguments.class).body("page");
        BodyType type = page().cascade("items", 0, 0).cascade("first", 0);
        Violation soFar = new Violation("body", "first", "/first/0", "must be an object", "type");
        try (Validation validation = Validation.start(List.of(type, BodyType.of(Line.class)), List.of(arguments))) {
            assertEquals(
                    "/items/0/0/name",
                    validation
                            .validate(
                                    arguments,
                                    new PageArguments(new Page<>(List.of(List.of(BAD)), List.of(BAD))),
                                    (source, name) -> false,
                                    List.of(soFar))
                            .stream()
                            .map(Violation::pointer)
                            .collect(Collectors.joining(" ")));
        }
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
        assertEquals(
                "can't validate " + Page.class.getName() + ".absent: it has no such property", thrown.getMessage());
    }
}
