package dev.penstock.runtime;

/**
 * The first half of a handler on the IO thread whose arguments can't be read there, because a constraint of the
 * application's own may block: it runs on a worker.
 *
 * @param <A> the generated record of arguments
 */
@FunctionalInterface
public interface ArgumentsReader<A> {

    /** Binds and validates the arguments. */
    A read(Call call) throws Exception;
}
