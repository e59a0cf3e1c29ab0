package dev.penstock.processor.read;

import dev.penstock.processor.model.Shape.ScalarShape;
import java.util.Optional;
import java.util.Set;
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

    private static Optional<String> of(TypeMirror type) {
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
        boolean own = JacksonRules.notFollowed(Annotated.on(type)).isPresent()
                || Annotated.on(type).has(Said.SWAGGER + "media.Schema")
                || type.getEnclosedElements().stream().anyMatch(WrittenTypes::isValue);
        if (own || name.startsWith("java.")) {
            return Optional.empty();
        }
        return switch (type.getKind()) {
            case ENUM -> Optional.of("string");
            case RECORD -> Optional.of("object");
            default -> Optional.empty();
        };
    }

    private static boolean isValue(Element member) {
        return member.getKind() != ElementKind.CONSTRUCTOR
                && Annotated.on(member).jackson("JsonValue").isPresent();
    }
}
