package dev.penstock.processor.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.ServerAddress;
import dev.penstock.processor.testing.Compiled;
import dev.penstock.processor.testing.GeneratedSource;
import dev.penstock.runtime.ApplicationModule;
import dev.penstock.runtime.Arguments;
import dev.penstock.runtime.ConfigModule;
import dev.penstock.runtime.Setting;
import dev.penstock.runtime.internal.settings.SettingsReader;
import dev.penstock.runtime.internal.settings.SettingsResult;
import dev.penstock.runtime.internal.validation.Validation;
import dev.penstock.runtime.internal.wiring.Graph;
import dev.penstock.runtime.internal.wiring.InvalidConfigException;
import java.net.URI;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Applications of two jars, compiled, loaded and built. */
class WiringTest {

    private final Graph graph = new Graph();

    @AfterEach
    void forget() {
        Recorder.take();
    }

    private void start(URLClassLoader loader, String... arguments) throws ReflectiveOperationException {
        ApplicationModule module = (ApplicationModule)
                loader.loadClass("shop.Shop_Application").getConstructor().newInstance();
        module.wire(graph);
        graph.builtIn(ServerAddress.class, () -> URI.create("http://localhost:1"));
        List<Setting<?>> settings = new ArrayList<>();
        List<Arguments<?>> constraints = new ArrayList<>();
        for (ConfigModule<?> config : graph.configs()) {
            settings.addAll(config.settings());
            config.constraints().ifPresent(constraints::add);
        }
        SettingsResult read = SettingsReader.read(settings, List.of(arguments), Map.of(), new Properties());
        SettingsResult.Values values = assertInstanceOf(SettingsResult.Values.class, read);
        try (Validation validation = Validation.start(List.of(), constraints)) {
            graph.start(values.values(), validation);
        }
    }

    private static String call(Object controller) throws ReflectiveOperationException {
        var method = controller.getClass().getDeclaredMethod("list");
        method.setAccessible(true);
        return (String) method.invoke(controller);
    }

    @Test
    void everyObjectIsMadeOnceAndClosedInReverse() throws Exception {
        try (URLClassLoader loader = TwoJars.compiled().loader()) {
            start(loader, "--most", "20");
            assertEquals(
                    List.of("billing.BillController", "shop.items.ItemController"),
                    graph.controllers().stream()
                            .map(controller -> controller.instance().getClass().getName())
                            .toList());
            assertEquals("two bills", call(graph.controllers().get(0).instance()));
            assertEquals(
                    "[Lamp, Desk] up to 20 of localhostPT30S",
                    call(graph.controllers().get(1).instance()));
            graph.close();
            assertEquals(
                    List.of(
                            "make ledger",
                            "make bills",
                            "make store",
                            "make items of two bills",
                            "close store",
                            "close bills",
                            "close ledger"),
                    Recorder.take());
        }
    }

    @Test
    void constraintsOfSettingsAreCheckedBeforeAnythingIsMade() throws Exception {
        try (URLClassLoader loader = TwoJars.compiled().loader()) {
            InvalidConfigException wrong =
                    assertThrows(InvalidConfigException.class, () -> start(loader, "--most", "51"));
            assertEquals(List.of("--most: must be less than or equal to 50."), wrong.messages());
            assertEquals(List.of(), Recorder.take());
        }
    }

    /** As an IDE or Gradle does it: the application's class changed, and nothing else of its module. */
    @Test
    void compilingOnlyTheApplicationClassWiresAllOfItsModule() {
        Compiled all = TwoJars.compiled();
        String wiring = all.generated("shop/Shop_Application.java");
        Compiled again = all.then(Sources.processors(), TwoJars.SHOP).orFail();
        assertEquals(wiring, again.generated("shop/Shop_Application.java"));
    }

    @Test
    void wiringDoesNotDependOnTheOrderOfFiles() {
        Compiled billing = TwoJars.billing();
        Compiled one = Sources.compile(List.of(billing), TwoJars.ITEMS, TwoJars.STORE, TwoJars.SETTINGS, TwoJars.SHOP)
                .orFail();
        Compiled other = Sources.compile(List.of(billing), TwoJars.SHOP, TwoJars.SETTINGS, TwoJars.STORE, TwoJars.ITEMS)
                .orFail();
        assertEquals(one.outputs(), other.outputs());
    }

    @Test
    void openNeedOfAClassFileOfThisModuleStandsOnTheApplication() {
        Compiled all = Sources.compile(
                        Sources.shop("@Singleton class Store { Store(Thread thread) {} }"),
                        Sources.shop(
                                "@Controller(\"/a\") class A { A(Store store) {} @Get String list() { return \"\"; } }"))
                .orFail();
        assertEquals(
                List.of("ERROR Shop.java:4:1 [PEN331] no provider for java.lang.Thread, needed by shop.A -> shop.Store;"
                        + " write a static @Provides @Singleton method that returns one"),
                all.then(
                                Sources.processors(),
                                Sources.shop("@Application(title = \"Shop\") public final class Shop {}"))
                        .messages());
    }

    @Test
    void twoApplicationsOfOneModuleEachHaveTheirWiring() {
        Compiled both = Sources.compile(
                        Sources.shop("@Application(title = \"One\") public final class One {}"),
                        Sources.shop("public class Outer { @Application(title = \"Two\") public static class Two {} }"),
                        Sources.shop("@Controller(\"/a\") class A { @Get String list() { return \"\"; } }"))
                .orFail();
        String wiring = "wiring.controller(new A_Provider(), new A_Routes());";
        assertEquals(true, both.generated("shop/One_Application.java").contains(wiring));
        assertEquals(true, both.generated("shop/Outer_Two_Application.java").contains(wiring));
        assertEquals(
                true,
                both.resource("META-INF/penstock/application/shop.Outer$Two.json")
                        .contains("\"Two\""));
    }

    /** A first round sees no superclass of it. */
    @Test
    void exceptionWhoseSuperclassIsGeneratedIsWired() {
        Compiled shop = Compiled.with(
                        Stream.concat(
                                        Stream.of(new GeneratedSource(
                                                "shop.Refused",
                                                "package shop;\nclass Refused extends RuntimeException {}\n")),
                                        Sources.processors().stream())
                                .toList(),
                        Sources.shop("@Status(402) class Unpaid extends Refused {}"),
                        Sources.shop("@Application(title = \"Shop\") public final class Shop {}"))
                .orFail();
        assertEquals(
                true, shop.generated("shop/Shop_Application.java").contains("wiring.problem(new Unpaid_Problem());"));
    }

    @Test
    void withoutAnApplicationNeedsStayOpen() {
        Compiled library = Sources.compile(Sources.shop(
                        "@Controller(\"/a\") class A { A(Thread thread) {} @Get String list() { return \"\"; } }"))
                .orFail();
        assertEquals(false, library.outputs().keySet().stream().anyMatch(name -> name.contains("_Application")));
    }
}
