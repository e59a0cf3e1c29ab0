package shop.clashes;

import javax.annotation.processing.Generated;

/**
 * Paths of the handlers of {@link RouteController}, percent-encoded.
 */
@Generated("dev.penstock.processor.ControllerProcessor")
public final class RouteController_Urls {
    private RouteController_Urls() {
    }

    /**
     * The path of {@link RouteController#list}: {@code /routes}.
     */
    public static String list() {
        return "/routes";
    }

    /**
     * The path of {@link RouteController#wait}: {@code /routes}.
     */
    public static String wait_() {
        return "/routes";
    }

    /**
     * The path of {@link RouteController#controller}: {@code /routes/maps}.
     */
    public static String controller() {
        return "/routes/maps";
    }

    /**
     * The path of {@link RouteController#listArguments}: {@code /routes/list-arguments}.
     */
    public static String listArguments() {
        return "/routes/list-arguments";
    }
}
