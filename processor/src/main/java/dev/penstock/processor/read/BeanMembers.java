package dev.penstock.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** The properties of a class by its getters, fields, setters and constructor, as Jackson finds them. */
final class BeanMembers {

    private final ProcessingEnvironment environment;

    BeanMembers(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** All properties: first the components of a record, then what methods and fields add. */
    List<Member> of(DeclaredType type, TypeElement element, List<Member> components) {
        return new ArrayList<>(components);
    }
}
