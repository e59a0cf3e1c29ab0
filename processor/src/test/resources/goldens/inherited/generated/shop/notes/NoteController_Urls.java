package shop.notes;

import dev.penstock.runtime.Urls;
import javax.annotation.processing.Generated;

/**
 * Paths of the handlers of {@link NoteController}, percent-encoded.
 */
@Generated("dev.penstock.processor.ControllerProcessor")
public final class NoteController_Urls {
    private NoteController_Urls() {
    }

    /**
     * The path of {@link NoteController#page}: {@code /notes/pages/{number}}.
     */
    public static String page(int number) {
        return "/notes/pages/" + Urls.segment(number);
    }

    /**
     * The path of {@link NoteController#replace}: {@code /notes/{id}}.
     */
    public static String replace(Long id) {
        return "/notes/" + Urls.segment(id);
    }

    /**
     * The path of {@link NoteController#add}: {@code /notes}.
     */
    public static String add() {
        return "/notes";
    }

    /**
     * The path of {@link NoteController#first}: {@code /notes/first}.
     */
    public static String first() {
        return "/notes/first";
    }
}
