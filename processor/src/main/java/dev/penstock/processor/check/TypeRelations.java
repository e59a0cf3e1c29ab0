package dev.penstock.processor.check;

import dev.penstock.processor.model.Origin;

/** What the checks of an application ask about types; equality is that of {@code JavaType}. */
public interface TypeRelations {

    /** Whether what a class or method provides can be used where a parameter asks for another type. */
    boolean isAssignable(Origin provided, Origin needed);

    /** Whether a parameter's type is a class that can be built. */
    boolean isConcreteClass(Origin needed);

    /** Whether a parameter's type is a controller. */
    boolean isController(Origin needed);

    /** Whether a parameter's type is compiled right now. */
    boolean isFromSource(Origin needed);
}
