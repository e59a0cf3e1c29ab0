package shop.items;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item to add, or to put in place of another.
 *
 * @param name what it is called
 * @param price in euros
 * @param quantity how many are in stock
 * @param tags words to find it by; none, if left out
 */
record NewItem(
        @NotBlank @Size(max = 200) String name,
        @Positive @Digits(integer = 10, fraction = 2) BigDecimal price,
        @PositiveOrZero int quantity,
        @Size(max = 10) @Nullable List<@NotBlank @Size(max = 50) String> tags) {

    List<String> tagsOrNone() {
        return tags == null ? List.of() : tags;
    }
}
