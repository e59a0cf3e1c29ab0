package shop.items;

import java.math.BigDecimal;
import shop.rates.Currency;

/**
 * What an item costs in some currency.
 *
 * @param itemId the item
 * @param amount rounded to two digits
 * @param currency of the amount
 */
record Price(long itemId, BigDecimal amount, Currency currency) {}
