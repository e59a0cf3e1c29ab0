package dev.penstock.processor.check;

import static dev.penstock.processor.check.Messages.assertMessages;
import static dev.penstock.processor.check.Messages.inController;

import org.junit.jupiter.api.Test;

/** Messages about paths, each on the exact place. */
final class PathDiagnosticsTest {

    @Test
    void variableWithoutParameter() {
        assertMessages(
                inController("""
                    @Get("/{id}")
                    String get(int size) {
                        return "";
                    }
                """),
                "ERROR ItemController.java:4:10 [PEN101] path variable '{id}' of \"/items/{id}\" has no "
                        + "parameter on ItemController.get; add one named 'id', or write @PathParam(\"id\") on one");
    }

    @Test
    void variableAlmostNamedLikeParameter() {
        assertMessages(
                inController("""
                    @Get("/{itemId}")
                    String get(long itmId) {
                        return "";
                    }
                """),
                "ERROR ItemController.java:4:10 [PEN101] path variable '{itemId}' of \"/items/{itemId}\" "
                        + "has no parameter on ItemController.get; rename 'itmId' to 'itemId', or write "
                        + "@PathParam(\"itemId\") on it");
    }

    @Test
    void variableOfTheControllersPath() {
        assertMessages(
                """
                package shop;

                import dev.penstock.annotation.Controller;
                import dev.penstock.annotation.Get;

                @Controller("/shops/{shop}/items")
                class ItemController {
                    @Get
                    String list() {
                        return "";
                    }
                }
                """,
                "ERROR ItemController.java:8:5 [PEN101] path variable '{shop}' of \"/shops/{shop}/items\" "
                        + "has no parameter on ItemController.list; add one named 'shop', or write "
                        + "@PathParam(\"shop\") on one");
    }

    @Test
    void parameterWithoutVariable() {
        assertMessages(
                inController("""
                    @Get("/{itemId}")
                    String get(long itemId, @PathParam("itmId") long other) {
                        return "";
                    }
                """),
                "ERROR ItemController.java:5:40 [PEN102] \"/items/{itemId}\" has no variable '{itmId}'; "
                        + "did you mean '{itemId}'?");
    }

    @Test
    void parameterOfAPathWithoutVariables() {
        assertMessages(
                inController("""
                    @Get("/all")
                    String get(@PathParam long id) {
                        return "";
                    }
                """),
                "ERROR ItemController.java:5:16 [PEN102] \"/items/all\" has no variable '{id}'; it has "
                        + "none; write {id} in the path, or @QueryParam");
    }

    @Test
    void malformedTemplate() {
        assertMessages(
                inController("""
                    @Get("/{id")
                    String get(long id) {
                        return "";
                    }
                """),
                "ERROR ItemController.java:4:10 [PEN103] the path \"/{id\" is not a template: \"{id\" is not "
                        + "a variable; a variable is a whole segment: \"/{name}\"");
    }

    @Test
    void malformedTemplateOfTheController() {
        assertMessages(
                """
                package shop;

                import dev.penstock.annotation.Controller;
                import dev.penstock.annotation.Get;

                @Controller("items/")
                class ItemController {
                    @Get
                    String list() {
                        return "";
                    }
                }
                """,
                "ERROR ItemController.java:6:13 [PEN103] the path \"items/\" is not a template: it must "
                        + "begin with a slash: \"/items/\"");
    }

    @Test
    void variableTwiceInTheWholePath() {
        assertMessages(
                """
                package shop;

                import dev.penstock.annotation.Controller;
                import dev.penstock.annotation.Get;

                @Controller("/items/{id}")
                class ItemController {
                    @Get("/lines/{id}")
                    String line(long id) {
                        return "";
                    }
                }
                """,
                "ERROR ItemController.java:8:10 [PEN103] the path \"/items/{id}/lines/{id}\" is not a "
                        + "template: {id} occurs twice; give one of them another name");
    }

    @Test
    void sameRoute() {
        assertMessages(
                inController("""
                    @Get("/{id}")
                    String get(long id) {
                        return "";
                    }

                    @Get("/{name}")
                    String byName(String name) {
                        return "";
                    }
                """),
                "ERROR ItemController.java:9:10 [PEN104] ItemController.get and ItemController.byName "
                        + "both answer GET /items/{name}; change the path or the HTTP method of one (names of "
                        + "variables make no difference)");
    }
}
