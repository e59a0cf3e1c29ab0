package dev.penstock.runtime;

/** The generated wiring of one application. */
public interface ApplicationModule {

    /** The version of {@link RouteModule#API_VERSION} that this was generated for; checked at start. */
    int apiVersion();

    /** The application's title. */
    String title();

    /** The application's version. */
    String version();

    /** The name of the class-path resource that holds the document's head: its title, version and description. */
    String openApiFragment();

    /** Names the controllers, providers and settings, in a stable order. */
    void wire(Wiring wiring);
}
