package dev.penstock.processor.check;

import static dev.penstock.processor.check.Messages.assertMessages;

import org.junit.jupiter.api.Test;

/** Messages about the classes of controllers, each on the exact place. */
final class ControllerDiagnosticsTest {

    @Test
    void abstractClass() {
        assertMessages(
                """
                package shop;

                import dev.penstock.annotation.Controller;
                import dev.penstock.annotation.Get;

                @Controller("/items")
                abstract class ItemController {
                    @Get
                    String list() {
                        return "";
                    }
                }
                """,
                "ERROR ItemController.java:7:10 [PEN126] ItemController can't be a controller, as it is "
                        + "abstract; remove 'abstract', or write @Controller on the class that extends it");
    }

    @Test
    void anInterface() {
        assertMessages(
                """
                package shop;

                import dev.penstock.annotation.Controller;
                import dev.penstock.annotation.Get;

                @Controller("/items")
                interface ItemController {
                    @Get
                    default String list() {
                        return "";
                    }
                }
                """,
                "ERROR ItemController.java:7:1 [PEN126] ItemController can't be a controller, as it is "
                        + "no class; write a class that implements it, and @Controller on that");
    }

    @Test
    void innerClass() {
        assertMessages(
                """
                package shop;

                import dev.penstock.annotation.Controller;
                import dev.penstock.annotation.Get;

                class Shop {
                    @Controller("/items")
                    class ItemController {
                        @Get
                        String list() {
                            return "";
                        }
                    }
                }
                """,
                "ERROR Shop.java:8:5 [PEN126] ItemController can't be a controller, as it is an inner "
                        + "class; write 'static'");
    }

    @Test
    void privateClass() {
        assertMessages(
                """
                package shop;

                import dev.penstock.annotation.Controller;
                import dev.penstock.annotation.Get;

                class Shop {
                    @Controller("/items")
                    private static class ItemController {
                        @Get
                        String list() {
                            return "";
                        }
                    }
                }
                """,
                "ERROR Shop.java:8:20 [PEN126] ItemController can't be a controller, as it is private; "
                        + "remove 'private'");
    }

    @Test
    void genericClass() {
        assertMessages(
                """
                package shop;

                import dev.penstock.annotation.Controller;
                import dev.penstock.annotation.Get;

                @Controller("/items")
                class ItemController<T> {
                    @Get
                    String list() {
                        return "";
                    }
                }
                """,
                "ERROR ItemController.java:7:1 [PEN126] ItemController can't be a controller, as it has "
                        + "type parameters; write @Controller on a class that extends it with its types");
    }

    @Test
    void withoutHandlers() {
        assertMessages(
                """
                package shop;

                import dev.penstock.annotation.Controller;
                import dev.penstock.annotation.Get;

                @Controller("/items")
                class ItemController {}
                """,
                "WARNING ItemController.java:6:1 [PEN129] ItemController has no handler; write @Get or "
                        + "another HTTP method on a method of it");
    }
}
