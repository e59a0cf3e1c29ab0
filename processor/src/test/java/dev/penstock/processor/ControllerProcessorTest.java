package dev.penstock.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.processor.testing.Compiled;
import dev.penstock.processor.testing.GeneratedSource;
import dev.penstock.runtime.RouteModule;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** The rounds of the processor, and what it does about errors. */
final class ControllerProcessorTest {

    private static final String WRONG = """
            package shop;

            import dev.penstock.annotation.Controller;
            import dev.penstock.annotation.Get;

            @Controller("/items")
            class ItemController {
                @Get("/{id}")
                String get(int size) {
                    return ItemController_Urls.get("7");
                }

                @Get("/all/{page}")
                String page(int page) {
                    return ItemController_Urls.page(7);
                }
            }
            """;

    private static final String RIGHT = """
            package shop;

            import dev.penstock.annotation.Controller;
            import dev.penstock.annotation.Get;

            @Controller("/orders")
            class OrderController {
                @Get
                String list() {
                    return "";
                }
            }
            """;

    @Test
    void oneMistakeGivesOneMessage() {
        Compiled compiled = Compiled.with(List.of(new ControllerProcessor()), WRONG, RIGHT);
        assertEquals(1, compiled.messages().size(), () -> String.join("\n", compiled.messages()));
        Set<String> outputs = compiled.outputs().keySet();
        assertTrue(outputs.contains("shop/ItemController_Urls.java"), outputs::toString);
        assertFalse(outputs.contains("shop/ItemController_Routes.java"), outputs::toString);
        assertTrue(outputs.contains("shop/OrderController_Routes.java"), outputs::toString);
    }

    @Test
    void waitsForTypesThatAnotherProcessorWrites() {
        String source = """
                package shop;

                import dev.penstock.annotation.Controller;
                import dev.penstock.annotation.Post;

                @Controller("/items")
                class ItemController {
                    @Post
                    Item create(Written item) {
                        return new Item(item);
                    }
                }

                record Item(Written written) {}
                """;
        Compiled compiled = Compiled.with(
                        List.of(
                                new ControllerProcessor(),
                                new GeneratedSource("shop.Written", "package shop;\nrecord Written(int size) {}")),
                        source)
                .orFail();
        assertTrue(compiled.generated("shop/ItemController_Routes.java").contains("BodyType.of(Written.class)"));
    }

    @Test
    void leavesTypesThatNobodyWritesToJavac() {
        String source = """
                package shop;

                import dev.penstock.annotation.Controller;
                import dev.penstock.annotation.Post;

                @Controller("/items")
                class ItemController {
                    @Post
                    void create(Missing item) {}
                }
                """;
        Compiled compiled = Compiled.with(List.of(new ControllerProcessor()), source);
        assertEquals(List.of(), compiled.penstockMessages());
        assertEquals(1, compiled.messages().size(), () -> String.join("\n", compiled.messages()));
    }

    @Test
    void neverThrows() {
        Compiled compiled = Compiled.with(List.of(new OnBrokenFiler(new ControllerProcessor())), RIGHT);
        assertEquals(1, compiled.messages().size());
        String message = compiled.messages().get(0);
        assertTrue(
                message.startsWith(
                        "ERROR OrderController.java:7:1 [PEN901] Penstock's processor failed on OrderController;"),
                message);
        assertTrue(message.contains("the disk is full"), message);
    }

    /** Runs a processor whose files can't be written. */
    private static final class OnBrokenFiler extends AbstractProcessor {

        private final Processor processor;

        OnBrokenFiler(Processor processor) {
            this.processor = processor;
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            Object filer = Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Filer.class}, (proxy, method, arguments) -> {
                        throw new IOException("the disk is full");
                    });
            processor.init((ProcessingEnvironment) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("getFiler")) {
                            return filer;
                        }
                        try {
                            return method.invoke(environment, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }
    }

    @Test
    void resourcesAreUtf8WhateverTheEncodingOfTheSources() {
        String source = RIGHT.replace("@Get", "@Get(\"/caf\\u00e9\")");
        Compiled compiled = Compiled.with(
                        List.of(new ControllerProcessor()), List.of("-encoding", "US-ASCII"), List.of(), source)
                .orFail();
        assertTrue(compiled.resource("META-INF/penstock/routes/shop.OrderController.json")
                .contains("/orders/caf\u00e9"));
        assertTrue(compiled.resource("META-INF/penstock/openapi/shop.OrderController.json")
                .contains("/orders/caf\u00e9"));
    }

    @Test
    void manyHandlers() throws Exception {
        StringBuilder source = new StringBuilder("""
                package shop;

                import dev.penstock.annotation.*;
                import jakarta.validation.constraints.*;
                import java.util.*;

                @Controller("/items")
                class ItemController {
                    record Item(@NotNull String name, List<String> tags) {}

                """);
        for (int i = 0; i < 300; i++) {
            source.append(
                    "    @Post(\"/%d/{id}\") List<Item> post%d(long id, @QueryParam @Max(5) int limit, Item item) {"
                            .formatted(i, i));
            source.append(" return List.of(item); }\n");
        }
        Compiled compiled = Compiled.with(
                        List.of(new ControllerProcessor()), source.append("}\n").toString())
                .orFail();
        try (URLClassLoader loader = compiled.loader()) {
            RouteModule<?> routes = (RouteModule<?>) loader.loadClass("shop.ItemController_Routes")
                    .getConstructor()
                    .newInstance();
            assertEquals(300, routes.routes().size());
        }
    }

    @Test
    void classesNamedAsThoseOfJavaLang() {
        StringBuilder hiding = new StringBuilder("package shop; class Hiding {}\n");
        for (String name : List.of(
                "Override", "String", "Integer", "Class", "Void", "Long", "Exception", "Object", "Double", "Boolean")) {
            hiding.append("record ").append(name).append("(int a) {}\n");
        }
        Compiled.with(List.of(new ControllerProcessor(), new ProviderProcessor()), hiding.toString(), """
                        package shop;

                        import dev.penstock.annotation.*;
                        import java.util.*;
                        import java.util.concurrent.*;

                        @Controller("/items")
                        class ItemController {
                            ItemController() throws java.lang.Exception {}

                            @Get("/{id}")
                            String get(java.lang.String id, List<java.lang.Integer> sizes, @Default("0.5") double d)
                                    throws java.lang.Exception {
                                return new String(1);
                            }

                            @Post
                            CompletableFuture<java.lang.Void> post(Class body, Optional<java.lang.Long> size) {
                                return null;
                            }
                        }

                        @Config("shop")
                        record Settings(java.lang.String name, java.lang.Integer size) {}
                        """)
                .orFail();
    }
}
