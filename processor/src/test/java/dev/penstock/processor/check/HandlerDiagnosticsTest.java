package dev.penstock.processor.check;

import static dev.penstock.processor.check.Messages.assertMessages;
import static dev.penstock.processor.check.Messages.inController;

import org.junit.jupiter.api.Test;

/** Messages about handlers, each on the exact place. */
final class HandlerDiagnosticsTest {

    @Test
    void privateHandler() {
        assertMessages(
                inController("""
                    @Get
                    private String list() {
                        return "";
                    }
                """),
                "ERROR ItemController.java:5:20 [PEN110] ItemController.list is private, so generated "
                        + "code can't call it; remove 'private'");
    }

    @Test
    void staticHandler() {
        assertMessages(
                inController("""
                    @Get
                    static String list() {
                        return "";
                    }
                """),
                "ERROR ItemController.java:5:19 [PEN110] ItemController.list is static, so generated "
                        + "code can't call it; remove 'static'");
    }

    @Test
    void abstractHandler() {
        assertMessages(
                """
                package shop;

                import dev.penstock.annotation.Controller;
                import dev.penstock.annotation.Get;

                @Controller("/items")
                abstract class ItemController {
                    @Get
                    abstract String list();
                }
                """,
                "ERROR ItemController.java:7:10 [PEN126] ItemController can't be a controller, as it is "
                        + "abstract; remove 'abstract', or write @Controller on the class that extends it",
                "ERROR ItemController.java:9:21 [PEN110] ItemController.list is abstract, so generated "
                        + "code can't call it; write its body");
    }

    @Test
    void twoVerbs() {
        assertMessages(
                inController("""
                    @Get
                    @Post
                    void list() {}
                """),
                "ERROR ItemController.java:5:5 [PEN111] ItemController.list has @Get and @Post; write "
                        + "two methods, one of which calls the other");
    }

    @Test
    void verbOutsideAController() {
        assertMessages(
                """
                package shop;

                import dev.penstock.annotation.Get;

                class Items {
                    @Get("/items")
                    String list() {
                        return "";
                    }
                }
                """,
                "WARNING Items.java:6:5 [PEN112] @Get has no effect, as Items is not a controller; write "
                        + "@Controller on the class, or on one that extends it");
    }

    @Test
    void typeVariableAsResult() {
        assertMessages(
                inController("""
                    @Get
                    <T> List<T> list() {
                        return List.of();
                    }
                """),
                "ERROR ItemController.java:5:17 [PEN113] the type T in the result of ItemController.list "
                        + "is open, so nothing can be read or written as it; write a class");
    }

    @Test
    void futureThatIsNoStage() {
        assertMessages(
                inController("""
                    @Get
                    Future<String> list() {
                        return null;
                    }
                """),
                "ERROR ItemController.java:5:20 [PEN114] ItemController.list returns Future<String>, of "
                        + "which it can't be known when it is there or what is in it; return CompletableFuture, or "
                        + "the plain value to wait for it on a worker");
    }

    @Test
    void rawCompletableFuture() {
        assertMessages(
                inController("""
                    @Get
                    CompletableFuture list() {
                        return null;
                    }
                """),
                "ERROR ItemController.java:5:23 [PEN114] ItemController.list returns CompletableFuture, "
                        + "of which it can't be known when it is there or what is in it; write its type argument: "
                        + "CompletableFuture<…>");
    }

    @Test
    void unboundedCompletableFuture() {
        assertMessages(
                inController("""
                    @Get
                    CompletableFuture<?> list() {
                        return null;
                    }
                """),
                "ERROR ItemController.java:5:26 [PEN114] ItemController.list returns "
                        + "CompletableFuture<?>, of which it can't be known when it is there or what is in it; "
                        + "write its type argument: CompletableFuture<…>");
    }

    @Test
    void rawResult() {
        assertMessages(
                inController("""
                    @Get
                    Response list() {
                        return Response.noContent();
                    }
                """),
                "ERROR ItemController.java:5:14 [PEN115] Response in the result of ItemController.list "
                        + "does not say what it holds; write its type arguments");
    }

    @Test
    void statusOutOfRange() {
        assertMessages(
                inController("""
                    @Get
                    @Status(99)
                    String list() {
                        return "";
                    }
                """),
                "ERROR ItemController.java:5:13 [PEN118] 99 is not the status of an answer; write 200 to " + "599");
    }

    @Test
    void statusWithoutBody() {
        assertMessages(
                inController("""
                    @Delete
                    @Status(204)
                    String delete() {
                        return "";
                    }
                """),
                "ERROR ItemController.java:5:13 [PEN119] an answer with status 204 has no body, and "
                        + "ItemController.delete returns String; return void, or write another status");
    }

    @Test
    void duplicateOperationId() {
        assertMessages(
                inController("""
                    @Get
                    String list() {
                        return "";
                    }

                    @Post
                    String List() {
                        return "";
                    }
                """),
                "ERROR ItemController.java:10:12 [PEN120] list and List both have the operation id "
                        + "'itemsList'; rename one of the methods");
    }

    @Test
    void blockingAndNonBlocking() {
        assertMessages(
                inController("""
                    @Get
                    @Blocking
                    @NonBlocking("quick")
                    String list() {
                        return "";
                    }
                """),
                "ERROR ItemController.java:6:5 [PEN124] ItemController.list has @Blocking and "
                        + "@NonBlocking; remove one");
    }

    @Test
    void nonBlockingFuture() {
        assertMessages(
                inController("""
                    @Get
                    @NonBlocking("quick")
                    CompletableFuture<String> list() {
                        return null;
                    }
                """),
                "WARNING ItemController.java:5:5 [PEN125] ItemController.list runs on the IO thread "
                        + "anyway, as it returns CompletableFuture; remove @NonBlocking");
    }

    @Test
    void hiddenResult() {
        assertMessages(
                inController("""
                    private record Item(String name) {}

                    @Get
                    Item get() {
                        return new Item("");
                    }
                """),
                "ERROR ItemController.java:7:10 [PEN127] Item, used by the result of ItemController.get, "
                        + "is not visible to the generated code beside the controller; make it public, or "
                        + "package-private in the controller's package");
    }

    @Test
    void constraintOnAMethod() {
        assertMessages(
                inController("""
                    @Get
                    @jakarta.validation.constraints.NotNull
                    String list() {
                        return "";
                    }
                """),
                "ERROR ItemController.java:5:5 [PEN128] @NotNull on ItemController.list is checked by "
                        + "nobody; write it on a parameter, or on a record that holds what is checked together");
    }

    @Test
    void throwableThatIsNoException() {
        assertMessages(
                inController("""
                    static class Signal extends Throwable {}
                    @Get("/all")
                    String list() throws Throwable {
                        return "";
                    }
                    @Get("/one")
                    void one() throws Signal {}
                    @Get("/two")
                    void two() throws AssertionError, java.io.IOException {}
                    @Get("/three")
                    <X extends Throwable> void three() throws X {}
                """),
                "ERROR ItemController.java:6:12 [PEN130] ItemController.list throws Throwable; declare Exception or "
                        + "a narrower type",
                "ERROR ItemController.java:10:10 [PEN130] ItemController.one throws Signal; declare Exception or a "
                        + "narrower type");
    }
}
