import client.clashes.api.RoutesApi;
import client.clashes.model.Call;
import client.clashes.model.Handlers;
import client.clashes.model.PageOfCall;
import client.clashes.model.Param;
import client.inherited.api.NotesApi;
import client.inherited.model.Note;
import client.parameters.api.SearchApi;
import client.parameters.model.Filter;
import client.parameters.model.Order;
import client.schemas.api.SchemasApi;
import client.schemas.model.Circle;
import client.schemas.model.Everything;
import client.schemas.model.Figure;
import client.schemas.model.Kind;
import client.schemas.model.Node;
import client.schemas.model.PageOfNode;
import client.schemas.model.Square;
import client.threads.api.TasksApi;
import client.threads.model.Task;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Calls the operations of the fixtures with their generated Java clients. */
final class FixtureCalls {

    private static Path folder;

    private FixtureCalls() {}

    /** Arguments: the folder for what was called, then names and addresses of fixtures. */
    public static void main(String[] args) throws Exception {
        folder = Path.of(args[0]);
        for (int i = 1; i + 1 < args.length; i += 2) {
            String url = args[i + 1];
            Calls calls = new Calls(folder, args[i]);
            switch (args[i]) {
                case "clashes" -> clashes(url, calls);
                case "inherited" -> inherited(url, calls);
                case "items" -> items(url, calls);
                case "operations" -> operations(url, calls);
                case "parameters" -> parameters(url, calls);
                case "schemas" -> schemas(url, calls);
                case "threads" -> threads(url, calls);
                default -> {
                    // Its client is compiled only.
                }
            }
        }
    }

    private static void clashes(String url, Calls calls) throws Exception {
        var client = new client.clashes.ApiClient();
        client.updateBaseUri(url);
        client.setRequestInterceptor(calls.recorder());
        RoutesApi routes = new RoutesApi(client);
        Calls.equal("", routes.routesList("a b&c", "(\"1", Param.SECOND).getName());
        PageOfCall page = new PageOfCall().number(2).addEntriesItem(new Call().text("x"));
        Calls.equal(page, routes.routesWait(page));
        Map<String, List<Handlers>> map = Map.of("a", List.of(new Handlers().name("n")), "b", List.of());
        Calls.equal(map, routes.routesController(map));
        Calls.equal(404, Calls.failure(client.clashes.ApiException.class, () -> routes.routesListArguments(null))
                .getCode());
    }

    private static void inherited(String url, Calls calls) throws Exception {
        var client = new client.inherited.ApiClient();
        client.updateBaseUri(url);
        client.setRequestInterceptor(calls.recorder());
        NotesApi notes = new NotesApi(client);
        Note note = new Note().text("ä");
        Calls.equal(note, notes.notesAdd(note));
        Calls.equal(note, notes.notesReplace(1L, note));
        Calls.equal(List.of(), notes.notesPage(1));
        Calls.equal(404, Calls.failure(client.inherited.ApiException.class, notes::notesFirst).getCode());
    }

    private static void items(String url, Calls calls) throws Exception {
        var client = new client.items.ApiClient();
        client.updateBaseUri(url);
        client.setRequestInterceptor(calls.recorder());
        var items = new client.items.api.ItemsApi(client);
        var line = new client.items.model.Line().text("t");
        var item = new client.items.model.NewItem().name("n").price(BigDecimal.ONE).addLinesItem(line);
        Calls.equal("n", items.itemsCreate(item).getName());
        Calls.equal(List.of(), items.itemsList(7, null));
        Calls.equal(BigDecimal.ONE, items.itemsPrice(1L, "EUR"));
        items.itemsDelete(1L);
        Calls.equal(404, Calls.failure(client.items.ApiException.class, () -> items.itemsGet(1L)).getCode());
    }

    private static void operations(String url, Calls calls) throws Exception {
        var cheapest = client.operations.model.Order.CHEAPEST;
        var item = new client.operations.model.Item().id(1L).name("n");
        var client = new client.operations.ApiClient();
        client.updateBaseUri(url);
        client.setRequestInterceptor(calls.recorder());
        var items = new client.operations.api.ItemsApi(client);
        Set<UUID> ids = new LinkedHashSet<>(List.of(new UUID(0, 1), new UUID(0, 2)));
        Calls.equal(List.of(), items.itemsList(LocalDate.EPOCH, "abc", null, List.of("a", "b"), ids,
                cheapest, BigDecimal.ONE, true, "dark"));
        Class<client.operations.ApiException> failure = client.operations.ApiException.class;
        Calls.equal(409, Calls.failure(failure, () -> items.itemsCreate(item)).getCode());
        Calls.equal(404, Calls.failure(failure, () -> items.itemsGet(1L)).getCode());
        Calls.equal(404, Calls.failure(failure, () -> items.itemsNamed("a/b")).getCode());
        Calls.equal("", items.itemsPlain("q"));
        Calls.equal(0L, Files.size(items.itemsPicture().toPath()));
        items.itemsReplace(1L, List.of(item));
        items.itemsDelete(1L, item);
        items.itemsDelete(1L, null);
    }

    private static void parameters(String url, Calls calls) throws Exception {
        var client = new client.parameters.ApiClient();
        client.updateBaseUri(url);
        client.setRequestInterceptor(calls.recorder());
        SearchApi search = new SearchApi(client);
        UUID shop = new UUID(1, 2);
        Calls.equal("", search.searchPrimitives(shop, 1, 2, 3, 4L, 5.5f, 6.5, true, "ü", null, null, null, null));
        Order order = Order.CHEAP;
        Calls.equal("", search.searchArities(shop, LocalDate.EPOCH, 1, 2L, "PT1S", order, List.of("a", "b"),
                Set.of(order), List.of(1, 2), List.of("de", "en"), 3));
        Calls.equal("", search.searchArities(shop, null, null, null, null, null, null, null, null, null, null));
        Calls.equal("", search.searchSources("s", "a", "q", "agent", List.of("x", "y"), "session"));
        Filter filter = new Filter().name("n").size(1);
        search.searchNames("s", 1, 2, 3, filter);
        Calls.equal(List.of(filter), search.searchOverloaded("s", List.of(filter)));
        Calls.equal(404, Calls.failure(client.parameters.ApiException.class, () -> search.searchOverloaded2("s", order))
                .getCode());
        Calls.equal(1, search.searchOptional("s", filter));
        Calls.equal(1, search.searchOptional("s", null));
        Calls.equal(42, search.searchCount("s", 42));
    }

    private static void schemas(String url, Calls calls) throws Exception {
        var client = new client.schemas.ApiClient();
        client.updateBaseUri(url);
        client.setRequestInterceptor(calls.recorder());
        SchemasApi schemas = new SchemasApi(client);
        Node leaf = new Node().name("leaf").children(List.of());
        Node root = new Node().name("root").addChildrenItem(leaf).parent(null);
        Everything everything = new Everything()
                .name("n").total(new BigDecimal("1.25")).weight(0.75).mail("a@example.org").country(null)
                .tags(Set.of("t")).putStockItem("s", 1).putNodesItem("n", List.of(root)).picture("AQID")
                .id(new UUID(1, 2)).createdAt(OffsetDateTime.parse("2020-02-29T12:00:00Z")).day(LocalDate.EPOCH)
                .link(URI.create("https://example.org/a?b=c")).anything(Map.of("a", Arrays.asList(1, null)))
                .accepted(Everything.AcceptedEnum.TRUE).old("o").otherKind(Kind.VERY_LARGE)
                .page(new PageOfNode().number(1).addContentItem(root));
        for (Figure figure : List.of(
                new Figure(new Circle().radius(1.5).type(Circle.TypeEnum.CIRCLE)),
                new Figure(new Square().side(2.5).type(Square.TypeEnum.SQUARE)))) {
            Everything answer = schemas.schemasEcho(everything.figure(figure));
            Calls.equal(figure.getActualInstance(), answer.getFigure().getActualInstance());
            Calls.equal(Kind.SMALL, answer.getKind());
            Calls.equal(3, answer.getQuantity());
            Calls.equal(Kind.VERY_LARGE, answer.getOtherKind());
            Calls.equal(everything.getCreatedAt(), answer.getCreatedAt());
            Calls.equal(everything.getAnything(), answer.getAnything());
            Calls.equal("root", answer.getNodes().get("n").get(0).getName());
            Calls.equal(everything.getTags(), answer.getTags());
        }
    }

    private static void threads(String url, Calls calls) throws Exception {
        var client = new client.threads.ApiClient();
        client.updateBaseUri(url);
        client.setRequestInterceptor(calls.recorder());
        TasksApi tasks = new TasksApi(client);
        Task task = new Task().name("a");
        Calls.equal(List.of(), tasks.tasksPlain());
        Calls.equal(List.of(), tasks.tasksFuture());
        Calls.equal(404, Calls.failure(client.threads.ApiException.class, () -> tasks.tasksOptional(1)).getCode());
        Calls.equal(204, tasks.tasksResponseWithHttpInfo().getStatusCode());
        tasks.tasksLater();
        tasks.tasksAccepted();
        Calls.equal(task, tasks.tasksBlocking());
        Calls.equal(task, tasks.tasksQuick());
        Calls.equal(task, tasks.tasksChecked(1, task));
    }
}
