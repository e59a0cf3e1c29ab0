package dev.penstock.runtime;

/**
 * The second half of a handler whose arguments an {@link ArgumentsReader} has read: it runs on the IO thread.
 *
 * @param <A> the generated record of arguments
 */
@FunctionalInterface
public interface ArgumentsHandler<A> {

    /** Calls the controller and sends what it returns. */
    void handle(Call call, A arguments) throws Exception;
}
