package dev.penstock.runtime;

/** Where a {@link RouteModule} declares, before the server starts, what was read from types while compiling. */
public interface Types {

    /** Declares a class that occurs in a request body; the same class may be declared by several modules. */
    void body(BodyType type);

    /** Declares a record of arguments that has constraints, or whose components' types have. */
    void arguments(Arguments<?> arguments);

    /**
     * Declares the status of the problem that a caller gets for an exception; the exception's message is its detail.
     * Subclasses are included, unless they, or a class nearer to them, have a status of their own.
     */
    void problem(Class<? extends Throwable> type, int status);
}
