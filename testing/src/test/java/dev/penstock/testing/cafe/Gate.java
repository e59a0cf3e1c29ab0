package dev.penstock.testing.cafe;

import java.util.concurrent.atomic.AtomicBoolean;

/** Lets handlers go that ignore interrupts. */
public final class Gate {

    /** Whether they may go. */
    public static final AtomicBoolean OPEN = new AtomicBoolean();

    private Gate() {}
}
