package dev.penstock.runtime.internal.server;

import dev.penstock.runtime.Arguments;
import dev.penstock.runtime.BodyType;
import dev.penstock.runtime.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What modules have declared of their types. Used by one thread, at start. */
final class DeclaredTypes implements Types {

    private final Map<Class<?>, BodyType> bodies = new LinkedHashMap<>();
    private final List<Arguments<?>> arguments = new ArrayList<>();
    private final Map<Class<? extends Throwable>, Integer> statuses = new LinkedHashMap<>();

    @Override
    public void body(BodyType type) {
        bodies.merge(type.type(), type, DeclaredTypes::withCascadesOf);
    }

    /** One generic class, declared with other type arguments, can hold what is to be validated in other properties. */
    private static BodyType withCascadesOf(BodyType first, BodyType second) {
        BodyType all = first;
        for (BodyType.Cascade cascade : second.cascades()) {
            if (!all.cascades().contains(cascade)) {
                all = all.cascade(cascade.property(), cascade.container().toArray(Integer[]::new));
            }
        }
        return all;
    }

    @Override
    public void arguments(Arguments<?> declared) {
        arguments.add(declared);
    }

    @Override
    public void problem(Class<? extends Throwable> type, int status) {
        statuses.put(type, status);
    }

    Collection<BodyType> bodies() {
        return bodies.values();
    }

    List<Arguments<?>> arguments() {
        return arguments;
    }

    Map<Class<? extends Throwable>, Integer> statuses() {
        return statuses;
    }
}
