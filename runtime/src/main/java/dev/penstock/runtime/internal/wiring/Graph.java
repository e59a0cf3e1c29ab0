package dev.penstock.runtime.internal.wiring;

import dev.penstock.runtime.ConfigModule;
import dev.penstock.runtime.Instances;
import dev.penstock.runtime.ProblemModule;
import dev.penstock.runtime.Provider;
import dev.penstock.runtime.RouteModule;
import dev.penstock.runtime.Setting;
import dev.penstock.runtime.SettingValues;
import dev.penstock.runtime.TypeRef;
import dev.penstock.runtime.Wiring;
import dev.penstock.runtime.internal.validation.Validation;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The objects of application scope: controllers, and what they need. First an {@link
 * dev.penstock.runtime.ApplicationModule} and the application's own calls say what there is; {@link #start} makes the
 * controllers, and whatever they need just before them, each once; {@link #close} closes in reverse what was made here.
 *
 * <p>Safe for use by several threads, one at a time: starting holds the graph's lock.
 */
public final class Graph implements Wiring, Instances, AutoCloseable {

    private record Wired(
            @Nullable Provider<?> provider, @Nullable Object instance, RouteModule<?> routes) {}

    private final List<Wired> wired = new ArrayList<>();
    private final Map<String, Provider<?>> providers = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, ConfigModule<?>> configs = new LinkedHashMap<>();
    private final List<Setting<?>> unused = new ArrayList<>();
    private final List<ProblemModule> problems = new ArrayList<>();
    private final List<String> notMounted = new ArrayList<>();

    private final Map<String, Object> instances = new HashMap<>();
    private final Deque<String> underWay = new ArrayDeque<>();
    private final Lifecycle lifecycle = new Lifecycle();
    private final List<MountedController> controllers = new ArrayList<>();

    @Override
    public synchronized void controller(Provider<?> provider, RouteModule<?> routes) {
        wired.add(new Wired(provider, null, routes));
    }

    @Override
    public synchronized void singleton(Provider<?> provider) {
        providers.put(provider.type().toString(), provider);
    }

    @Override
    public synchronized void bind(String type, Provider<?> provider) {
        String provided = provider.type().toString();
        aliases.put(type, provided);
        providers.putIfAbsent(provided, provider);
    }

    @Override
    public synchronized void config(ConfigModule<?> config) {
        configs.put(config.type().getTypeName(), config);
    }

    @Override
    public synchronized void problem(ProblemModule problem) {
        problems.add(problem);
    }

    @Override
    public synchronized void notMounted(String controllerType) {
        notMounted.add(controllerType);
    }

    /** Adds a controller that the application made itself, after those that are wired; it is never closed here. */
    public synchronized void mount(Object controller, RouteModule<?> routes) {
        wired.add(new Wired(null, controller, routes));
    }

    /**
     * Puts a controller that the application made itself in the place of the wired one of a class, which is then never
     * made. It is never closed here.
     *
     * @param type the wired class; the controller's own or a superclass of it
     * @return whether a controller of that class is wired
     */
    public synchronized boolean replaceController(Class<?> type, Object controller) {
        boolean replaced = false;
        for (int i = 0; i < wired.size(); i++) {
            RouteModule<?> routes = wired.get(i).routes();
            if (wired.get(i).provider() != null && routes.controllerType() == type) {
                wired.set(i, new Wired(null, controller, routes));
                replaced = true;
            }
        }
        return replaced;
    }

    /**
     * Puts an object that the application made itself in the place of the one that is provided as a type: it is what
     * whoever asks for exactly this type gets. It is never closed here.
     *
     * @param type a provider's, an interface that something asks for, a record of settings or a controller
     * @throws WiringException if nothing is provided as this type; the message says what is
     */
    public synchronized void replace(TypeRef<?> type, Object instance) {
        if (type.type() instanceof Class<?> controller && replaceController(controller, instance)) {
            return;
        }
        String name = type.toString();
        boolean bound = aliases.remove(name) != null;
        ConfigModule<?> config = configs.remove(name);
        if (config != null) {
            config.settings().forEach(setting -> unused.add(setting.optional()));
        } else if (!bound && !providers.containsKey(name)) {
            throw new WiringException(nothingToReplace(type, instance).message(), null);
        }
        instances.put(name, instance);
        lifecycle.exempt(instance);
    }

    private NothingToReplace nothingToReplace(TypeRef<?> type, Object instance) {
        List<Type> types = new ArrayList<>();
        for (Wired controller : wired) {
            Class<?> routed = controller.routes().controllerType();
            if (controller.provider() == null && type.type() == routed) {
                throw new WiringException(
                        type + " has been mounted, so it can't be replaced; mount the other one instead", null);
            }
            types.add(routed);
        }
        providers.values().forEach(provider -> types.add(provider.type().type()));
        configs.values().forEach(config -> types.add(config.type()));
        return new NothingToReplace(type, instance).provided(types).bound(aliases.keySet());
    }

    /** Adds an object of the server's own that constructors can take; it is never closed here. */
    public synchronized <T> void builtIn(Class<T> type, T instance) {
        instances.put(type.getTypeName(), instance);
        lifecycle.exempt(instance);
    }

    /** The routes of all controllers in order, wired ones first; known before {@link #start}. */
    public synchronized List<RouteModule<?>> routes() {
        List<RouteModule<?>> all = new ArrayList<>();
        wired.forEach(controller -> all.add(controller.routes()));
        return List.copyOf(all);
    }

    /** The settings records; known before {@link #start}. */
    public synchronized List<ConfigModule<?>> configs() {
        return List.copyOf(configs.values());
    }

    /** The settings of all records, also of those that have been replaced: whatever is said about these is not used. */
    public synchronized List<Setting<?>> settings() {
        List<Setting<?>> all = new ArrayList<>();
        configs.values().forEach(config -> all.addAll(config.settings()));
        all.addAll(unused);
        return all;
    }

    /** The exceptions that have a status of their own; known before {@link #start}. */
    public synchronized List<ProblemModule> problems() {
        return List.copyOf(problems);
    }

    /** The classes of the controllers that are on the class path but not part of the application. */
    public synchronized List<String> notMounted() {
        return List.copyOf(notMounted);
    }

    /**
     * Makes the settings records, then the controllers and what they need. If anything fails, what was made is closed.
     *
     * @param values of the settings of all {@link #configs()}
     * @param validation started with the {@link ConfigModule#constraints()} of all of them
     * @throws InvalidConfigException with all settings that are wrong, before anything else is made
     * @throws WiringException if an object could not be made; its cause is what was thrown
     */
    public synchronized void start(SettingValues values, Validation validation) {
        makeConfigs(values, validation);
        try {
            for (Wired controller : wired) {
                Object instance = controller.instance() == null ? make(controller.provider()) : controller.instance();
                controllers.add(new MountedController(instance, controller.routes()));
            }
        } catch (RuntimeException | Error failure) {
            controllers.clear();
            lifecycle.close().forEach(failure::addSuppressed);
            throw failure;
        }
    }

    /**
     * What else is wrong with settings of which not all could be read: constraints that those which could be break.
     *
     * @param validation started with the {@link ConfigModule#constraints()} of all {@link #configs()}
     */
    public synchronized List<String> wrongSettings(SettingValues values, Validation validation) {
        SettingsRecords records = new SettingsRecords(values, validation);
        configs.forEach(records::check);
        return records.wrong();
    }

    /** The controllers in order, wired ones first; empty before {@link #start}. */
    public synchronized List<MountedController> controllers() {
        return List.copyOf(controllers);
    }

    @Override
    public <T> T get(Class<T> type) {
        return type.cast(get(type.getTypeName()));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T get(TypeRef<T> type) {
        return (T) get(type.toString());
    }

    /**
     * Closes what was made here and is {@code AutoCloseable}, last made first. All are closed, whatever fails.
     *
     * @throws WiringException if one or more could not be closed; the failures are suppressed in it, and were logged
     */
    @Override
    public synchronized void close() {
        List<Exception> failures = lifecycle.close();
        if (!failures.isEmpty()) {
            WiringException all = new WiringException(failures.size() + " object(s) could not be closed", null);
            failures.forEach(all::addSuppressed);
            throw all;
        }
    }

    private synchronized Object get(String asked) {
        String type = aliases.getOrDefault(asked, asked);
        Object instance = instances.get(type);
        if (instance != null) {
            return instance;
        }
        Provider<?> provider = providers.get(type);
        if (provider == null) {
            throw new WiringException(
                    "nothing provides " + asked + neededBy(0) + "; was the application compiled against other jars?",
                    null);
        }
        Object made = make(provider);
        instances.put(type, made);
        return made;
    }

    private Object make(Provider<?> provider) {
        String type = provider.type().toString();
        if (underWay.contains(type)) {
            throw new WiringException(type + " needs itself" + neededBy(0), null);
        }
        underWay.push(type);
        try {
            Object made = provider.create(this);
            if (made == null) {
                throw new IllegalStateException("its provider returned null");
            }
            lifecycle.made(made);
            return made;
        } catch (WiringException failure) {
            throw failure;
        } catch (Exception | LinkageError failure) {
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new WiringException(type + " could not be made" + neededBy(1) + ": " + failure, failure);
        } finally {
            underWay.pop();
        }
    }

    /** The chain from what asks now to the controller that everything is made for. */
    private String neededBy(int skipped) {
        return underWay.stream()
                .skip(skipped)
                .map(type -> ", needed by " + type)
                .collect(Collectors.joining());
    }

    private void makeConfigs(SettingValues values, Validation validation) {
        SettingsRecords records = new SettingsRecords(values, validation);
        configs.forEach((type, module) -> records.make(type, module).ifPresent(made -> instances.put(type, made)));
        if (!records.wrong().isEmpty()) {
            throw new InvalidConfigException(records.wrong());
        }
    }
}
