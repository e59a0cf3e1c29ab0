package shop.search;

import dev.penstock.Request;
import dev.penstock.runtime.Arguments;
import dev.penstock.runtime.BodyReader;
import dev.penstock.runtime.BodyType;
import dev.penstock.runtime.BooleanParam;
import dev.penstock.runtime.Call;
import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.Converters;
import dev.penstock.runtime.DoubleParam;
import dev.penstock.runtime.IntParam;
import dev.penstock.runtime.LongParam;
import dev.penstock.runtime.Param;
import dev.penstock.runtime.Reply;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.RouteModule;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.TypeRef;
import dev.penstock.runtime.Types;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Routes of {@link SearchController.Api}.
 */
@Generated("dev.penstock.processor.ControllerProcessor")
public final class SearchController_Api_Routes implements RouteModule<SearchController.Api> {
    private static final Route PRIMITIVES = Route.onWorker("GET", "/search/{shop}/primitives", "SearchController.Api.primitives", "returns String").producing("text/plain");

    private static final Route ARITIES = Route.onWorker("GET", "/search/{shop}/arities", "SearchController.Api.arities", "returns String").producing("text/plain");

    private static final Route SOURCES = Route.onWorker("GET", "/search/{shop}/sources/{rest:path}", "SearchController.Api.sources", "returns String").producing("text/plain");

    private static final Route NAMES = Route.onWorker("POST", "/search/{shop}/names", "SearchController.Api.names", "returns void");

    private static final Route OVERLOADED = Route.onWorker("POST", "/search/{shop}/overloads", "SearchController.Api.overloaded", "returns List").producing("application/json");

    private static final Route OVERLOADED2 = Route.onWorker("GET", "/search/{shop}/overloads/{order}", "SearchController.Api.overloaded", "returns Optional").producing("application/json");

    private static final Route OPTIONAL = Route.onWorker("POST", "/search/{shop}/optional", "SearchController.Api.optional", "returns int").producing("application/json");

    private static final Route COUNT = Route.onWorker("POST", "/search/{shop}/count", "SearchController.Api.count", "returns int").producing("application/json");

    private static final Param<UUID> PRIMITIVES_SHOP = Param.path("shop", 0, Converters.UUID);

    private static final Param<Byte> PRIMITIVES_A = Param.query("a", Converters.BYTE);

    private static final Param<Short> PRIMITIVES_B = Param.query("b", Converters.SHORT);

    private static final IntParam PRIMITIVES_C = IntParam.query("c");

    private static final LongParam PRIMITIVES_D = LongParam.query("d");

    private static final Param<Float> PRIMITIVES_E = Param.query("e", Converters.FLOAT);

    private static final DoubleParam PRIMITIVES_F = DoubleParam.query("f");

    private static final BooleanParam PRIMITIVES_G = BooleanParam.query("g");

    private static final Param<Character> PRIMITIVES_H = Param.query("h", Converters.CHAR);

    private static final LongParam PRIMITIVES_I = LongParam.query("i").orElse(9999999999L);

    private static final DoubleParam PRIMITIVES_J = DoubleParam.query("j").orElse(1000.0);

    private static final BooleanParam PRIMITIVES_K = BooleanParam.query("k").orElse(true);

    private static final Param<Character> PRIMITIVES_L = Param.query("l", Converters.CHAR).orElse("x");

    private static final Param<UUID> ARITIES_SHOP = Param.path("shop", 0, Converters.UUID);

    private static final Param<Optional<LocalDate>> ARITIES_DAY = Param.query("day", Converters.LOCAL_DATE).optional();

    private static final Param<OptionalInt> ARITIES_COUNT = IntParam.query("count").optional();

    private static final Param<OptionalLong> ARITIES_TOTAL = LongParam.query("total").optional();

    private static final Param<Duration> ARITIES_WITHIN = Param.query("within", Converters.DURATION).orNull();

    private static final Param<SearchController.Order> ARITIES_ORDER = Param.query("order", Converters.ofEnum(SearchController.Order.values(), "CHEAP", "NEW")).orElse("CHEAP");

    private static final Param<List<String>> ARITIES_TAG = Param.query("tag", Converters.STRING).list();

    private static final Param<Set<SearchController.Order>> ARITIES_ORDERS = Param.query("orders", Converters.ofEnum(SearchController.Order.values(), "CHEAP", "NEW")).set();

    private static final Param<int[]> ARITIES_SIZES = Param.query("sizes", Converters.INT).primitiveArray(int[].class);

    private static final Param<Locale[]> ARITIES_LANGUAGES = Param.query("languages", Converters.LOCALE).array(Locale[]::new).orElse("de");

    private static final Param<Optional<Integer>> ARITIES_PAGE = Param.query("page", Converters.INT).optional();

    private static final Param<String> SOURCES_OF = Param.path("shop", 0, Converters.STRING);

    private static final Param<String> SOURCES_REST = Param.path("rest", 1, Converters.STRING);

    private static final Param<SearchController.Tag> SOURCES_QUERY = Param.query("q", Converters.ofFactory(SearchController.Tag::new));

    private static final Param<String> SOURCES_USER_AGENT = Param.header("User-Agent", Converters.STRING);

    private static final Param<List<String>> SOURCES_TAGS = Param.header("X-Tags", Converters.STRING).list();

    private static final Param<Optional<String>> SOURCES_SESSION = Param.cookie("session", Converters.STRING).optional();

    private static final Param<String> NAMES_SHOP = Param.path("shop", 0, Converters.STRING);

    private static final IntParam NAMES_CONTROLLER = IntParam.query("controller");

    private static final IntParam NAMES_TO_STRING = IntParam.query("toString");

    private static final IntParam NAMES_NAMES_BODY = IntParam.query("namesBody");

    private static final Param<String> OVERLOADED_SHOP = Param.path("shop", 0, Converters.STRING);

    private static final Param<String> OVERLOADED2_SHOP = Param.path("shop", 0, Converters.STRING);

    private static final Param<SearchController.Order> OVERLOADED2_ORDER = Param.path("order", 1, Converters.ofEnum(SearchController.Order.values(), "CHEAP", "NEW"));

    private static final Param<String> OPTIONAL_SHOP = Param.path("shop", 0, Converters.STRING);

    private static final Param<String> COUNT_SHOP = Param.path("shop", 0, Converters.STRING);

    private static final Arguments<AritiesArguments> ARITIES_ARGUMENTS = Arguments.of(AritiesArguments.class).query("tag").query("orders").query("page");

    private static final Arguments<NamesArguments> NAMES_ARGUMENTS = Arguments.of(NamesArguments.class).query("controller").query("toString");

    @Override
    public int apiVersion() {
        return 1;
    }

    @Override
    public Class<SearchController.Api> controllerType() {
        return SearchController.Api.class;
    }

    @Override
    public List<Route> routes() {
        return List.of(PRIMITIVES, ARITIES, SOURCES, NAMES, OVERLOADED, OVERLOADED2, OPTIONAL, COUNT);
    }

    @Override
    public String openApiFragment() {
        return "META-INF/penstock/openapi/shop.search.SearchController$Api.json";
    }

    @Override
    public void types(Types types) {
        types.body(BodyType.of(SearchController.Filter.class).required("name", "size"));
        types.arguments(ARITIES_ARGUMENTS);
        types.arguments(NAMES_ARGUMENTS);
    }

    @Override
    public void register(SearchController.Api controller, Codecs codecs, Routes routes) {
        Handlers handlers = new Handlers(
                controller,
                codecs.reply(200, TypeRef.of(String.class)),
                codecs.reply(200, TypeRef.of(String.class)),
                codecs.reply(200, TypeRef.of(String.class)),
                codecs.json(TypeRef.of(SearchController.Filter.class)),
                codecs.reply(200, new TypeRef<List<SearchController.Filter>>() {}),
                codecs.json(new TypeRef<List<SearchController.Filter>>() {}),
                codecs.optionalReply(200, TypeRef.of(SearchController.Filter.class)),
                codecs.reply(200, TypeRef.of(Integer.class)),
                codecs.json(TypeRef.of(SearchController.Filter.class)).optional(),
                codecs.reply(200, TypeRef.of(Integer.class)),
                codecs.json(TypeRef.of(Integer.class)));
        routes.add(PRIMITIVES, handlers::primitives);
        routes.add(ARITIES, handlers::arities);
        routes.add(SOURCES, handlers::sources);
        routes.add(NAMES, handlers.namesBody(), handlers::names);
        routes.add(OVERLOADED, handlers.overloadedBody(), handlers::overloaded);
        routes.add(OVERLOADED2, handlers::overloaded2);
        routes.add(OPTIONAL, handlers.optionalBody(), handlers::optional);
        routes.add(COUNT, handlers.countBody(), handlers::count);
    }

    private record Handlers(SearchController.Api controller, Reply<String> primitivesReply,
            Reply<String> aritiesReply, Reply<String> sourcesReply,
            BodyReader<SearchController.Filter> namesBody,
            Reply<List<SearchController.Filter>> overloadedReply,
            BodyReader<List<SearchController.Filter>> overloadedBody,
            Reply<Optional<SearchController.Filter>> overloaded2Reply, Reply<Integer> optionalReply,
            BodyReader<SearchController.Filter> optionalBody, Reply<Integer> countReply,
            BodyReader<Integer> countBody) {
        void primitives(Call call) {
            UUID shop = PRIMITIVES_SHOP.read(call);
            Byte a = PRIMITIVES_A.read(call);
            Short b = PRIMITIVES_B.read(call);
            int c = PRIMITIVES_C.read(call);
            long d = PRIMITIVES_D.read(call);
            Float e = PRIMITIVES_E.read(call);
            double f = PRIMITIVES_F.read(call);
            boolean g = PRIMITIVES_G.read(call);
            Character h = PRIMITIVES_H.read(call);
            long i = PRIMITIVES_I.read(call);
            double j = PRIMITIVES_J.read(call);
            boolean k = PRIMITIVES_K.read(call);
            Character l = PRIMITIVES_L.read(call);
            call.check();
            call.send(primitivesReply, controller.primitives(shop, a, b, c, d, e, f, g, h, i, j, k, l));
        }

        void arities(Call call) {
            UUID shop = ARITIES_SHOP.read(call);
            Optional<LocalDate> day = ARITIES_DAY.read(call);
            OptionalInt count = ARITIES_COUNT.read(call);
            OptionalLong total = ARITIES_TOTAL.read(call);
            Duration within = ARITIES_WITHIN.read(call);
            SearchController.Order order = ARITIES_ORDER.read(call);
            List<String> tag = ARITIES_TAG.read(call);
            Set<SearchController.Order> orders = ARITIES_ORDERS.read(call);
            int[] sizes = ARITIES_SIZES.read(call);
            Locale[] languages = ARITIES_LANGUAGES.read(call);
            Optional<Integer> page = ARITIES_PAGE.read(call);
            call.validate(ARITIES_ARGUMENTS, new AritiesArguments(tag, orders, page));
            call.send(aritiesReply, controller.arities(shop, day, count, total, within, order, tag, orders, sizes, languages, page));
        }

        void sources(Call call) {
            String of = SOURCES_OF.read(call);
            String rest = SOURCES_REST.read(call);
            SearchController.Tag query = SOURCES_QUERY.read(call);
            String userAgent = SOURCES_USER_AGENT.read(call);
            List<String> tags = SOURCES_TAGS.read(call);
            Optional<String> session = SOURCES_SESSION.read(call);
            Request request = call.request();
            call.check();
            call.send(sourcesReply, controller.sources(of, rest, query, userAgent, tags, session, request));
        }

        void names(Call call) {
            String shop = NAMES_SHOP.read(call);
            SearchController.Filter call_ = call.body(namesBody);
            int controller_ = NAMES_CONTROLLER.read(call);
            int toString = NAMES_TO_STRING.read(call);
            int namesBody_ = NAMES_NAMES_BODY.read(call);
            call.validate(NAMES_ARGUMENTS, new NamesArguments(controller_, toString));
            controller.names(shop, call_, controller_, toString, namesBody_);
            call.sendEmpty(204);
        }

        void overloaded(Call call) {
            String shop = OVERLOADED_SHOP.read(call);
            List<SearchController.Filter> filters = call.body(overloadedBody);
            call.check();
            call.send(overloadedReply, controller.overloaded(shop, filters));
        }

        void overloaded2(Call call) {
            String shop = OVERLOADED2_SHOP.read(call);
            SearchController.Order order = OVERLOADED2_ORDER.read(call);
            call.check();
            call.send(overloaded2Reply, controller.overloaded(shop, order));
        }

        void optional(Call call) {
            String shop = OPTIONAL_SHOP.read(call);
            Optional<SearchController.Filter> filter = Optional.ofNullable(call.body(optionalBody));
            call.check();
            call.send(optionalReply, controller.optional(shop, filter));
        }

        void count(Call call) {
            String shop = COUNT_SHOP.read(call);
            Integer count = call.body(countBody);
            call.check();
            call.send(countReply, controller.count(shop, count));
        }
    }

    /**
     * Arguments of {@link SearchController.Api#arities}, with their constraints.
     */
    private record AritiesArguments(List<@NotBlank String> tag,
            @Size(max = 5) Set<SearchController.Order> orders, Optional<@Positive Integer> page) {
    }

    /**
     * Arguments of {@link SearchController.Api#names}, with their constraints.
     */
    private record NamesArguments(@Positive int controller, @Positive int toString_) {
    }
}
