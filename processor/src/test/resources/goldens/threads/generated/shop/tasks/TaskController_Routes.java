package shop.tasks;

import dev.penstock.Response;
import dev.penstock.runtime.Arguments;
import dev.penstock.runtime.BodyReader;
import dev.penstock.runtime.BodyType;
import dev.penstock.runtime.Call;
import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.IntParam;
import dev.penstock.runtime.Reply;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.RouteModule;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.TypeRef;
import dev.penstock.runtime.Types;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Routes of {@link TaskController}.
 */
@Generated("dev.penstock.processor.ControllerProcessor")
public final class TaskController_Routes implements RouteModule<TaskController> {
    private static final Route PLAIN = Route.onWorker("GET", "/tasks", "TaskController.plain", "returns List").producing("application/json");

    private static final Route FUTURE = Route.onIo("GET", "/tasks/future", "TaskController.future", "returns CompletableFuture").producing("application/json");

    private static final Route OPTIONAL = Route.onIo("GET", "/tasks/optional/{id}", "TaskController.optional", "returns CompletionStage").producing("application/json");

    private static final Route RESPONSE = Route.onIo("POST", "/tasks/response", "TaskController.response", "returns CompletableFuture");

    private static final Route LATER = Route.onIo("DELETE", "/tasks/later", "TaskController.later", "returns CompletableFuture");

    private static final Route ACCEPTED = Route.onWorker("DELETE", "/tasks/accepted", "TaskController.accepted", "returns void");

    private static final Route BLOCKING = Route.onWorker("GET", "/tasks/blocking", "TaskController.blocking", "@Blocking").producing("application/json");

    private static final Route QUICK = Route.onIo("GET", "/tasks/quick", "TaskController.quick", "@NonBlocking: a constant").producing("application/json");

    private static final Route CHECKED = Route.onIo("POST", "/tasks/checked/{id}", "TaskController.checked", "returns CompletableFuture").producing("application/json");

    private static final IntParam OPTIONAL_ID = IntParam.path("id", 0);

    private static final IntParam CHECKED_ID = IntParam.path("id", 0);

    private static final Arguments<CheckedArguments> CHECKED_ARGUMENTS = Arguments.of(CheckedArguments.class).path("id").body("task");

    @Override
    public int apiVersion() {
        return 1;
    }

    @Override
    public Class<TaskController> controllerType() {
        return TaskController.class;
    }

    @Override
    public List<Route> routes() {
        return List.of(PLAIN, FUTURE, OPTIONAL, RESPONSE, LATER, ACCEPTED, BLOCKING, QUICK, CHECKED);
    }

    @Override
    public String openApiFragment() {
        return "META-INF/penstock/openapi/shop.tasks.TaskController.json";
    }

    @Override
    public void types(Types types) {
        types.body(BodyType.of(Task.class).required("name"));
        types.arguments(CHECKED_ARGUMENTS);
        types.problem(NoSuchTask.class, 410);
    }

    @Override
    public void register(TaskController controller, Codecs codecs, Routes routes) {
        Handlers handlers = new Handlers(
                controller,
                codecs.reply(200, new TypeRef<List<Task>>() {}),
                codecs.reply(200, new TypeRef<List<Task>>() {}),
                codecs.optionalReply(200, TypeRef.of(Task.class)),
                codecs.responseReply(TypeRef.of(Task.class)),
                codecs.emptyReply(204),
                codecs.reply(200, TypeRef.of(Task.class)),
                codecs.reply(200, TypeRef.of(Task.class)),
                codecs.reply(200, TypeRef.of(Task.class)),
                codecs.json(TypeRef.of(Task.class)));
        routes.add(PLAIN, handlers::plain);
        routes.add(FUTURE, handlers::future);
        routes.add(OPTIONAL, handlers::optional);
        routes.add(RESPONSE, handlers::response);
        routes.add(LATER, handlers::later);
        routes.add(ACCEPTED, handlers::accepted);
        routes.add(BLOCKING, handlers::blocking);
        routes.add(QUICK, handlers::quick);
        routes.add(CHECKED, handlers.checkedBody(), handlers::readChecked, handlers::checked);
    }

    private record Handlers(TaskController controller, Reply<List<Task>> plainReply,
            Reply<List<Task>> futureReply, Reply<Optional<Task>> optionalReply,
            Reply<Response<Task>> responseReply, Reply<Void> laterReply, Reply<Task> blockingReply,
            Reply<Task> quickReply, Reply<Task> checkedReply, BodyReader<Task> checkedBody) {
        void plain(Call call) throws Exception {
            call.send(plainReply, controller.plain());
        }

        void future(Call call) {
            call.sendLater(futureReply, controller.future());
        }

        void optional(Call call) throws Exception {
            int id = OPTIONAL_ID.read(call);
            call.check();
            call.sendLater(optionalReply, controller.optional(id));
        }

        void response(Call call) {
            call.sendLater(responseReply, controller.response());
        }

        void later(Call call) {
            call.sendLater(laterReply, controller.later());
        }

        void accepted(Call call) {
            controller.accepted();
            call.sendEmpty(202);
        }

        void blocking(Call call) {
            call.sendLater(blockingReply, controller.blocking());
        }

        void quick(Call call) {
            call.send(quickReply, controller.quick());
        }

        CheckedArguments readChecked(Call call) {
            int id = CHECKED_ID.read(call);
            Task task = call.body(checkedBody);
            CheckedArguments arguments = new CheckedArguments(id, task);
            call.validate(CHECKED_ARGUMENTS, arguments);
            return arguments;
        }

        void checked(Call call, CheckedArguments arguments) {
            call.sendLater(checkedReply, controller.checked(arguments.id(), arguments.task(), call.request()));
        }
    }

    /**
     * Arguments of {@link TaskController#checked}, with their constraints.
     */
    private record CheckedArguments(int id, @Valid Task task) {
    }
}
