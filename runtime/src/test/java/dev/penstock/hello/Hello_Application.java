package dev.penstock.hello;

import dev.penstock.ServerAddress;
import dev.penstock.runtime.ApplicationModule;
import dev.penstock.runtime.Instances;
import dev.penstock.runtime.Provider;
import dev.penstock.runtime.TypeRef;
import dev.penstock.runtime.Wiring;

/** Wiring of {@link Hello}. */
public final class Hello_Application implements ApplicationModule {

    @Override
    public int apiVersion() {
        return 1;
    }

    @Override
    public String title() {
        return "Hello";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public String openApiFragment() {
        return "META-INF/penstock/application/dev.penstock.hello.Hello.json";
    }

    @Override
    public void wire(Wiring wiring) {
        wiring.controller(
                new Provider<HelloController>() {
                    @Override
                    public TypeRef<HelloController> type() {
                        return TypeRef.of(HelloController.class);
                    }

                    @Override
                    public HelloController create(Instances instances) {
                        return new HelloController("Hello", instances.get(ServerAddress.class));
                    }
                },
                new HelloController_Routes());
    }
}
