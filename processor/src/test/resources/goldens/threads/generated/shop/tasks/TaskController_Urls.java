package shop.tasks;

import dev.penstock.runtime.Urls;
import javax.annotation.processing.Generated;

/**
 * Paths of the handlers of {@link TaskController}, percent-encoded.
 */
@Generated("dev.penstock.processor.ControllerProcessor")
public final class TaskController_Urls {
    private TaskController_Urls() {
    }

    /**
     * The path of {@link TaskController#plain}: {@code /tasks}.
     */
    public static String plain() {
        return "/tasks";
    }

    /**
     * The path of {@link TaskController#future}: {@code /tasks/future}.
     */
    public static String future() {
        return "/tasks/future";
    }

    /**
     * The path of {@link TaskController#optional}: {@code /tasks/optional/{id}}.
     */
    public static String optional(int id) {
        return "/tasks/optional/" + Urls.segment(id);
    }

    /**
     * The path of {@link TaskController#response}: {@code /tasks/response}.
     */
    public static String response() {
        return "/tasks/response";
    }

    /**
     * The path of {@link TaskController#later}: {@code /tasks/later}.
     */
    public static String later() {
        return "/tasks/later";
    }

    /**
     * The path of {@link TaskController#accepted}: {@code /tasks/accepted}.
     */
    public static String accepted() {
        return "/tasks/accepted";
    }

    /**
     * The path of {@link TaskController#blocking}: {@code /tasks/blocking}.
     */
    public static String blocking() {
        return "/tasks/blocking";
    }

    /**
     * The path of {@link TaskController#quick}: {@code /tasks/quick}.
     */
    public static String quick() {
        return "/tasks/quick";
    }

    /**
     * The path of {@link TaskController#checked}: {@code /tasks/checked/{id}}.
     */
    public static String checked(int id) {
        return "/tasks/checked/" + Urls.segment(id);
    }
}
