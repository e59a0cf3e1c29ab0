package shop.items;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Something the shop sells.
 *
 * @param id given by the shop
 * @param name what it is called
 * @param price in euros
 * @param quantity how many are in stock
 * @param tags words to find it by
 * @param createdAt when it was added
 */
record Item(long id, String name, BigDecimal price, int quantity, List<String> tags, Instant createdAt) {}
