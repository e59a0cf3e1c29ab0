package shop.items;

import dev.penstock.runtime.Urls;
import javax.annotation.processing.Generated;

/**
 * Paths of the handlers of {@link ItemController}, percent-encoded.
 */
@Generated("dev.penstock.processor.ControllerProcessor")
public final class ItemController_Urls {
    private ItemController_Urls() {
    }

    /**
     * The path of {@link ItemController#list}: {@code /items}.
     */
    public static String list() {
        return "/items";
    }

    /**
     * The path of {@link ItemController#get}: {@code /items/{id}}.
     */
    public static String get(long id) {
        return "/items/" + Urls.segment(id);
    }

    /**
     * The path of {@link ItemController#create}: {@code /items}.
     */
    public static String create() {
        return "/items";
    }

    /**
     * The path of {@link ItemController#delete}: {@code /items/{id}}.
     */
    public static String delete(long id) {
        return "/items/" + Urls.segment(id);
    }

    /**
     * The path of {@link ItemController#price}: {@code /items/{id}/price}.
     */
    public static String price(long id) {
        return "/items/" + Urls.segment(id) + "/price";
    }
}
