package shop.search;

import dev.penstock.runtime.Urls;
import java.util.List;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Paths of the handlers of {@link SearchController.Api}, percent-encoded.
 */
@Generated("dev.penstock.processor.ControllerProcessor")
public final class SearchController_Api_Urls {
    private SearchController_Api_Urls() {
    }

    /**
     * The path of {@link SearchController.Api#primitives}: {@code /search/{shop}/primitives}.
     */
    public static String primitives(UUID shop) {
        return "/search/" + Urls.segment(shop) + "/primitives";
    }

    /**
     * The path of {@link SearchController.Api#arities}: {@code /search/{shop}/arities}.
     */
    public static String arities(UUID shop) {
        return "/search/" + Urls.segment(shop) + "/arities";
    }

    /**
     * The path of {@link SearchController.Api#sources}: {@code /search/{shop}/sources/{rest:path}}.
     */
    public static String sources(String shop, String rest) {
        return "/search/" + Urls.segment(shop) + "/sources/" + Urls.tail(rest);
    }

    /**
     * The path of {@link SearchController.Api#names}: {@code /search/{shop}/names}.
     */
    public static String names(String shop) {
        return "/search/" + Urls.segment(shop) + "/names";
    }

    /**
     * The path of {@link SearchController.Api#overloaded}: {@code /search/{shop}/overloads}.
     */
    public static String overloaded(String shop) {
        return "/search/" + Urls.segment(shop) + "/overloads";
    }

    /**
     * The path of {@link SearchController.Api#overloaded}: {@code /search/{shop}/overloads/{order}}.
     */
    public static String overloaded(String shop, SearchController.Order order) {
        return "/search/" + Urls.segment(shop) + "/overloads/" + Urls.segment(List.of("CHEAP", "NEW").get(order.ordinal()));
    }

    /**
     * The path of {@link SearchController.Api#optional}: {@code /search/{shop}/optional}.
     */
    public static String optional(String shop) {
        return "/search/" + Urls.segment(shop) + "/optional";
    }

    /**
     * The path of {@link SearchController.Api#count}: {@code /search/{shop}/count}.
     */
    public static String count(String shop) {
        return "/search/" + Urls.segment(shop) + "/count";
    }
}
