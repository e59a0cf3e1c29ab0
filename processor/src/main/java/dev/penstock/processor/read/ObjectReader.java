package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Constraint;
import dev.penstock.processor.model.JavaType;
import dev.penstock.processor.model.ObjectShape;
import dev.penstock.processor.model.Property;
import dev.penstock.processor.model.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads a record or class as a JSON object. */
final class ObjectReader {

    private final ConstraintReader constraints;
    private final DocReader docs;
    private final RecordMembers recordMembers;
    private final BeanMembers beanMembers;
    private final PropertyReader properties;
    private final Map<String, List<Constraint>> classConstraints = new TreeMap<>();

    ObjectReader(
            ProcessingEnvironment environment,
            Diagnostics diagnostics,
            TypeElement subject,
            ShapeReader shapes,
            ConstraintReader constraints) {
        Types types = environment.getTypeUtils();
        this.constraints = constraints;
        this.docs = new DocReader(environment);
        this.recordMembers = new RecordMembers(types);
        this.beanMembers = new BeanMembers(environment);
        this.properties = new PropertyReader(environment, diagnostics, subject, shapes, constraints);
    }

    Map<String, List<Constraint>> classConstraints() {
        return classConstraints;
    }

    ObjectShape read(DeclaredType type, TypeElement element, JavaType.ClassType plain) {
        Annotated annotated = Annotated.on(element);
        classConstraints.put(plain.text(), constraints.onClass(element));
        List<Property> read = members(type, element, annotated).stream()
                .map(properties::read)
                .toList();
        return new ObjectShape(
                plain.text(),
                ShapeNames.of(plain),
                plain,
                read,
                Annotations.penstock(element, "Strict").isPresent(),
                docs.of(element),
                annotated.has("java.lang.Deprecated"),
                List.of(),
                "",
                List.of());
    }

    private List<Member> members(DeclaredType type, TypeElement element, Annotated annotated) {
        List<Member> components =
                element.getKind() == ElementKind.RECORD ? recordMembers.of(type, element) : List.of();
        UnaryOperator<String> naming = naming(annotated);
        Set<String> ignored = JacksonRules.ignoredNames(annotated);
        List<Member> members = new ArrayList<>();
        for (Member member : beanMembers.of(type, element, components)) {
            Member named = member.named(
                    JacksonRules.explicitName(member.annotations()).orElseGet(() -> naming.apply(member.jsonName())));
            if (!JacksonRules.isIgnored(named.annotations()) && !ignored.contains(named.jsonName())) {
                members.add(accessible(named));
            }
        }
        List<String> order = JacksonRules.order(annotated);
        members.sort(Comparator.comparingInt(member -> {
            int place = order.indexOf(member.jsonName());
            return place < 0 ? Integer.MAX_VALUE : place;
        }));
        return members;
    }

    private static Member accessible(Member member) {
        return switch (JacksonRules.access(member.annotations())) {
            case "READ_ONLY" -> member.accessible(true, false);
            case "WRITE_ONLY" -> member.accessible(false, true);
            default -> member;
        };
    }

    private static UnaryOperator<String> naming(Annotated annotated) {
        return annotated
                .jackson("JsonNaming")
                .flatMap(mirror -> Annotated.type(mirror, "value"))
                .map(TypeMirror::toString)
                .flatMap(JacksonNaming::of)
                .orElse(UnaryOperator.identity());
    }

    Shape enumOf(TypeElement element) {
        List<String> texts = new ArrayList<>();
        element.getEnclosedElements().stream()
                .filter(constant -> constant.getKind() == ElementKind.ENUM_CONSTANT)
                .forEach(constant -> texts.add(JacksonRules.explicitName(Annotated.on(constant))
                        .orElse(constant.getSimpleName().toString())));
        String key = element.getQualifiedName().toString();
        return new Shape.EnumShape(key, element.getSimpleName().toString(), texts);
    }
}
