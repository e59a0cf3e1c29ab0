package shop.clashes;

import dev.penstock.runtime.Arguments;
import dev.penstock.runtime.BodyReader;
import dev.penstock.runtime.BodyType;
import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.Converters;
import dev.penstock.runtime.Reply;
import dev.penstock.runtime.RouteModule;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.TypeRef;
import dev.penstock.runtime.Types;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Routes of {@link RouteController}.
 */
@Generated("dev.penstock.processor.ControllerProcessor")
public final class RouteController_Routes implements RouteModule<RouteController> {
    private static final dev.penstock.runtime.Route LIST = dev.penstock.runtime.Route.onWorker("GET", "/routes", "RouteController.list", "returns Route").producing("application/json");

    private static final dev.penstock.runtime.Route WAIT = dev.penstock.runtime.Route.onWorker("POST", "/routes", "RouteController.wait", "returns Page").producing("application/json");

    private static final dev.penstock.runtime.Route CONTROLLER = dev.penstock.runtime.Route.onWorker("POST", "/routes/maps", "RouteController.controller", "returns Map").producing("application/json");

    private static final dev.penstock.runtime.Route LIST_ARGUMENTS = dev.penstock.runtime.Route.onWorker("GET", "/routes/list-arguments", "RouteController.listArguments", "returns Optional").producing("application/json");

    private static final dev.penstock.runtime.Param<Id<Route>> LIST_CALL = dev.penstock.runtime.Param.query("call", Converters.<Id<Route>>ofFactory(Id::new));

    private static final dev.penstock.runtime.Param<String> LIST_HANDLERS = dev.penstock.runtime.Param.query("handlers", Converters.STRING);

    private static final dev.penstock.runtime.Param<Param> LIST_PARAM = dev.penstock.runtime.Param.query("param", Converters.ofEnum(Param.values(), "first", "second"));

    private static final dev.penstock.runtime.Param<Param> LIST_ARGUMENTS_P = dev.penstock.runtime.Param.query("p", Converters.ofEnum(Param.values(), "first", "second")).orElse("second");

    private static final Arguments<ListArguments> LIST_ARGUMENTS_ = Arguments.of(ListArguments.class).query("handlers");

    private static final Arguments<WaitArguments> WAIT_ARGUMENTS = Arguments.of(WaitArguments.class).body("arguments");

    private static final Arguments<ControllerArguments> CONTROLLER_ARGUMENTS = Arguments.of(ControllerArguments.class).body("routes");

    @Override
    public int apiVersion() {
        return 1;
    }

    @Override
    public Class<RouteController> controllerType() {
        return RouteController.class;
    }

    @Override
    public List<dev.penstock.runtime.Route> routes() {
        return List.of(LIST, WAIT, CONTROLLER, LIST_ARGUMENTS);
    }

    @Override
    public String openApiFragment() {
        return "META-INF/penstock/openapi/shop.clashes.RouteController.json";
    }

    @Override
    public void types(Types types) {
        types.body(BodyType.of(Call.class).required("text"));
        types.body(BodyType.of(shop.clashes.Handlers.class).required("name"));
        types.body(BodyType.of(Page.class)
                .required("entries", "number")
                .cascade("entries", 0));
        types.arguments(LIST_ARGUMENTS_);
        types.arguments(WAIT_ARGUMENTS);
        types.arguments(CONTROLLER_ARGUMENTS);
    }

    @Override
    public void register(RouteController controller, Codecs codecs, Routes routes) {
        Handlers handlers = new Handlers(
                controller,
                codecs.reply(200, TypeRef.of(Route.class)),
                codecs.reply(200, new TypeRef<Page<Call>>() {}),
                codecs.json(new TypeRef<Page<Call>>() {}),
                codecs.reply(200, new TypeRef<Map<String, List<shop.clashes.Handlers>>>() {}),
                codecs.json(new TypeRef<Map<String, List<shop.clashes.Handlers>>>() {}),
                codecs.optionalReply(200, TypeRef.of(shop.clashes.ListArguments.class)));
        routes.add(LIST, handlers::list);
        routes.add(WAIT, handlers.waitBody(), handlers::wait_);
        routes.add(CONTROLLER, handlers.controllerBody(), handlers::controller_);
        routes.add(LIST_ARGUMENTS, handlers::listArguments);
    }

    private record Handlers(RouteController controller, Reply<Route> listReply,
            Reply<Page<Call>> waitReply, BodyReader<Page<Call>> waitBody,
            Reply<Map<String, List<shop.clashes.Handlers>>> controllerReply,
            BodyReader<Map<String, List<shop.clashes.Handlers>>> controllerBody,
            Reply<Optional<shop.clashes.ListArguments>> listArgumentsReply) {
        void list(dev.penstock.runtime.Call call) {
            Id<Route> call_ = LIST_CALL.read(call);
            String handlers = LIST_HANDLERS.read(call);
            Param param = LIST_PARAM.read(call);
            call.validate(LIST_ARGUMENTS_, new ListArguments(handlers));
            call.send(listReply, controller.list(call_, handlers, param));
        }

        void wait_(dev.penstock.runtime.Call call) {
            Page<Call> arguments = call.body(waitBody);
            call.validate(WAIT_ARGUMENTS, new WaitArguments(arguments));
            call.send(waitReply, controller.wait(arguments));
        }

        void controller_(dev.penstock.runtime.Call call) {
            Map<String, List<shop.clashes.Handlers>> routes = call.body(controllerBody);
            call.validate(CONTROLLER_ARGUMENTS, new ControllerArguments(routes));
            call.send(controllerReply, controller.controller(routes));
        }

        void listArguments(dev.penstock.runtime.Call call) {
            Param p = LIST_ARGUMENTS_P.read(call);
            call.check();
            call.send(listArgumentsReply, controller.listArguments(p));
        }
    }

    /**
     * Arguments of {@link RouteController#list}, with their constraints.
     */
    private record ListArguments(@Pattern(regexp = "[)\"'(]+\\d") String handlers) {
    }

    /**
     * Arguments of {@link RouteController#wait}, with their constraints.
     */
    private record WaitArguments(@Valid Page<Call> arguments) {
    }

    /**
     * Arguments of {@link RouteController#controller}, with their constraints.
     */
    private record ControllerArguments(
            Map<String, @Size(max = 2) List<shop.clashes. @Valid Handlers>> routes) {
    }
}
