package dev.penstock.processor.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What Jackson's annotations say, read by name. */
final class JacksonRules {

    /** Annotations that change what is written in ways that are not followed. */
    private static final List<String> NOT_FOLLOWED = List.of(
            "JsonFilter",
            "JsonIdentityInfo",
            "JsonIdentityReference",
            "JsonManagedReference",
            "JsonBackReference",
            "JsonRawValue",
            "JsonAppend",
            "JsonTypeId",
            "JsonTypeIdResolver",
            "JsonTypeResolver",
            "JsonPOJOBuilder",
            "EnumNaming");

    private JacksonRules() {}

    /** The first annotation that makes JSON differ from what is read here, as it is written: {@code @JsonUnwrapped}. */
    static Optional<AnnotationMirror> notFollowed(Annotated annotated) {
        for (String name : NOT_FOLLOWED) {
            Optional<AnnotationMirror> found = annotated.jackson(name);
            if (found.isPresent()) {
                return found;
            }
        }
        return annotated
                .jackson("JsonFormat")
                .filter(JacksonRules::changesFormat)
                .or(() -> annotated
                        .jackson("JsonSerialize")
                        .filter(mirror -> serializer(mirror).isPresent() || changes(mirror)))
                .or(() -> annotated.jackson("JsonDeserialize").filter(JacksonRules::changes));
    }

    /** Whether {@code @JsonFormat} does no more than turn a value into a text. */
    static boolean isText(AnnotationMirror format) {
        boolean pattern = Annotations.text(format, "pattern")
                .filter(text -> !text.isEmpty())
                .isPresent();
        String shape = Annotated.constant(format, "shape").orElse(pattern ? "STRING" : "ANY");
        return shape.equals("STRING")
                && Annotations.written(format, "with").isEmpty()
                && Annotations.written(format, "without").isEmpty();
    }

    private static boolean changesFormat(AnnotationMirror mirror) {
        return mirror.getElementValues().keySet().stream()
                .map(member -> member.getSimpleName().toString())
                .anyMatch(Set.of("shape", "pattern", "with", "without")::contains);
    }

    private static boolean changes(AnnotationMirror mirror) {
        return mirror.getElementValues().keySet().stream()
                .map(member -> member.getSimpleName().toString())
                .anyMatch(member -> !member.equals("typing"));
    }

    /** The class that {@code @JsonSerialize} names as serializer of the value. */
    static Optional<TypeMirror> serializer(AnnotationMirror mirror) {
        return Annotated.type(mirror, "using").filter(type -> type instanceof DeclaredType);
    }

    /** The name that {@code @JsonProperty}, {@code @JsonGetter} or {@code @JsonSetter} gives; empty for none. */
    static Optional<String> explicitName(Annotated annotated) {
        return List.of("JsonProperty", "JsonGetter", "JsonSetter").stream()
                .flatMap(name -> annotated.jackson(name).stream())
                .flatMap(mirror -> Annotations.text(mirror, "value").stream())
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    /** Whether an annotation makes a property of what is not public. */
    static boolean isExplicit(Annotated annotated) {
        return List.of("JsonProperty", "JsonGetter", "JsonSetter").stream()
                .anyMatch(name -> annotated.jackson(name).isPresent());
    }

    static boolean isIgnored(Annotated annotated) {
        return annotated
                .jackson("JsonIgnore")
                .filter(mirror -> Annotations.written(mirror, "value")
                        .filter(value -> Boolean.FALSE.equals(value.getValue()))
                        .isEmpty())
                .isPresent();
    }

    /** {@code READ_ONLY}, {@code WRITE_ONLY}, {@code READ_WRITE} or {@code AUTO}. */
    static String access(Annotated annotated) {
        return annotated
                .jackson("JsonProperty")
                .flatMap(mirror -> Annotated.constant(mirror, "access"))
                .orElse("AUTO");
    }

    static boolean isRequired(Annotated annotated) {
        return annotated
                .jackson("JsonProperty")
                .filter(mirror -> Annotated.isTrue(mirror, "required")
                        || Annotated.constant(mirror, "isRequired")
                                .filter("TRUE"::equals)
                                .isPresent())
                .isPresent();
    }

    /** A method that takes something, or returns nothing, has no value to write, whatever is annotated. */
    static boolean isValue(Element member) {
        return !(member instanceof ExecutableElement method)
                || method.getParameters().isEmpty() && method.getReturnType().getKind() != TypeKind.VOID;
    }

    /** The field or method whose value is written in place of the object. */
    static Optional<Element> valueMember(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(member -> member.getKind() != ElementKind.RECORD_COMPONENT && isValue(member))
                .filter(member -> Annotated.on(member)
                        .jackson("JsonValue")
                        .filter(mirror -> Annotations.written(mirror, "value")
                                .filter(value -> Boolean.FALSE.equals(value.getValue()))
                                .isEmpty())
                        .isPresent())
                .map(Element.class::cast)
                .findFirst();
    }

    /** The names that {@code @JsonIncludeProperties} lists; empty if it is not there. */
    static Optional<Set<String>> includedNames(Annotated annotated) {
        return annotated
                .jackson("JsonIncludeProperties")
                .map(mirror -> Annotated.values(mirror, "value").stream()
                        .map(JacksonRules::text)
                        .collect(Collectors.toSet()));
    }

    /** Whether a value that is there can be left out of what is written: as empty, as a default, or by a filter. */
    static boolean leavesOut(Annotated property, Annotated type, boolean canBeEmpty) {
        String include = inclusion(property).or(() -> inclusion(type)).orElse("ALWAYS");
        return switch (include) {
            case "NON_EMPTY" -> canBeEmpty;
            case "NON_DEFAULT", "CUSTOM" -> true;
            default -> false;
        };
    }

    private static Optional<String> inclusion(Annotated annotated) {
        return annotated
                .jackson("JsonInclude")
                .map(mirror -> Annotated.constant(mirror, "value").orElse("ALWAYS"))
                .filter(include -> !include.equals("USE_DEFAULTS"));
    }

    /** The names in {@code @JsonIgnoreProperties} that are neither read nor written. */
    static Set<String> ignoredNames(Annotated type) {
        return type.jackson("JsonIgnoreProperties").stream()
                .flatMap(mirror -> Annotated.values(mirror, "value").stream())
                .map(JacksonRules::text)
                .collect(Collectors.toSet());
    }

    static List<String> order(Annotated type) {
        return type.jackson("JsonPropertyOrder").stream()
                .flatMap(mirror -> Annotated.values(mirror, "value").stream())
                .map(JacksonRules::text)
                .toList();
    }

    /** Whether the names in {@code @JsonIgnoreProperties} are written, or read, all the same. */
    static boolean allows(Annotated type, String member) {
        return type.jackson("JsonIgnoreProperties")
                .filter(mirror -> Annotated.isTrue(mirror, member))
                .isPresent();
    }

    private static String text(AnnotationValue value) {
        return String.valueOf(value.getValue());
    }
}
