package dev.penstock.runtime;

/** Where a handler runs. */
public enum Execution {
    /** On the IO thread of its connection; it must not wait. */
    IO,
    /** On a worker thread; it may wait. */
    WORKER
}
