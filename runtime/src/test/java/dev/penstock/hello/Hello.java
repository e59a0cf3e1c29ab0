package dev.penstock.hello;

/** An application; what the processor would generate for it stands beside it. */
public final class Hello {
    private Hello() {}
}
