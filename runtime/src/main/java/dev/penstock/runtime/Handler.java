package dev.penstock.runtime;

/** A generated method that binds the arguments, calls the controller and sends what it returns. */
@FunctionalInterface
public interface Handler {

    /**
     * Answers a call, on the thread that the route's {@link Route#execution()} says.
     *
     * @throws Exception whatever the controller throws; it becomes a problem
     */
    void handle(Call call) throws Exception;
}
