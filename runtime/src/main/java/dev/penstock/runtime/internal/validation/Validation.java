package dev.penstock.runtime.internal.validation;

import dev.penstock.Violation;
import dev.penstock.runtime.Arguments;
import dev.penstock.runtime.BodyType;
import dev.penstock.runtime.Source;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Checks the constraints of arguments and bodies. Immutable; any thread may use it. */
public interface Validation extends AutoCloseable {

    /**
     * Makes everything ready that {@link #validate} needs; without arguments, nothing of Hibernate Validator is loaded.
     *
     * @throws jakarta.validation.ValidationException if a constraint can't be applied where it stands
     */
    static Validation start(Collection<BodyType> types, Collection<Arguments<?>> arguments) {
        return arguments.isEmpty() ? new NoValidation() : BeanValidation.start(types, arguments);
    }

    /**
     * Checks the arguments of one call.
     *
     * @param arguments where the components come from
     * @param values the arguments; null or 0 where an argument could not be read
     * @param failed whether a path variable, query parameter, header or cookie could not be read, by source and name
     * @param soFar what is wrong already; what lies at or below it is not reported again
     * @return what else is wrong, in the order of the arguments
     * @throws jakarta.validation.ValidationException if a validator of the application's own throws
     */
    <R extends Record> List<Violation> validate(
            Arguments<R> arguments, R values, BiPredicate<Source, String> failed, List<Violation> soFar);

    /**
     * Checks one component of a record that can't be made yet.
     *
     * @param index of the component
     * @throws jakarta.validation.ValidationException if a validator of the application's own throws
     */
    <R extends Record> List<Violation> validate(Arguments<R> arguments, int index, @Nullable Object value);

    /** Lets go of what {@link #start} took. */
    @Override
    void close();
}
