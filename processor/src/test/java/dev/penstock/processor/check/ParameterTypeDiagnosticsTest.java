package dev.penstock.processor.check;

import static dev.penstock.processor.check.Messages.assertMessages;
import static dev.penstock.processor.check.Messages.inController;

import org.junit.jupiter.api.Test;

/** Messages about the types and names of parameters, each on the exact place. */
final class ParameterTypeDiagnosticsTest {

    @Test
    void rawType() {
        assertMessages(
                inController("""
                    @Post
                    void create(@Body List items) {}
                """),
                "ERROR ItemController.java:5:28 [PEN115] List in 'items' of ItemController.create does "
                        + "not say what it holds; write its type arguments");
    }

    @Test
    void wildcard() {
        assertMessages(
                inController("""
                    @Post
                    void create(@Body List<?> items) {}
                """),
                "ERROR ItemController.java:5:31 [PEN115] List<?> in 'items' of ItemController.create "
                        + "does not say what it holds; write its type arguments");
    }

    @Test
    void typeVariable() {
        assertMessages(
                inController("""
                    @Post
                    <T> void create(@Body T item) {}
                """),
                "ERROR ItemController.java:5:29 [PEN113] the type T in 'item' of ItemController.create "
                        + "is open, so nothing can be read or written as it; write a class");
    }

    @Test
    void nameThatIsNotInTheClassFile() {
        assertMessages(
                """
                package shop;

                import dev.penstock.annotation.Controller;
                import dev.penstock.annotation.Get;

                @Controller("/items")
                class ItemController implements Items {}

                interface Items {
                    @Get
                    default String list(int arg0, String q) {
                        return "";
                    }
                }
                """,
                "ERROR ItemController.java:11:29 [PEN121] the name of parameter 1 of ItemController.list "
                        + "is not in its class file; write it: @PathParam(\"…\"), @QueryParam(\"…\"), or compile that "
                        + "class with -parameters");
    }

    @Test
    void namesThatNoRequestCanCarry() {
        assertMessages(
                inController("""
                    @Get
                    void list(
                            @HeaderParam("X Trace") String trace,
                            @CookieParam("a=b") String cookie,
                            @HeaderParam String gr\u00f6\u00dfe,
                            @HeaderParam("x-!#$%&'*+.^_`|~1") String fine) {}
                """),
                "ERROR ItemController.java:6:26 [PEN131] no request can carry a header named \"X Trace\"; write letters, "
                        + "digits and any of !#$%&'*+-.^_`|~ only",
                "ERROR ItemController.java:7:26 [PEN131] no request can carry a cookie named \"a=b\"; write letters, "
                        + "digits and any of !#$%&'*+-.^_`|~ only",
                "ERROR ItemController.java:8:13 [PEN131] no request can carry a header named \"Gr\u00f6\u00dfe\"; write "
                        + "letters, digits and any of !#$%&'*+-.^_`|~ only");
    }
}
