package dev.penstock.runtime.internal.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.ConfigModule;
import dev.penstock.runtime.Instances;
import dev.penstock.runtime.Provider;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.RouteModule;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.Setting;
import dev.penstock.runtime.SettingValues;
import dev.penstock.runtime.TypeRef;
import dev.penstock.runtime.Types;
import dev.penstock.runtime.internal.validation.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objects of a test's own in the places of those that providers would make. */
class ReplaceTest {

    interface Clock {}

    static final class SystemClock implements Clock {}

    record Settings(String name) {}

    /** A store, which remembers whether it was closed. */
    static class Store implements AutoCloseable {
        private final Clock clock;
        private boolean closed;

        Store(Clock clock) {
            this.clock = clock;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    static final class FakeStore extends Store {
        FakeStore() {
            super(new SystemClock());
        }
    }

    record Items(Store store, List<String> names, Settings settings) {}

    private record Made<T>(TypeRef<T> type, Function<Instances, T> maker, List<String> made) implements Provider<T> {
        @Override
        public T create(Instances instances) {
            made.add(type.toString().replaceAll(".*[.$]", ""));
            return maker.apply(instances);
        }
    }

    private record ItemsRoutes() implements RouteModule<Items> {
        @Override
        public int apiVersion() {
            return API_VERSION;
        }

        @Override
        public Class<Items> controllerType() {
            return Items.class;
        }

        @Override
        public List<Route> routes() {
            return List.of();
        }

        @Override
        public String openApiFragment() {
            return "";
        }

        @Override
        public void types(Types types) {}

        @Override
        public void register(Items controller, Codecs codecs, Routes routes) {}
    }

    private record SettingsConfig() implements ConfigModule<Settings> {
        @Override
        public Class<Settings> type() {
            return Settings.class;
        }

        @Override
        public List<Setting<?>> settings() {
            return List.of();
        }

        @Override
        public Settings create(SettingValues values) {
            return new Settings("from the command line");
        }
    }

    private final List<String> made = new ArrayList<>();
    private final Graph graph = new Graph();

    private <T> Provider<T> provider(TypeRef<T> type, Function<Instances, T> maker) {
        return new Made<>(type, maker, made);
    }

    @BeforeEach
    void wire() {
        TypeRef<List<String>> names = new TypeRef<>() {};
        Provider<SystemClock> clock = provider(TypeRef.of(SystemClock.class), all -> new SystemClock());
        graph.controller(
                provider(
                        TypeRef.of(Items.class),
                        all -> new Items(all.get(Store.class), all.get(names), all.get(Settings.class))),
                new ItemsRoutes());
        graph.singleton(clock);
        graph.singleton(provider(TypeRef.of(Store.class), all -> new Store(all.get(Clock.class))));
        graph.singleton(provider(names, all -> List.of("a lamp")));
        graph.bind(Clock.class.getTypeName(), clock);
        graph.config(new SettingsConfig());
    }

    private Items start() {
        SettingValues none = new SettingValues() {
            @Override
            public <T> @Nullable T get(Setting<T> setting) {
                return null;
            }
        };
        graph.start(none, Validation.start(List.of(), List.of()));
        return (Items) graph.controllers().get(0).instance();
    }

    private String refused(TypeRef<?> type, Object instance) {
        return assertThrows(WiringException.class, () -> graph.replace(type, instance))
                .getMessage()
                .replace(ReplaceTest.class.getTypeName() + "$", "");
    }

    @Test
    void whatOnlyTheReplacedNeedsIsNotMadeAndTheReplacementIsNotClosed() {
        FakeStore fake = new FakeStore();
        graph.replace(TypeRef.of(Store.class), fake);
        assertSame(fake, start().store());
        graph.close();
        assertEquals(List.of("Items", "String>"), made);
        assertEquals(false, ((Store) fake).closed);
    }

    @Test
    void anInterfaceThatSomethingAsksFor() {
        Clock stopped = new Clock() {};
        graph.replace(TypeRef.of(Clock.class), stopped);
        assertSame(stopped, start().store().clock);
    }

    @Test
    void theClassBehindAnInterface() {
        SystemClock mine = new SystemClock();
        graph.replace(TypeRef.of(SystemClock.class), mine);
        assertSame(mine, start().store().clock);
    }

    @Test
    void settingsAreNotReadThen() {
        graph.replace(TypeRef.of(Settings.class), new Settings("mine"));
        assertEquals(List.of(), graph.configs());
        assertEquals("mine", start().settings().name());
    }

    @Test
    void aTypeWithArguments() {
        graph.replace(new TypeRef<List<String>>() {}, List.of("mine"));
        assertEquals(List.of("mine"), start().names());
    }

    @Test
    void aController() {
        Items mine = new Items(new FakeStore(), List.of(), new Settings(""));
        graph.replace(TypeRef.of(Items.class), mine);
        assertSame(mine, start());
        assertEquals(List.of(), made);
    }

    @Test
    void whatIsNotProvidedIsToldWithWhatIs() {
        assertEquals(
                "nothing is provided as FakeStore, so it can't be replaced; replace Store, which a FakeStore is too",
                refused(TypeRef.of(FakeStore.class), new FakeStore()));
        assertEquals(
                "nothing is provided as java.util.List<java.lang.Integer>, so it can't be replaced; did you mean "
                        + "java.util.List<java.lang.String>?",
                refused(new TypeRef<List<Integer>>() {}, List.of(1)));
        assertEquals(
                "nothing is provided as java.lang.AutoCloseable, so it can't be replaced; no constructor asks for it, "
                        + "but there is Store",
                refused(TypeRef.of(AutoCloseable.class), (AutoCloseable) () -> {}));
        assertEquals(
                "nothing is provided as java.lang.Thread, so it can't be replaced; provided are Clock, Items, Settings, "
                        + "Store, SystemClock, java.util.List<java.lang.String>",
                refused(TypeRef.of(Thread.class), new Thread()));
        assertEquals(
                "nothing is provided as java.lang.Thread, so it can't be replaced; nothing is provided at all",
                assertThrows(WiringException.class, () -> new Graph().replace(TypeRef.of(Thread.class), new Thread()))
                        .getMessage());
    }
}
