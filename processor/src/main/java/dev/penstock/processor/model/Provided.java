package dev.penstock.processor.model;

import java.util.List;

/**
 * An object that a generated provider makes: a controller, a {@code @Singleton} class, or what a {@code @Provides}
 * method returns.
 *
 * @param type what it is provided as; never a primitive
 * @param owner the class that is built, or that has the method
 * @param generatedName the simple name of the generated provider, in the owner's package
 * @param creation how it is made
 * @param needs what it is made from, in order
 * @param checked whether making it may throw a checked exception
 * @param origin the class or method, for messages
 */
public record Provided(
        JavaType type,
        JavaType.ClassType owner,
        String generatedName,
        Creation creation,
        List<Need> needs,
        boolean checked,
        Origin origin) {

    /** How an object is made. */
    public sealed interface Creation {

        /** By the owner's constructor. */
        record Constructor() implements Creation {}

        /** By a static method of the owner. */
        record StaticMethod(String name) implements Creation {}

        /** By a method of the owner's one instance. */
        record InstanceMethod(String name) implements Creation {}
    }

    /**
     * A parameter of the constructor or method.
     *
     * @param type its type; never a primitive
     * @param origin the parameter, for messages
     */
    public record Need(JavaType type, Origin origin) {}

    /** Copies the list. */
    public Provided {
        needs = List.copyOf(needs);
    }

    /** How messages name it: {@code shop.items.ItemStore}, or {@code shop.Database.pool}. */
    public String text() {
        if (creation instanceof Creation.StaticMethod method) {
            return owner.canonicalName() + "." + method.name();
        }
        if (creation instanceof Creation.InstanceMethod method) {
            return owner.canonicalName() + "." + method.name();
        }
        return owner.canonicalName();
    }
}
