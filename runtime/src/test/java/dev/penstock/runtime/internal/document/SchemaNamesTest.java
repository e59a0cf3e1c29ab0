package dev.penstock.runtime.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaNamesTest {

    @Test
    void theNameThatNoOtherHasStays() {
        assertEquals(
                Map.of("shop.Item", "Item", "shop.Page<shop.Item>", "PageOfItem"),
                SchemaNames.choose(Map.of("shop.Item", "Item", "shop.Page<shop.Item>", "PageOfItem")));
    }

    @Test
    void sameNamesGetTheLastPartOfTheirPackages() {
        assertEquals(
                Map.of("com.shop.Item", "ShopItem", "com.billing.Item", "BillingItem", "com.shop.Order", "Order"),
                SchemaNames.choose(
                        Map.of("com.shop.Item", "Item", "com.billing.Item", "Item", "com.shop.Order", "Order")));
    }

    @Test
    void orAsManyPartsAsItTakes() {
        assertEquals(
                Map.of("a.shop.Item", "AShopItem", "b.shop.Item", "BShopItem"),
                SchemaNames.choose(Map.of("a.shop.Item", "Item", "b.shop.Item", "Item")));
    }

    @Test
    void aQualifiedNameThatAnotherClassHasIsQualifiedFurther() {
        assertEquals(
                Map.of(
                        "x.shop.Item",
                        "XShopItem",
                        "x.billing.Item",
                        "BillingItem",
                        "x.other.ShopItem",
                        "OtherShopItem"),
                SchemaNames.choose(
                        Map.of("x.shop.Item", "Item", "x.billing.Item", "Item", "x.other.ShopItem", "ShopItem")));
    }

    @Test
    void nestedClassesAreToldApartByTheOuterOnes() {
        assertEquals(
                Map.of("shop.Cart$Line", "CartLine", "shop.Order$Line", "OrderLine"),
                SchemaNames.choose(Map.of("shop.Cart$Line", "Line", "shop.Order$Line", "Line")));
    }

    @Test
    void whatIsReadIsQualifiedAsWhatIsWritten() {
        assertEquals(
                Map.of(
                        "shop.Item", "ShopItem",
                        "shop.Item<input>", "ShopItemInput",
                        "billing.Item", "BillingItem",
                        "billing.Item<input>", "BillingItemInput"),
                SchemaNames.choose(Map.of(
                        "shop.Item", "Item",
                        "shop.Item<input>", "ItemInput",
                        "billing.Item", "Item",
                        "billing.Item<input>", "ItemInput")));
    }

    @Test
    void typeArgumentsAreQualifiedToo() {
        assertEquals(
                Map.of(
                        "shop.Page<shop.Item>", "ShopPageOfShopItem",
                        "shop.Page<billing.Item>", "ShopPageOfBillingItem"),
                SchemaNames.choose(
                        Map.of("shop.Page<shop.Item>", "PageOfItem", "shop.Page<billing.Item>", "PageOfItem")));
        assertEquals(
                Map.of(
                        "s.Pair<s.A, java.util.List<s.B>>", "SPairOfSAAndUtilListOfSB",
                        "t.Pair<s.A, java.util.List<s.B>>", "TPairOfSAAndUtilListOfSB"),
                SchemaNames.choose(Map.of(
                        "s.Pair<s.A, java.util.List<s.B>>", "PairOfAAndListOfB",
                        "t.Pair<s.A, java.util.List<s.B>>", "PairOfAAndListOfB")));
    }

    @Test
    void lettersThatOpenApiDoesNotAllowAreReplaced() {
        assertEquals(
                Map.of("shop.Größe", "Gr__e", "shop.Grüße", "Gr__e2"),
                SchemaNames.choose(Map.of("shop.Größe", "Größe", "shop.Grüße", "Grüße")).entrySet().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().replaceFirst("^Shop", ""))));
    }
}
