package shop.rates;

/** A currency that the shop knows. */
public enum Currency {
    EUR,
    USD,
    GBP,
    CHF,
    JPY
}
