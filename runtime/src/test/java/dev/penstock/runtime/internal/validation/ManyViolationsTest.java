package dev.penstock.runtime.internal.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.Violation;
import dev.penstock.runtime.Arguments;
import dev.penstock.runtime.BodyType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A few kilobytes of mistakes must not keep a thread for minutes. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class ManyViolationsTest {

    record Line(@NotBlank String name) {}

    record Page(List<Line> lines, List<@NotBlank String> names) {}

    private record PageArguments(@Valid Page page) {}

    private static List<Violation> validate(Page page, List<Violation> soFar) {
        Arguments<PageArguments> arguments = Arguments.of(PageArguments.class).body("page");
        List<BodyType> types = List.of(BodyType.of(Page.class).cascade("lines", 0), BodyType.of(Line.class));
        try (Validation validation = Validation.start(types, List.of(arguments))) {
            List<Violation> found =
                    validation.validate(arguments, new PageArguments(page), (source, name) -> false, soFar);
            // What one validation has found does not count against the next on this thread.
            Page wrong = new Page(List.of(new Line("")), List.of("", ""));
            assertEquals(
                    3,
                    validation
                            .validate(arguments, new PageArguments(wrong), (source, name) -> false, List.of())
                            .size());
            return found;
        }
    }

    @Test
    void thatThereAreTooManyIsAllThatIsTold() {
        Page page = new Page(List.of(), Collections.nCopies(50_000, ""));
        assertEquals(
                List.of(new Violation("body", null, "", "breaks more than 500 constraints", "tooMany")),
                validate(page, List.of()));
    }

    @Test
    void upToTheLimitAllAreTold() {
        Page page = new Page(List.of(), Collections.nCopies(ViolationLimit.MOST, ""));
        assertEquals(ViolationLimit.MOST, validate(page, List.of()).size());
    }

    @Test
    void whatCouldNotBeReadIsNotReportedAgain() {
        List<Line> lines = new ArrayList<>(Collections.nCopies(400, new Line("")));
        List<Violation> soFar = IntStream.range(0, 400)
                .mapToObj(i -> new Violation("body", "name", "/lines/" + i + "/name", "is required", "required"))
                .toList();
        assertEquals(
                List.of("/names/0"),
                validate(new Page(lines, List.of("")), soFar).stream()
                        .map(Violation::pointer)
                        .toList());
    }
}
