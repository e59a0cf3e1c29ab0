package dev.penstock.hello;

import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.Converters;
import dev.penstock.runtime.Param;
import dev.penstock.runtime.Reply;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.RouteModule;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.TypeRef;
import dev.penstock.runtime.Types;
import java.util.List;

/** Routes of {@link HelloController}. */
public final class HelloController_Routes implements RouteModule<HelloController> {

    private static final Route HELLO =
            Route.onWorker("GET", "/hello/{name}", "HelloController.hello", "returns String");
    private static final Param<String> HELLO_NAME = Param.path("name", 0, Converters.STRING);

    @Override
    public int apiVersion() {
        return 1;
    }

    @Override
    public Class<HelloController> controllerType() {
        return HelloController.class;
    }

    @Override
    public List<Route> routes() {
        return List.of(HELLO);
    }

    @Override
    public String openApiFragment() {
        return "META-INF/penstock/openapi/dev.penstock.hello.HelloController.json";
    }

    @Override
    public void types(Types types) {}

    @Override
    public void register(HelloController controller, Codecs codecs, Routes routes) {
        Reply<String> reply = codecs.reply(200, TypeRef.of(String.class));
        routes.add(HELLO, call -> {
            String name = HELLO_NAME.read(call);
            call.check();
            call.send(reply, controller.hello(name));
        });
    }
}
