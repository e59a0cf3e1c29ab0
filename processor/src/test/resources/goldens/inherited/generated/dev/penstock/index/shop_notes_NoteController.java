package dev.penstock.index;

import dev.penstock.runtime.Indexed;
import javax.annotation.processing.Generated;

/**
 * Names a class that applications can be made of.
 */
@Generated("dev.penstock.processor.ControllerProcessor")
@Indexed(
        apiVersion = 1,
        type = "shop.notes.NoteController",
        routes = {
                "GET /notes/pages/{number} NoteController.page",
                "PUT /notes/{id} NoteController.replace",
                "POST /notes NoteController.add",
                "GET /notes/first NoteController.first"
        },
        operations = {
                "notesPage",
                "notesReplace",
                "notesAdd",
                "notesFirst"
        }
)
public final class shop_notes_NoteController {
    private shop_notes_NoteController() {
    }
}
