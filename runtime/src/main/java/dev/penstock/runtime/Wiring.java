package dev.penstock.runtime;

/** Where an {@link ApplicationModule} names what the application consists of. */
public interface Wiring {

    /** A controller, its provider and its routes. */
    void controller(Provider<?> provider, RouteModule<?> routes);

    /** An object of application scope. */
    void singleton(Provider<?> provider);

    /**
     * An object of application scope that also serves where another type is asked for.
     *
     * @param type the other type's name as {@link TypeRef#toString()} gives it
     */
    void bind(String type, Provider<?> provider);

    /** A record of settings. */
    void config(ConfigModule<?> config);

    /** An exception whose class says with which status callers are answered, whichever handler it comes from. */
    void problem(ProblemModule problem);

    /** A controller that is on the class path but not part of this application; it is named in the log. */
    void notMounted(String controllerType);
}
