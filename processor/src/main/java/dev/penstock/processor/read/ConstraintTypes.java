package dev.penstock.processor.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Which types Hibernate Validator has a validator for. Without one it fails on the first request, so that is told while
 * compiling.
 */
final class ConstraintTypes {

    /** What a constraint is for, in words, and the types that it takes; all their subtypes too. */
    private record Kind(String words, Set<String> types, boolean arrays) {}

    private static final Kind ANYTHING = new Kind("anything", Set.of("java.lang.Object"), true);
    private static final Kind TEXT = new Kind("text", Set.of("java.lang.CharSequence"), false);
    private static final Kind TRUTH = new Kind("boolean", Set.of("java.lang.Boolean"), false);
    private static final Kind NUMBER = new Kind(
            "numbers and text",
            Set.of("java.lang.Number", "java.lang.CharSequence", "javax.money.MonetaryAmount"),
            false);
    private static final Kind SIZED = new Kind(
            "text, collections, maps and arrays",
            Set.of("java.lang.CharSequence", "java.util.Collection", "java.util.Map"),
            true);
    private static final Kind TIME = new Kind(
            "dates and times",
            Set.of(
                    "java.util.Date",
                    "java.util.Calendar",
                    "java.time.Instant",
                    "java.time.LocalDate",
                    "java.time.LocalDateTime",
                    "java.time.LocalTime",
                    "java.time.MonthDay",
                    "java.time.OffsetDateTime",
                    "java.time.OffsetTime",
                    "java.time.Year",
                    "java.time.YearMonth",
                    "java.time.ZonedDateTime",
                    "java.time.chrono.HijrahDate",
                    "java.time.chrono.JapaneseDate",
                    "java.time.chrono.MinguoDate",
                    "java.time.chrono.ThaiBuddhistDate"),
            false);
    private static final Kind DURATION = new Kind("Duration", Set.of("java.time.Duration"), false);
    private static final Kind COLLECTION = new Kind("collections", Set.of("java.util.Collection"), false);

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("AssertTrue", TRUTH),
            Map.entry("AssertFalse", TRUTH),
            Map.entry("Min", NUMBER),
            Map.entry("Max", NUMBER),
            Map.entry("DecimalMin", NUMBER),
            Map.entry("DecimalMax", NUMBER),
            Map.entry("Positive", NUMBER),
            Map.entry("PositiveOrZero", NUMBER),
            Map.entry("Negative", NUMBER),
            Map.entry("NegativeOrZero", NUMBER),
            Map.entry("Digits", NUMBER),
            Map.entry("Range", NUMBER),
            Map.entry("Size", SIZED),
            Map.entry("NotEmpty", SIZED),
            Map.entry("NotBlank", TEXT),
            Map.entry("Pattern", TEXT),
            Map.entry("Email", TEXT),
            Map.entry("Past", TIME),
            Map.entry("PastOrPresent", TIME),
            Map.entry("Future", TIME),
            Map.entry("FutureOrPresent", TIME),
            Map.entry("DurationMin", DURATION),
            Map.entry("DurationMax", DURATION),
            Map.entry("UniqueElements", COLLECTION),
            Map.entry("Length", TEXT),
            Map.entry("URL", TEXT),
            Map.entry("UUID", TEXT),
            Map.entry("CreditCardNumber", TEXT),
            Map.entry("EAN", TEXT),
            Map.entry("ISBN", TEXT),
            Map.entry("CodePointLength", TEXT),
            Map.entry("LuhnCheck", TEXT),
            Map.entry("Normalized", TEXT));

    /** What Hibernate Validator looks into without being asked. */
    private static final Map<String, String> UNWRAPPED = Map.of(
            "java.util.OptionalInt", "java.lang.Integer",
            "java.util.OptionalLong", "java.lang.Long",
            "java.util.OptionalDouble", "java.lang.Double");

    private final Types types;
    private final Elements elements;
    private final Containers containers;

    ConstraintTypes(ProcessingEnvironment environment) {
        this.types = environment.getTypeUtils();
        this.elements = environment.getElementUtils();
        this.containers = new Containers(environment);
    }

    /** Why a built-in constraint can't be checked on values of a type; empty if it can. */
    Optional<String> builtIn(AnnotationMirror mirror, TypeMirror type) {
        String name = mirror.getAnnotationType().asElement().getSimpleName().toString();
        Kind kind = KINDS.getOrDefault(name, ANYTHING);
        TypeMirror value = value(type);
        if (kind == ANYTHING || value.getKind() == TypeKind.ERROR || isUnwrapped(mirror)) {
            return Optional.empty();
        }
        boolean fits = value.getKind() == TypeKind.ARRAY
                ? kind.arrays()
                : kind.types().stream()
                        .anyMatch(accepted -> containers.as(value, accepted).isPresent());
        return fits ? Optional.empty() : Optional.of(reason(mirror, kind.words(), value));
    }

    /** Why none of an application's own validators takes values of a type; empty if one does. */
    Optional<String> own(AnnotationMirror mirror, List<TypeElement> validators, TypeMirror type) {
        TypeMirror value = value(type);
        boolean fits = validators.isEmpty()
                || value.getKind() == TypeKind.ERROR
                || isUnwrapped(mirror)
                || validators.stream().anyMatch(validator -> accepts(validator, value));
        return fits ? Optional.empty() : Optional.of(reason(mirror, "what its validators take", value));
    }

    private boolean accepts(TypeElement validator, TypeMirror value) {
        return containers
                .as(validator.asType(), "jakarta.validation.ConstraintValidator")
                .filter(found -> found.getTypeArguments().size() == 2)
                .map(found -> types.erasure(found.getTypeArguments().get(1)))
                .map(accepted -> types.isAssignable(types.erasure(value), accepted))
                .orElse(true);
    }

    private TypeMirror value(TypeMirror type) {
        if (type instanceof PrimitiveType primitive) {
            return types.boxedClass(primitive).asType();
        }
        if (type instanceof TypeVariable variable) {
            return variable.getUpperBound();
        }
        String unwrapped = type instanceof DeclaredType declared
                ? UNWRAPPED.get(
                        ((TypeElement) declared.asElement()).getQualifiedName().toString())
                : null;
        return unwrapped == null ? type : elements.getTypeElement(unwrapped).asType();
    }

    /** {@code payload = Unwrapping.Unwrap.class} asks for the value inside. */
    private static boolean isUnwrapped(AnnotationMirror mirror) {
        return !Annotated.values(mirror, "payload").isEmpty();
    }

    private String reason(AnnotationMirror mirror, String words, TypeMirror value) {
        String name = mirror.getAnnotationType().asElement().getSimpleName().toString();
        String text = value instanceof DeclaredType declared
                ? declared.asElement().getSimpleName().toString()
                : "an array";
        if (value instanceof DeclaredType declared
                && declared.getTypeArguments().size() == 1
                && declared.getTypeArguments().get(0) instanceof DeclaredType argument) {
            String inside = argument.asElement().getSimpleName().toString();
            return "it is for " + words + ", not for " + text + "; if its value is meant, write " + text + "<@" + name
                    + " " + inside + ">";
        }
        return "it is for " + words + ", not for " + text;
    }
}
