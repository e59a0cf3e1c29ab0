package shop.rates;

import dev.penstock.ProblemException;
import dev.penstock.ServerAddress;
import dev.penstock.annotation.Singleton;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import shop.ShopSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks the exchange-rate service; no thread waits for its answer. */
@Singleton
public final class RateClient {

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final JsonMapper json = new JsonMapper();
    private final ShopSettings settings;
    private final ServerAddress address;

    RateClient(ShopSettings settings, ServerAddress address) {
        this.settings = settings;
        this.address = address;
    }

    /** How much of a currency one euro buys; fails with a 502 problem if the service does not say. */
    public CompletableFuture<BigDecimal> perEuro(Currency currency) {
        // The shop's own address is known only once it listens, so it is asked for here and not in the constructor.
        URI service = settings.ratesUrl().orElseGet(() -> address.uri().resolve("/rates/"));
        HttpRequest request = HttpRequest.newBuilder(withSlash(service).resolve(currency.name()))
                .timeout(Duration.ofSeconds(5))
                .header("Accept", "application/json")
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).handle((response, failure) -> {
            if (failure != null || response.statusCode() != 200) {
                throw noRate(currency);
            }
            return rateIn(response.body(), currency);
        });
    }

    private BigDecimal rateIn(byte[] answer, Currency currency) {
        try {
            return json.readTree(answer).required("perEuro").decimalValue();
        } catch (JacksonException wrong) {
            throw noRate(currency);
        }
    }

    private static ProblemException noRate(Currency currency) {
        return new ProblemException(502, "the exchange-rate service gave no rate for " + currency);
    }

    private static URI withSlash(URI uri) {
        return uri.getPath().endsWith("/") ? uri : URI.create(uri + "/");
    }
}
