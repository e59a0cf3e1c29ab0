package shop.rates;

import java.math.BigDecimal;

/**
 * An exchange rate.
 *
 * @param currency the currency
 * @param perEuro how much of it one euro buys
 */
record Rate(Currency currency, BigDecimal perEuro) {}
