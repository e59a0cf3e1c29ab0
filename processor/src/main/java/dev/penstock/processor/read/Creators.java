package dev.penstock.processor.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Finds the constructor or factory that Jackson gives the properties of a class to. */
final class Creators {

    private Creators() {}

    /** Its parameters; none if Jackson uses the constructor without parameters, or the class is a record. */
    static List<? extends VariableElement> of(
            TypeElement element, Map<String, BeanProperty> properties, Detection detection) {
        if (element.getKind() != ElementKind.CLASS || element.getModifiers().contains(Modifier.ABSTRACT)) {
            return List.of();
        }
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(element.getEnclosedElements());
        return annotated(element)
                .filter(creator -> !isDelegating(element, creator, properties.keySet()))
                .or(() ->
                        constructors.stream().filter(Creators::namesParameters).findFirst())
                .or(() -> implicit(constructors, properties, detection))
                .map(ExecutableElement::getParameters)
                .orElse(List.of());
    }

    /** What {@code @JsonCreator} stands on, unless it is disabled there. */
    static Optional<ExecutableElement> annotated(TypeElement element) {
        Stream<ExecutableElement> all = Stream.concat(
                ElementFilter.constructorsIn(element.getEnclosedElements()).stream(),
                ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                        .filter(method -> method.getModifiers().contains(Modifier.STATIC)));
        return all.filter(creator -> Annotated.on(creator)
                        .jackson("JsonCreator")
                        .filter(mirror -> !Annotated.constant(mirror, "mode")
                                .filter("DISABLED"::equals)
                                .isPresent())
                        .isPresent())
                .findFirst();
    }

    /** The parameter from which alone an object is made, if it is read from that in place of properties. */
    static Optional<VariableElement> delegate(TypeElement element, Set<String> properties) {
        return annotated(element)
                .filter(creator -> isDelegating(element, creator, properties))
                .map(creator -> creator.getParameters().get(0));
    }

    /** Where it is not said, a single parameter without the name of a property takes the whole. */
    private static boolean isDelegating(TypeElement element, ExecutableElement creator, Set<String> properties) {
        String mode = Annotated.on(creator)
                .jackson("JsonCreator")
                .flatMap(mirror -> Annotated.constant(mirror, "mode"))
                .orElse("DEFAULT");
        if (!mode.equals("DEFAULT") || creator.getParameters().size() != 1) {
            return mode.equals("DELEGATING") && !creator.getParameters().isEmpty();
        }
        return !namesParameters(creator)
                && (JacksonRules.valueMember(element).isPresent()
                        || !properties.contains(
                                creator.getParameters().get(0).getSimpleName().toString()));
    }

    /** Whether nothing but a constructor makes an object, and it is not known which property each parameter is. */
    static boolean lackNames(TypeElement element) {
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(element.getEnclosedElements());
        return element.getKind() == ElementKind.CLASS
                && constructors.size() == 1
                && lacksNames(constructors.get(0))
                && !namesParameters(constructors.get(0));
    }

    /** Javac makes up {@code arg0} and so on for the parameters of a class file that does not name them. */
    private static boolean lacksNames(ExecutableElement constructor) {
        List<? extends VariableElement> parameters = constructor.getParameters();
        return !parameters.isEmpty()
                && IntStream.range(0, parameters.size())
                        .allMatch(i -> parameters.get(i).getSimpleName().contentEquals("arg" + i));
    }

    private static boolean namesParameters(ExecutableElement constructor) {
        return constructor.getParameters().stream()
                .anyMatch(parameter ->
                        Annotated.on(parameter).jackson("JsonProperty").isPresent());
    }

    /** The only constructor, if it is public; one of a single parameter only if that is the name of a property. */
    private static Optional<ExecutableElement> implicit(
            List<ExecutableElement> constructors, Map<String, BeanProperty> properties, Detection detection) {
        if (constructors.size() != 1 || constructors.get(0).getParameters().isEmpty()) {
            return Optional.empty();
        }
        ExecutableElement only = constructors.get(0);
        if (lacksNames(only)) {
            return Optional.empty();
        }
        boolean single = only.getParameters().size() == 1;
        boolean visible = single
                ? !only.getModifiers().contains(Modifier.PRIVATE)
                : only.getModifiers().contains(Modifier.PUBLIC);
        BeanProperty named =
                properties.get(only.getParameters().get(0).getSimpleName().toString());
        boolean fits = !single || named != null && (named.isReadable(detection) || named.isWritable(detection));
        return visible && fits ? Optional.of(only) : Optional.empty();
    }
}
