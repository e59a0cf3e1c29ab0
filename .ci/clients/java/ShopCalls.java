import client.shop.ApiClient;
import client.shop.ApiException;
import client.shop.ApiResponse;
import client.shop.api.HomeApi;
import client.shop.api.ItemsApi;
import client.shop.api.RatesApi;
import client.shop.api.TasksApi;
import client.shop.model.Currency;
import client.shop.model.Item;
import client.shop.model.NewItem;
import client.shop.model.Problem;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/** Calls every operation of the sample with its generated Java client. */
final class ShopCalls {

    private ShopCalls() {}

    /** Arguments: the folder for what was called, the sample's address. */
    public static void main(String[] args) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(args[1]);
        client.setRequestInterceptor(new Calls(Path.of(args[0]), "shop").recorder());
        HomeApi home = new HomeApi(client);
        // Redirects are failures to these clients.
        Calls.equal(307, Calls.failure(ApiException.class, home::homeHome).getCode());
        items(client);
        RatesApi rates = new RatesApi(client);
        Calls.equal(new BigDecimal("1.0842"), rates.ratesGet(Currency.USD).getPerEuro());
        TasksApi tasks = new TasksApi(client);
        Calls.equal("async", tasks.tasksAsync(5).getKind());
        Calls.equal(5, tasks.tasksBlocking(5).getMs());
        Calls.equal(5, tasks.tasksCpu(5).getMs());
        Calls.equal(422, Calls.failure(ApiException.class, () -> tasks.tasksCpu(-1)).getCode());
    }

    private static void items(ApiClient client) throws Exception {
        ItemsApi items = new ItemsApi(client);
        NewItem lamp = new NewItem().name("Lamp & Söhne").price(new BigDecimal("9.99")).quantity(3);
        ApiResponse<Item> created = items.itemsCreateWithHttpInfo(lamp);
        Calls.equal(201, created.getStatusCode());
        Item item = created.getData();
        Calls.equal(List.of("/items/" + item.getId()), created.getHeaders().get("location"));
        Calls.equal(List.of(), item.getTags());
        Calls.equal(item, items.itemsGet(item.getId()));
        Calls.equal(List.of(item), items.itemsList(5, 0, "& söhne"));

        Item replaced = items.itemsReplace(item.getId(), lamp.tags(List.of("home", "light")).price(BigDecimal.TEN));
        Calls.equal(List.of("home", "light"), replaced.getTags());
        Calls.equal(new BigDecimal("10.84"), items.itemsPrice(item.getId(), Currency.USD).getAmount());
        Calls.equal(Currency.EUR, items.itemsPrice(item.getId(), null).getCurrency());

        items.itemsDelete(item.getId());
        ApiException gone = Calls.failure(ApiException.class, () -> items.itemsGet(item.getId()));
        Calls.equal(404, gone.getCode());
        ApiException wrong = Calls.failure(ApiException.class, () -> items.itemsCreate(lamp.name(" ").quantity(-1)));
        Problem problem = client.getObjectMapper().readValue(wrong.getResponseBody(), Problem.class);
        Calls.equal(422, problem.getStatus());
        Calls.equal(2, problem.getErrors().size());
    }
}
