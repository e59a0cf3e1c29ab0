package dev.penstock.runtime.internal.wiring;

import dev.penstock.runtime.RouteModule;
import java.util.Objects;

/**
 * A controller with the routes that lead to it.
 *
 * @param instance an object of {@link RouteModule#controllerType()}
 * @param routes its generated routes
 */
public record MountedController(Object instance, RouteModule<?> routes) {

    /** Checks that the routes are for this controller. */
    public MountedController {
        Objects.requireNonNull(instance, "instance");
        if (!routes.controllerType().isInstance(instance)) {
            throw new IllegalArgumentException(
                    "the routes of " + routes.controllerType().getName() + " can't lead to a "
                            + instance.getClass().getName());
        }
    }
}
