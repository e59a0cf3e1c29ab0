package dev.penstock.runtime.internal.validation;

import dev.penstock.Violation;
import dev.penstock.runtime.Arguments;
import dev.penstock.runtime.Source;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Of an application without constraints. */
final class NoValidation implements Validation {

    @Override
    public <R extends Record> List<Violation> validate(
            Arguments<R> arguments, R values, BiPredicate<Source, String> failed, List<Violation> soFar) {
        throw undeclared(arguments);
    }

    @Override
    public <R extends Record> List<Violation> validate(Arguments<R> arguments, int index, @Nullable Object value) {
        throw undeclared(arguments);
    }

    private static IllegalStateException undeclared(Arguments<?> arguments) {
        return new IllegalStateException(arguments.type() + " was not declared before the start");
    }

    @Override
    public void close() {}
}
