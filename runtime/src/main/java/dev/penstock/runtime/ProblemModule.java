package dev.penstock.runtime;

/** The generated status of one exception class that carries {@link dev.penstock.annotation.Status}. */
public interface ProblemModule {

    /** The exception. */
    Class<? extends Throwable> type();

    /** The status of the problem that a caller gets for it, as {@link Types#problem} says. */
    int status();
}
