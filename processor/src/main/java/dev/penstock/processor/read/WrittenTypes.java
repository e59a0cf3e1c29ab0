package dev.penstock.processor.read;

import dev.penstock.processor.model.Shape.ScalarShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Tells the JSON type that Jackson writes values of a type as, where nothing but the type decides. */
final class WrittenTypes {

    private static final Set<String> HOLDERS =
            Set.of("java.util.Optional", "java.util.concurrent.atomic.AtomicReference");
    private static final Set<String> ARRAYS =
            Set.of("java.util.List", "java.util.Set", "java.util.Collection", "java.lang.Iterable");

    private WrittenTypes() {}

    /**
     * JSON Schema's name of the type; empty if it is not known, or if annotations decide.
     *
     * @param annotated the place that the value stands at
     */
    static Optional<String> of(TypeMirror type, Annotated annotated) {
        Optional<String> plain = of(type);
        boolean asText =
                annotated.jackson("JsonFormat").filter(JacksonRules::isText).isPresent();
        if (asText) {
            return plain.map(known -> "string");
        }
        return JacksonRules.notFollowed(annotated).isPresent() ? Optional.empty() : plain;
    }

    /** The same where nothing but the type is known. */
    static Optional<String> of(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return Optional.of(((ScalarShape) ScalarShapes.of(type.getKind())).type());
        }
        if (type instanceof ArrayType array) {
            TypeKind component = array.getComponentType().getKind();
            return Optional.of(component == TypeKind.BYTE || component == TypeKind.CHAR ? "string" : "array");
        }
        if (!(type instanceof DeclaredType declared)) {
            return Optional.empty();
        }
        String name = KnownTypes.nameOf(type);
        if (ScalarShapes.of(name).isPresent()) {
            return ScalarShapes.of(name)
                    .filter(ScalarShape.class::isInstance)
                    .map(shape -> ((ScalarShape) shape).type());
        }
        if (HOLDERS.contains(name) && !declared.getTypeArguments().isEmpty()) {
            return of(KnownTypes.argument(type));
        }
        if (ARRAYS.contains(name)) {
            return Optional.of("array");
        }
        if (name.equals(KnownTypes.MAP)) {
            return Optional.of("object");
        }
        return ofClass((TypeElement) declared.asElement(), name);
    }

    private static Optional<String> ofClass(TypeElement type, String name) {
        return isOrdinary(type, name)
                ? switch (type.getKind()) {
                    case ENUM -> Optional.of("string");
                    case RECORD -> Optional.of("object");
                    default -> Optional.empty();
                }
                : Optional.empty();
    }

    /** Whether Jackson writes a class by its properties or constants, as far as annotations tell. */
    static boolean isOrdinary(TypeElement type) {
        return isOrdinary(type, type.getQualifiedName().toString());
    }

    private static boolean isOrdinary(TypeElement type, String name) {
        List<TypeElement> hierarchy = new ArrayList<>();
        collect(type, hierarchy);
        Annotated annotated = Annotated.on(hierarchy);
        return !name.startsWith("java.")
                && JacksonRules.notFollowed(annotated).isEmpty()
                && !(type.getKind() == ElementKind.RECORD
                        && annotated.jackson("JsonAutoDetect").isPresent())
                && TypeInfo.of(annotated).map(TypeInfo::isFollowed).orElse(true)
                && hierarchy.stream()
                        .flatMap(each -> each.getEnclosedElements().stream())
                        .noneMatch(WrittenTypes::isValue);
    }

    private static void collect(TypeElement type, List<TypeElement> hierarchy) {
        hierarchy.add(type);
        Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                .filter(DeclaredType.class::isInstance)
                .forEach(supertype -> collect((TypeElement) ((DeclaredType) supertype).asElement(), hierarchy));
    }

    private static boolean isValue(Element member) {
        return member.getKind() != ElementKind.CONSTRUCTOR
                && Annotated.on(member).jackson("JsonValue").isPresent();
    }
}
