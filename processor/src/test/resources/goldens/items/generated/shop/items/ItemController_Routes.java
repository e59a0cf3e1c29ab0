package shop.items;

import dev.penstock.Response;
import dev.penstock.runtime.Arguments;
import dev.penstock.runtime.BodyReader;
import dev.penstock.runtime.BodyType;
import dev.penstock.runtime.Call;
import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.Converters;
import dev.penstock.runtime.IntParam;
import dev.penstock.runtime.LongParam;
import dev.penstock.runtime.Param;
import dev.penstock.runtime.Reply;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.RouteModule;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.TypeRef;
import dev.penstock.runtime.Types;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Routes of {@link ItemController}.
 */
@Generated("dev.penstock.processor.ControllerProcessor")
public final class ItemController_Routes implements RouteModule<ItemController> {
    private static final Route LIST = Route.onWorker("GET", "/items", "ItemController.list", "returns List").producing("application/json");

    private static final Route GET = Route.onWorker("GET", "/items/{id}", "ItemController.get", "returns Item").producing("application/json");

    private static final Route CREATE = Route.onWorker("POST", "/items", "ItemController.create", "returns Response");

    private static final Route DELETE = Route.onWorker("DELETE", "/items/{id}", "ItemController.delete", "returns void");

    private static final Route PRICE = Route.onIo("GET", "/items/{id}/price", "ItemController.price", "returns CompletableFuture").producing("application/json");

    private static final IntParam LIST_LIMIT = IntParam.query("limit").orElse(20);

    private static final Param<Optional<String>> LIST_Q = Param.query("q", Converters.STRING).optional();

    private static final LongParam GET_ID = LongParam.path("id", 0);

    private static final LongParam DELETE_ID = LongParam.path("id", 0);

    private static final LongParam PRICE_ID = LongParam.path("id", 0);

    private static final Param<Currency> PRICE_CURRENCY = Param.query("currency", Converters.ofFactory(Currency::of));

    private static final Arguments<ListArguments> LIST_ARGUMENTS = Arguments.of(ListArguments.class).query("limit");

    private static final Arguments<CreateArguments> CREATE_ARGUMENTS = Arguments.of(CreateArguments.class).body("item");

    @Override
    public int apiVersion() {
        return 1;
    }

    @Override
    public Class<ItemController> controllerType() {
        return ItemController.class;
    }

    @Override
    public List<Route> routes() {
        return List.of(LIST, GET, CREATE, DELETE, PRICE);
    }

    @Override
    public String openApiFragment() {
        return "META-INF/penstock/openapi/shop.items.ItemController.json";
    }

    @Override
    public void types(Types types) {
        types.body(BodyType.of(Line.class).required("text"));
        types.body(BodyType.of(NewItem.class)
                .required("name", "price", "lines")
                .orElse("currency", Converters.STRING.convert("EUR"))
                .cascade("lines", 0));
        types.arguments(LIST_ARGUMENTS);
        types.arguments(CREATE_ARGUMENTS);
        types.problem(NoSuchItem.class, 404);
    }

    @Override
    public void register(ItemController controller, Codecs codecs, Routes routes) {
        Handlers handlers = new Handlers(
                controller,
                codecs.reply(200, new TypeRef<List<Item>>() {}),
                codecs.reply(200, TypeRef.of(Item.class)),
                codecs.responseReply(TypeRef.of(Item.class)),
                codecs.json(TypeRef.of(NewItem.class)),
                codecs.reply(200, TypeRef.of(BigDecimal.class)));
        routes.add(LIST, handlers::list);
        routes.add(GET, handlers::get);
        routes.add(CREATE, handlers.createBody(), handlers::create);
        routes.add(DELETE, handlers::delete);
        routes.add(PRICE, handlers::price);
    }

    private record Handlers(ItemController controller, Reply<List<Item>> listReply,
            Reply<Item> getReply, Reply<Response<Item>> createReply, BodyReader<NewItem> createBody,
            Reply<BigDecimal> priceReply) {
        void list(Call call) {
            int limit = LIST_LIMIT.read(call);
            Optional<String> q = LIST_Q.read(call);
            call.validate(LIST_ARGUMENTS, new ListArguments(limit));
            call.send(listReply, controller.list(limit, q));
        }

        void get(Call call) {
            long id = GET_ID.read(call);
            call.check();
            call.send(getReply, controller.get(id));
        }

        void create(Call call) {
            NewItem item = call.body(createBody);
            call.validate(CREATE_ARGUMENTS, new CreateArguments(item));
            call.send(createReply, controller.create(item));
        }

        void delete(Call call) {
            long id = DELETE_ID.read(call);
            call.check();
            controller.delete(id);
            call.sendEmpty(204);
        }

        void price(Call call) {
            long id = PRICE_ID.read(call);
            Currency currency = PRICE_CURRENCY.read(call);
            call.check();
            call.sendLater(priceReply, controller.price(id, currency));
        }
    }

    /**
     * Arguments of {@link ItemController#list}, with their constraints.
     */
    private record ListArguments(@Min(1L) @Max(100L) int limit) {
    }

    /**
     * Arguments of {@link ItemController#create}, with their constraints.
     */
    private record CreateArguments(@Valid NewItem item) {
    }
}
