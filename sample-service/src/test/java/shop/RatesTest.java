package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Another exchange-rate service than the shop's own. */
class RatesTest {

    @Test
    void theServiceThatTheSettingNamesIsAsked() throws Exception {
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/v1/USD", exchange -> {
            byte[] body = "{\"perEuro\":2}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.createContext("/v1/CHF", exchange -> {
            byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
        String url = "http://localhost:" + service.getAddress().getPort() + "/v1";
        try (RunningShop shop = RunningShop.start(Map.of("shop.rates-url", url))) {
            long id = RunningShop.json(shop.post("/items", "{\"name\":\"a\",\"price\":1.5,\"quantity\":1}"))
                    .required("id")
                    .asLong();
            assertEquals(
                    "{\"itemId\":" + id + ",\"amount\":3.00,\"currency\":\"USD\"}",
                    shop.get("/items/" + id + "/price?currency=USD").body());
            assertEquals(502, shop.get("/items/" + id + "/price?currency=GBP").statusCode());
            assertEquals(502, shop.get("/items/" + id + "/price?currency=CHF").statusCode());
        } finally {
            service.stop(0);
        }
    }
}
