package dev.penstock.index;

import dev.penstock.runtime.Indexed;
import javax.annotation.processing.Generated;

/**
 * Names a class that applications can be made of.
 */
@Generated("dev.penstock.processor.ControllerProcessor")
@Indexed(
        apiVersion = 1,
        type = "shop.tasks.TaskController",
        routes = {
                "GET /tasks TaskController.plain",
                "GET /tasks/future TaskController.future",
                "GET /tasks/optional/{id} TaskController.optional",
                "POST /tasks/response TaskController.response",
                "DELETE /tasks/later TaskController.later",
                "DELETE /tasks/accepted TaskController.accepted",
                "GET /tasks/blocking TaskController.blocking",
                "GET /tasks/quick TaskController.quick",
                "POST /tasks/checked/{id} TaskController.checked"
        },
        operations = {
                "tasksPlain",
                "tasksFuture",
                "tasksOptional",
                "tasksResponse",
                "tasksLater",
                "tasksAccepted",
                "tasksBlocking",
                "tasksQuick",
                "tasksChecked"
        }
)
public final class shop_tasks_TaskController {
    private shop_tasks_TaskController() {
    }
}
