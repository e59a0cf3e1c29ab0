package dev.penstock.runtime.internal.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.Violation;
import dev.penstock.runtime.Arguments;
import dev.penstock.runtime.BodyType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an Optional holds is checked if it holds something. */
class OptionalContentTest {

    record Note(Optional<@NotBlank String> text, Optional<@NotNull Integer> number) {}

    private record NoteArguments(
            Optional<@NotBlank String> q, @Valid Note note) {}

    private static List<String> validate(Optional<String> q, Note note) {
        Arguments<NoteArguments> arguments =
                Arguments.of(NoteArguments.class).query("q").body("note");
        try (Validation validation = Validation.start(List.of(BodyType.of(Note.class)), List.of(arguments))) {
            return validation
                    .validate(arguments, new NoteArguments(q, note), (source, name) -> false, List.of())
                    .stream()
                    .map(Violation::name)
                    .toList();
        }
    }

    @Test
    void emptyOnesAreNot() {
        assertEquals(List.of(), validate(Optional.empty(), new Note(Optional.empty(), Optional.empty())));
    }

    @Test
    void whatIsThereIs() {
        assertEquals(List.of("q", "text"), validate(Optional.of(""), new Note(Optional.of(" "), Optional.of(1))));
    }
}
