package dev.penstock.processor.read;

import dev.penstock.processor.model.JavaType;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Tells whether something is still to be generated beside the classes of this compilation: their processors wait for
 * classes that other processors generate.
 */
public final class PendingOutputs {

    private final Elements elements;
    private final JavaTypes javaTypes;

    /** For one compilation. */
    public PendingOutputs(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.javaTypes = new JavaTypes(environment);
    }

    /** Whether a class of any of these qualified names waits. */
    public boolean isAny(Collection<String> owners) {
        return owners.stream().map(elements::getTypeElement).anyMatch(owner -> owner != null && isPending(owner));
    }

    private boolean isPending(TypeElement owner) {
        JavaType.ClassType type = javaTypes.of(owner);
        Stream<Optional<String>> suffixes = Stream.of(
                suffix("Routes", ProviderReader.isController(owner)),
                suffix("Provider", ProviderReader.isController(owner) || ProviderReader.isSingleton(owner)),
                suffix("Config", ConfigReader.isConfig(owner)),
                suffix("Problem", ExceptionStatusReader.hasStatus(owner)));
        return Unresolved.inDependenciesOf(owner)
                || suffixes.flatMap(Optional::stream).anyMatch(suffix -> !exists(type, suffix));
    }

    private static Optional<String> suffix(String suffix, boolean expected) {
        return expected ? Optional.of(suffix) : Optional.empty();
    }

    private boolean exists(JavaType.ClassType type, String suffix) {
        String name = type.generatedName(suffix);
        return elements.getTypeElement(type.packageName().isEmpty() ? name : type.packageName() + "." + name) != null;
    }
}
