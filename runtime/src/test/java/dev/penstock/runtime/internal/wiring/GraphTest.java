package dev.penstock.runtime.internal.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.ServerAddress;
import dev.penstock.Violation;
import dev.penstock.runtime.Arguments;
import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.ConfigModule;
import dev.penstock.runtime.Converters;
import dev.penstock.runtime.Instances;
import dev.penstock.runtime.Provider;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.RouteModule;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.Setting;
import dev.penstock.runtime.SettingValues;
import dev.penstock.runtime.Source;
import dev.penstock.runtime.TypeRef;
import dev.penstock.runtime.Types;
import dev.penstock.runtime.internal.validation.Validation;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GraphTest {

    private final List<String> events = new ArrayList<>();
    private final Graph graph = new Graph();

    /** Has no settings. */
    private static final SettingValues NO_VALUES = new SettingValues() {
        @Override
        public <T> @Nullable T get(Setting<T> setting) {
            return null;
        }
    };

    @FunctionalInterface
    private interface Maker<T> {
        T make(Instances instances) throws Exception;
    }

    private record TestProvider<T>(TypeRef<T> type, Maker<T> maker) implements Provider<T> {
        @Override
        public T create(Instances instances) throws Exception {
            return maker.make(instances);
        }
    }

    private record TestRoutes<C>(Class<C> controllerType) implements RouteModule<C> {
        @Override
        public int apiVersion() {
            return API_VERSION;
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
        public void register(C controller, Codecs codecs, Routes routes) {}
    }

    private record TestConfig<T>(
            Class<T> type, List<Setting<?>> settings, Maker<T> maker, Optional<Arguments<?>> constraints)
            implements ConfigModule<T> {
        @Override
        public T create(SettingValues values) {
            try {
                return maker.make(new Graph());
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    interface Store {}

    private static final class Pool implements AutoCloseable {
        private final List<String> events;

        Pool(List<String> events) {
            this.events = events;
            events.add("make pool");
        }

        @Override
        public void close() {
            events.add("close pool");
        }
    }

    private static final class JdbcStore implements Store, AutoCloseable {
        private final List<String> events;
        private final Pool pool;

        JdbcStore(Pool pool, List<String> events) {
            this.events = events;
            this.pool = pool;
            events.add("make store");
        }

        @Override
        public void close() {
            events.add("close store");
        }
    }

    private record Items(Store store, Pool pool) {}

    private record Orders(Store store) {}

    private static <T> Provider<T> provider(Class<T> type, Maker<T> maker) {
        return new TestProvider<>(TypeRef.of(type), maker);
    }

    private static <C> RouteModule<C> routes(Class<C> type) {
        return new TestRoutes<>(type);
    }

    private void wireShop() {
        graph.controller(
                provider(Items.class, all -> new Items(all.get(Store.class), all.get(Pool.class))),
                routes(Items.class));
        graph.controller(provider(Orders.class, all -> new Orders(all.get(Store.class))), routes(Orders.class));
        graph.singleton(provider(Pool.class, all -> new Pool(events)));
        graph.singleton(provider(JdbcStore.class, all -> new JdbcStore(all.get(Pool.class), events)));
        graph.bind(
                Store.class.getTypeName(),
                provider(JdbcStore.class, all -> new JdbcStore(all.get(Pool.class), events)));
    }

    private void start() {
        graph.start(NO_VALUES, Validation.start(List.of(), List.of()));
    }

    @Test
    void makesEachOnceAndClosesInReverse() {
        wireShop();
        start();
        Items items = (Items) graph.controllers().get(0).instance();
        Orders orders = (Orders) graph.controllers().get(1).instance();
        assertSame(items.store(), orders.store());
        assertSame(items.pool(), ((JdbcStore) items.store()).pool);
        assertSame(items.store(), graph.get(JdbcStore.class));
        graph.close();
        graph.close();
        assertEquals(List.of("make pool", "make store", "close store", "close pool"), events);
    }

    @Test
    void makesNothingThatNobodyNeeds() {
        graph.singleton(provider(Pool.class, all -> new Pool(events)));
        start();
        assertEquals(List.of(), events);
    }

    @Test
    void tellsGenericTypesApart() {
        graph.singleton(new TestProvider<>(new TypeRef<List<String>>() {}, all -> List.of("a")));
        graph.singleton(new TestProvider<>(new TypeRef<List<Integer>>() {}, all -> List.of(1)));
        graph.controller(
                provider(Object.class, all -> {
                    events.add(
                            all.get(new TypeRef<List<String>>() {}) + " " + all.get(new TypeRef<List<Integer>>() {}));
                    return new Object();
                }),
                routes(Object.class));
        start();
        assertEquals(List.of("[a] [1]"), events);
    }

    @Test
    void failedStartSaysWhoNeedsItAndWhyAndClosesWhatWasMade() {
        graph.controller(
                provider(Items.class, all -> new Items(all.get(Store.class), all.get(Pool.class))),
                routes(Items.class));
        graph.singleton(provider(Pool.class, all -> new Pool(events)));
        graph.singleton(provider(Store.class, all -> {
            all.get(Pool.class);
            throw new IOException("no route to host");
        }));
        WiringException failure = assertThrows(WiringException.class, this::start);
        assertEquals(
                Store.class.getTypeName() + " could not be made, needed by " + Items.class.getTypeName()
                        + ": java.io.IOException: no route to host",
                failure.getMessage());
        assertEquals("no route to host", failure.getCause().getMessage());
        assertEquals(List.of("make pool", "close pool"), events);
        assertTrue(graph.controllers().isEmpty());
    }

    @Test
    void failureToCloseAfterAFailedStartIsKept() {
        graph.controller(
                provider(Items.class, all -> {
                    all.get(AutoCloseable.class);
                    throw new IOException("first");
                }),
                routes(Items.class));
        graph.singleton(provider(AutoCloseable.class, all -> () -> {
            throw new IOException("second");
        }));
        WiringException failure = assertThrows(WiringException.class, this::start);
        assertEquals("first", failure.getCause().getMessage());
        assertEquals("second", failure.getSuppressed()[0].getMessage());
    }

    @Test
    void closesTheRestWhereOneFails() {
        wireShop();
        graph.controller(
                provider(AutoCloseable.class, all -> () -> {
                    throw new IOException("stuck");
                }),
                routes(AutoCloseable.class));
        start();
        WiringException failure = assertThrows(WiringException.class, graph::close);
        assertEquals("1 object(s) could not be closed", failure.getMessage());
        assertEquals("stuck", failure.getSuppressed()[0].getMessage());
        assertEquals(List.of("make pool", "make store", "close store", "close pool"), events);
    }

    @Test
    void closesAnObjectOnceWhereASecondProviderHandsItOn() {
        graph.singleton(provider(Pool.class, all -> new Pool(events)));
        graph.singleton(provider(AutoCloseable.class, all -> all.get(Pool.class)));
        graph.controller(provider(Object.class, all -> all.get(AutoCloseable.class)), routes(Object.class));
        start();
        graph.close();
        assertEquals(List.of("make pool", "close pool"), events);
    }

    @Test
    void replacedControllerIsNeverMadeNorClosed() {
        wireShop();
        Items own = new Items(new Store() {}, new Pool(new ArrayList<>()));
        assertTrue(graph.replaceController(own.getClass(), own));
        assertFalse(graph.replaceController(Object.class, new Object()));
        start();
        assertSame(own, graph.controllers().get(0).instance());
        assertEquals(Items.class, graph.controllers().get(0).routes().controllerType());
        graph.close();
        assertEquals(List.of("make pool", "make store", "close store", "close pool"), events);
    }

    @Test
    void mountedControllersComeLastAndStayOpen() {
        Pool byHand = new Pool(events);
        graph.mount(byHand, routes(Pool.class));
        graph.controller(provider(Object.class, all -> new Object()), routes(Object.class));
        assertEquals(2, graph.routes().size());
        start();
        assertSame(byHand, graph.controllers().get(0).instance());
        graph.close();
        assertEquals(List.of("make pool"), events);
    }

    @Test
    void routesOfAnotherClassAreRefused() {
        graph.mount("text", routes(Pool.class));
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, this::start);
        assertEquals(
                "the routes of " + Pool.class.getName() + " can't lead to a java.lang.String", refused.getMessage());
    }

    @Test
    void builtInsArePresentAndStayOpen() {
        ServerAddress address = () -> URI.create("http://localhost:1");
        graph.builtIn(ServerAddress.class, address);
        graph.controller(provider(Object.class, all -> all.get(ServerAddress.class)), routes(Object.class));
        start();
        assertSame(address, graph.controllers().get(0).instance());
    }

    @Test
    void missingProviderIsNamedWithTheChain() {
        graph.controller(provider(Orders.class, all -> new Orders(all.get(Store.class))), routes(Orders.class));
        graph.singleton(provider(Store.class, all -> new JdbcStore(all.get(Pool.class), events)));
        WiringException failure = assertThrows(WiringException.class, this::start);
        assertEquals(
                "nothing provides " + Pool.class.getTypeName() + ", needed by " + Store.class.getTypeName()
                        + ", needed by " + Orders.class.getTypeName()
                        + "; was the application compiled against other jars?",
                failure.getMessage());
    }

    @Test
    void cycleOfAJarThatChangedIsNamed() {
        graph.controller(provider(Orders.class, all -> new Orders(all.get(Store.class))), routes(Orders.class));
        graph.singleton(provider(Store.class, all -> all.get(Store.class)));
        WiringException failure = assertThrows(WiringException.class, this::start);
        assertEquals(
                Store.class.getTypeName() + " needs itself, needed by " + Store.class.getTypeName() + ", needed by "
                        + Orders.class.getTypeName(),
                failure.getMessage());
    }

    @Test
    void nullIsNoObject() {
        graph.controller(provider(Object.class, all -> null), routes(Object.class));
        WiringException failure = assertThrows(WiringException.class, this::start);
        assertEquals(
                "java.lang.Object could not be made: java.lang.IllegalStateException: its provider returned null",
                failure.getMessage());
    }

    private record Limits(int max) {}

    private static final class Refusing implements Validation {
        @Override
        public <R extends Record> List<Violation> validate(
                Arguments<R> arguments, R values, BiPredicate<Source, String> failed, List<Violation> soFar) {
            return List.of(
                    new Violation("setting", arguments.origins().get(0).name(), null, "must be positive", "positive"));
        }

        @Override
        public <R extends Record> List<Violation> validate(Arguments<R> arguments, int index, @Nullable Object value) {
            throw new AssertionError();
        }

        @Override
        public void close() {}
    }

    private record Rates(URI url) {}

    @Test
    void wrongSettingsAreAllReportedBeforeAnythingIsMade() {
        Setting<Integer> max = Setting.of("shop.max", Converters.INT, "");
        Arguments<Limits> constraints = Arguments.of(Limits.class).setting("shop.max");
        graph.config(new TestConfig<>(Limits.class, List.of(max), all -> new Limits(0), Optional.of(constraints)));
        graph.config(new TestConfig<>(
                Rates.class,
                List.of(),
                all -> {
                    throw new IllegalArgumentException("shop.rates must be https");
                },
                Optional.empty()));
        wireShop();
        InvalidConfigException wrong =
                assertThrows(InvalidConfigException.class, () -> graph.start(NO_VALUES, new Refusing()));
        assertEquals(
                List.of("shop.max: must be positive.", Rates.class.getTypeName() + ": shop.rates must be https"),
                wrong.messages());
        assertEquals(List.of(), events);
    }

    @Test
    void settingsRecordsCanBeDependedOn() {
        graph.config(new TestConfig<>(Limits.class, List.of(), all -> new Limits(7), Optional.empty()));
        graph.controller(provider(Object.class, all -> all.get(Limits.class)), routes(Object.class));
        assertEquals(1, graph.configs().size());
        start();
        assertEquals(new Limits(7), graph.controllers().get(0).instance());
    }
}
