package shop.rates;

import dev.penstock.annotation.Controller;
import dev.penstock.annotation.Get;
import dev.penstock.annotation.NonBlocking;
import java.math.BigDecimal;
import java.util.Map;

/** Exchange rates: fixed ones, in the place of a service that knows today's. */
@Controller("/rates")
final class RateController {

    private static final Map<Currency, BigDecimal> PER_EURO = Map.of(
            Currency.EUR, new BigDecimal("1"),
            Currency.USD, new BigDecimal("1.0842"),
            Currency.GBP, new BigDecimal("0.8451"),
            Currency.CHF, new BigDecimal("0.9517"),
            Currency.JPY, new BigDecimal("164.35"));

    /**
     * The rate of a currency.
     *
     * @param currency the currency to convert euros to
     */
    @Get("/{currency}")
    @NonBlocking("looks up a constant")
    Rate get(Currency currency) {
        return new Rate(currency, PER_EURO.get(currency));
    }
}
