package shop.notes;

import dev.penstock.runtime.Arguments;
import dev.penstock.runtime.BodyReader;
import dev.penstock.runtime.BodyType;
import dev.penstock.runtime.Call;
import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.Converters;
import dev.penstock.runtime.IntParam;
import dev.penstock.runtime.Param;
import dev.penstock.runtime.Reply;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.RouteModule;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.TypeRef;
import dev.penstock.runtime.Types;
import jakarta.validation.constraints.Max;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Routes of {@link NoteController}.
 */
@Generated("dev.penstock.processor.ControllerProcessor")
public final class NoteController_Routes implements RouteModule<NoteController> {
    private static final Route PAGE = Route.onWorker("GET", "/notes/pages/{number}", "NoteController.page", "returns List").producing("application/json");

    private static final Route REPLACE = Route.onWorker("PUT", "/notes/{id}", "NoteController.replace", "returns Note").producing("application/json");

    private static final Route ADD = Route.onWorker("POST", "/notes", "NoteController.add", "returns Note").producing("application/json");

    private static final Route FIRST = Route.onWorker("GET", "/notes/first", "NoteController.first", "returns Optional").producing("application/json");

    private static final IntParam PAGE_NUMBER = IntParam.path("number", 0);

    private static final Param<Long> REPLACE_ID = Param.path("id", 0, Converters.LONG);

    private static final Arguments<PageArguments> PAGE_ARGUMENTS = Arguments.of(PageArguments.class).path("number");

    @Override
    public int apiVersion() {
        return 1;
    }

    @Override
    public Class<NoteController> controllerType() {
        return NoteController.class;
    }

    @Override
    public List<Route> routes() {
        return List.of(PAGE, REPLACE, ADD, FIRST);
    }

    @Override
    public String openApiFragment() {
        return "META-INF/penstock/openapi/shop.notes.NoteController.json";
    }

    @Override
    public void types(Types types) {
        types.body(BodyType.of(Note.class).required("text"));
        types.arguments(PAGE_ARGUMENTS);
    }

    @Override
    public void register(NoteController controller, Codecs codecs, Routes routes) {
        Handlers handlers = new Handlers(
                controller,
                codecs.reply(200, new TypeRef<List<Note>>() {}),
                codecs.reply(200, TypeRef.of(Note.class)),
                codecs.json(TypeRef.of(Note.class)),
                codecs.reply(200, TypeRef.of(Note.class)),
                codecs.json(TypeRef.of(Note.class)),
                codecs.optionalReply(200, TypeRef.of(Note.class)));
        routes.add(PAGE, handlers::page);
        routes.add(REPLACE, handlers.replaceBody(), handlers::replace);
        routes.add(ADD, handlers.addBody(), handlers::add);
        routes.add(FIRST, handlers::first);
    }

    private record Handlers(NoteController controller, Reply<List<Note>> pageReply,
            Reply<Note> replaceReply, BodyReader<Note> replaceBody, Reply<Note> addReply,
            BodyReader<Note> addBody, Reply<Optional<Note>> firstReply) {
        void page(Call call) {
            int number = PAGE_NUMBER.read(call);
            call.validate(PAGE_ARGUMENTS, new PageArguments(number));
            call.send(pageReply, controller.page(number));
        }

        void replace(Call call) {
            Long id = REPLACE_ID.read(call);
            Note value = call.body(replaceBody);
            call.check();
            call.send(replaceReply, controller.replace(id, value));
        }

        void add(Call call) {
            Note value = call.body(addBody);
            call.check();
            call.send(addReply, controller.add(value));
        }

        void first(Call call) {
            call.send(firstReply, controller.first());
        }
    }

    /**
     * Arguments of {@link NoteController#page}, with their constraints.
     */
    private record PageArguments(@Max(100L) int number) {
    }
}
