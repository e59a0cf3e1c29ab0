package dev.penstock.processor.read;

import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/**
 * Which fields and methods make a property without an annotation of their own: the public ones, and every setter, unless
 * {@code @JsonAutoDetect} says otherwise.
 *
 * @param field the least access of a field: {@code PUBLIC_ONLY}
 * @param getter that of a getter
 * @param isGetter that of a getter that begins with {@code is}
 * @param setter that of a setter
 */
record Detection(String field, String getter, String isGetter, String setter) {

    static Detection of(Annotated type) {
        return type.jackson("JsonAutoDetect")
                .map(mirror -> new Detection(
                        least(mirror, "fieldVisibility", "PUBLIC_ONLY"),
                        least(mirror, "getterVisibility", "PUBLIC_ONLY"),
                        least(mirror, "isGetterVisibility", "PUBLIC_ONLY"),
                        least(mirror, "setterVisibility", "ANY")))
                .orElse(new Detection("PUBLIC_ONLY", "PUBLIC_ONLY", "PUBLIC_ONLY", "ANY"));
    }

    private static String least(AnnotationMirror mirror, String member, String otherwise) {
        return Annotated.constant(mirror, member)
                .filter(value -> !value.equals("DEFAULT"))
                .orElse(otherwise);
    }

    /** Whether a field or getter is found. */
    boolean reads(Element place) {
        if (place.getKind() == ElementKind.FIELD) {
            return finds(place, field);
        }
        return finds(place, place.getSimpleName().toString().startsWith("is") ? isGetter : getter);
    }

    /** Whether a setter is found. */
    boolean writes(Element place) {
        return finds(place, setter);
    }

    private static boolean finds(Element place, String least) {
        Set<Modifier> modifiers = place.getModifiers();
        return JacksonRules.isExplicit(Annotated.on(place))
                || switch (least) {
                    case "ANY" -> true;
                    case "NON_PRIVATE" -> !modifiers.contains(Modifier.PRIVATE);
                    case "PROTECTED_AND_PUBLIC" ->
                        modifiers.contains(Modifier.PROTECTED) || modifiers.contains(Modifier.PUBLIC);
                    case "NONE" -> false;
                    default -> modifiers.contains(Modifier.PUBLIC);
                };
    }
}
