package dev.penstock.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts an application for the tests of a class, on any free port of the loopback interface, and stops it after the
 * last of them. {@code @Nested} classes share it, unless they carry this annotation too, or one of {@link Replace} and
 * {@link BeforeStart} is in them.
 *
 * <p>Constructors and methods of the class can have parameters of the types {@link TestClient}, {@link
 * dev.penstock.RunningApp} and {@link java.net.URI} (the application's address), and fields of the first two types are
 * set, unless they are final. Fields with {@link Replace} put objects of the test into the application, and methods with
 * {@link BeforeStart} see it before it is started.
 *
 * <p>After the stop nothing may be left of the application: requests, tasks of workers, buffers, threads. What is left
 * fails the class, or the test where each has an application of its own, with the stack of each thread.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PenstockExtension.class)
public @interface PenstockTest {

    /** The class that carries {@code @Application}. */
    Class<?> value();

    /**
     * Settings by the names of their properties, as in {@code "penstock.worker.threads=4"}. They count before all other
     * sources; the port is 0 and {@code penstock.stop.timeout} is 5s unless they say otherwise.
     */
    String[] settings() default {};
}
