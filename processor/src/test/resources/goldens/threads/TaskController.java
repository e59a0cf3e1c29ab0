package shop.tasks;

import dev.penstock.Request;
import dev.penstock.Response;
import dev.penstock.annotation.Blocking;
import dev.penstock.annotation.Controller;
import dev.penstock.annotation.Delete;
import dev.penstock.annotation.Get;
import dev.penstock.annotation.NonBlocking;
import dev.penstock.annotation.Post;
import dev.penstock.annotation.Status;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@Controller("/tasks")
class TaskController {

    @Get
    List<Task> plain() throws IOException {
        return List.of();
    }

    @Get("/future")
    CompletableFuture<List<Task>> future() {
        return CompletableFuture.completedFuture(List.of());
    }

    @Get("/optional/{id}")
    CompletionStage<Optional<Task>> optional(int id) throws NoSuchTask {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    @Post("/response")
    @Status(202)
    CompletableFuture<Response<Task>> response() {
        return CompletableFuture.completedFuture(Response.noContent());
    }

    @Delete("/later")
    CompletableFuture<Void> later() {
        return CompletableFuture.completedFuture(null);
    }

    @Delete("/accepted")
    @Status(202)
    void accepted() {}

    @Get("/blocking")
    @Blocking
    CompletableFuture<Task> blocking() {
        return CompletableFuture.completedFuture(new Task("a"));
    }

    @Get("/quick")
    @NonBlocking("a constant")
    Task quick() {
        return new Task("a");
    }

    /** A validator of the application's own may block, so the arguments are read on a worker. */
    @Post("/checked/{id}")
    CompletableFuture<Task> checked(int id, Task task, Request request) {
        return CompletableFuture.completedFuture(task);
    }
}

record Task(@Known String name) {}

@Constraint(validatedBy = Known.Validator.class)
@interface Known {
    String message() default "is not known";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Validator implements ConstraintValidator<Known, String> {
        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return true;
        }
    }
}

/** The task is gone. */
@Status(410)
class NoSuchTask extends Exception {}
