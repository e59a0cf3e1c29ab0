package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Constraint;
import dev.penstock.processor.model.Conversion;
import dev.penstock.processor.model.Doc;
import dev.penstock.processor.model.ObjectShape;
import dev.penstock.processor.model.Origin;
import dev.penstock.processor.model.Property;
import dev.penstock.processor.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads one property of an object. */
final class PropertyReader {

    private static final Set<String> NOT_NULL = Set.of("NotNull", "NotBlank", "NotEmpty");
    private static final String DEFAULT = "dev.penstock.annotation.Default";

    private final Types types;
    private final Diagnostics diagnostics;
    private final ShapeReader shapes;
    private final ConstraintReader constraints;
    private final ScalarReader scalars;
    private final JavaTypes javaTypes;
    private final DocReader docs;
    private final Cascades cascades;
    private final OpaqueTypes opaque;
    private final PropertyNotes notes;
    private final ClassFileNullability classFiles;
    private final ConstraintPlaces constraintPlaces;

    PropertyReader(
            ProcessingEnvironment environment,
            Diagnostics diagnostics,
            TypeElement subject,
            ShapeReader shapes,
            ConstraintReader constraints,
            OpaqueTypes opaque) {
        this.types = environment.getTypeUtils();
        this.diagnostics = diagnostics;
        this.shapes = shapes;
        this.constraints = constraints;
        this.opaque = opaque;
        this.notes = new PropertyNotes(shapes, diagnostics);
        this.classFiles = new ClassFileNullability(environment);
        this.constraintPlaces = new ConstraintPlaces(environment, constraints);
        this.scalars = new ScalarReader(environment, subject);
        this.javaTypes = new JavaTypes(environment);
        this.docs = new DocReader(environment);
        this.cascades = new Cascades(environment);
    }

    Property read(Member member, Annotated owner, ReadFindings findings) {
        Annotated annotated = member.annotations();
        Shape shape = opaque.ofProperty(member).orElseGet(() -> partial(member, completed(member, annotated)));
        List<Constraint> own = checked(member);
        checkHandedOver(member, findings);
        checkPlaces(member, findings);
        Optional<AnnotationMirror> fallback = annotated.find(DEFAULT);
        boolean mayBeMissing = isOptional(member.type()) || isNullable(annotated);
        boolean required = member.component()
                ? !mayBeMissing && fallback.isEmpty()
                : JacksonRules.isRequired(annotated)
                        || own.stream().map(Constraint::name).anyMatch(NOT_NULL::contains);
        return new Property(
                member.javaName(),
                member.jsonName(),
                javaTypes.of(member.type()),
                shape,
                required && member.writable(),
                mayBeMissing || isNullByDefault(member, required),
                JacksonRules.leavesOut(annotated, owner, canBeEmpty(member.type(), shape)),
                fallback.flatMap(mirror -> Annotations.text(mirror, "value")),
                fallback.flatMap(mirror -> conversion(member, mirror)),
                !member.writable(),
                !member.readable(),
                own,
                member.held() ? cascades.of(member.type()) : List.of(),
                doc(member),
                annotated.has("java.lang.Deprecated"),
                notes.of(member, shape, required && member.writable(), mayBeMissing, fallback.isPresent()),
                Optional.empty());
    }

    /** Also of what JSON has under another name, if its values are the same. */
    private List<Constraint> checked(Member member) {
        List<Constraint> all = new ArrayList<>(constraints.of(member.annotations(), member.type()));
        member.beside().stream()
                .filter(beside -> types.isSameType(beside.type(), member.type()))
                .flatMap(beside -> constraints.on(beside.place(), beside.type()).stream())
                .filter(constraint -> !all.contains(constraint))
                .forEach(all::add);
        return all;
    }

    private Shape completed(Member member, Annotated annotated) {
        Shape written = completed(member, member.type(), annotated);
        for (TypeMirror other : member.others()) {
            if (other instanceof DeclaredType declared
                    && !declared.getTypeArguments().isEmpty()) {
                written = JoinedShapes.of(written, shapes.read(other, member.place()));
            }
        }
        if (!member.readable() || !member.writable() || types.isSameType(member.type(), member.readAs())) {
            return written;
        }
        Shape read = completed(member, member.readAs(), annotated);
        return read.plain().equals(written.plain()) ? written : new Shape.DirectedShape(read, written);
    }

    private Shape completed(Member member, TypeMirror type, Annotated annotated) {
        List<Element> compiled = annotated.places().stream()
                .filter(place -> !diagnostics.isCompiledNow(place))
                .map(Element.class::cast)
                .toList();
        Shape shape = shapes.read(type, member.place());
        return compiled.isEmpty() ? shape : classFiles.completed(shape, type, compiled);
    }

    /** The field's type is looked at too, where the getter's is another. */
    private void checkPlaces(Member member, ReadFindings findings) {
        List<Element> places = new ArrayList<>(member.annotations().places());
        member.beside().forEach(beside -> places.add(beside.place()));
        constraintPlaces.checkProperty(member.type(), places, member.place(), findings);
        member.others().forEach(other -> constraintPlaces.checkProperty(other, places, member.place(), findings));
    }

    /** Nobody looks at what stands on a parameter alone, but that a value must be there is checked of constructors. */
    private void checkHandedOver(Member member, ReadFindings findings) {
        Annotated annotated = member.annotations();
        Set<String> checked = new TreeSet<>();
        member.beside()
                .forEach(beside ->
                        Annotated.on(beside.place()).forEach(mirror -> checked.add(AnnotationSource.of(mirror))));
        for (Element place : annotated.places()) {
            if (place.getKind() != ElementKind.PARAMETER) {
                Annotated.on(place).forEach(mirror -> checked.add(AnnotationSource.of(mirror)));
            }
        }
        for (Element place : annotated.places()) {
            if (place.getKind() == ElementKind.PARAMETER) {
                checkHandedOver(
                        place,
                        mirror -> checked.contains(AnnotationSource.of(mirror))
                                || Annotations.nameOf(mirror).endsWith(".NotNull"),
                        "what a constructor or factory takes is not looked at, only the object that it makes; write it on"
                                + " the field or getter",
                        findings);
            } else if (place instanceof ExecutableElement setter
                    && setter.getParameters().size() == 1) {
                checkHandedOver(
                        setter.getParameters().get(0),
                        mirror -> checked.contains(AnnotationSource.of(mirror)),
                        "what a setter takes is not looked at, only the object afterwards; write it on the field or getter",
                        findings);
            }
        }
    }

    private void checkHandedOver(
            Element place, Predicate<AnnotationMirror> isChecked, String why, ReadFindings findings) {
        Annotated parameter = Annotated.on(place);
        parameter.all().stream()
                .filter(constraints::isConstraint)
                .filter(isChecked.negate())
                .forEach(mirror -> findings.report(
                        Diagnostic.CONSTRAINT_ON_WRONG_TYPE,
                        parameter.origin(mirror),
                        mirror.getAnnotationType().asElement().getSimpleName(),
                        why));
    }

    private boolean isNullable(Annotated annotated) {
        return annotated.hasNamed("Nullable")
                || annotated.places().stream()
                        .anyMatch(place -> !diagnostics.isCompiledNow(place) && classFiles.isNullable(place));
    }

    /** Nothing keeps the property of a bean from being null, but what a getter returns where everything is marked. */
    private static boolean isNullByDefault(Member member, boolean required) {
        return !member.component()
                && !required
                && !member.type().getKind().isPrimitive()
                && (member.writable() || !isNullMarked(member.element()));
    }

    private static boolean isNullMarked(Element element) {
        for (Element each = element; each != null; each = each.getEnclosingElement()) {
            if (Annotations.hasSimpleName(each, "NullMarked")) {
                return true;
            }
        }
        return false;
    }

    private static boolean canBeEmpty(TypeMirror type, Shape shape) {
        if (shape instanceof Shape.NamedShape || shape instanceof Shape.ConstrainedShape) {
            return canBeEmpty(type, shape.plain());
        }
        return !type.getKind().isPrimitive()
                && (shape instanceof Shape.ArrayShape
                        || shape instanceof Shape.MapShape
                        || shape instanceof Shape.AnyShape
                        || shape instanceof Shape.ScalarShape scalar
                                && scalar.type().equals("string"));
    }

    /** Also in what a list holds; of a map, Jackson leaves out entries, not properties of its values. */
    private Shape partial(Member member, Shape shape) {
        Set<String> ignored = JacksonRules.ignoredNames(member.annotations());
        Optional<Set<String>> included = JacksonRules.includedNames(member.annotations());
        if (ignored.isEmpty() && included.isEmpty()) {
            return shape;
        }
        if (shape instanceof Shape.RefShape ref) {
            shapes.onceRead(ref.key(), object -> checkIsOne(object, member));
            List<String> names = List.copyOf(new TreeSet<>(included.orElse(ignored)));
            return new Shape.PartialShape(ref.key(), names, included.isPresent());
        }
        if (shape instanceof Shape.ArrayShape array) {
            return new Shape.ArrayShape(partial(member, array.element()), array.unique(), array.elementConstraints());
        }
        return shape instanceof Shape.NullableShape nullable
                ? new Shape.NullableShape(partial(member, nullable.value()), nullable.valueConstraints())
                : shape;
    }

    /** Parts of what has several types, or tells its type, would each need a schema of their own. */
    private void checkIsOne(ObjectShape object, Member member) {
        if (object.isOne()) {
            return;
        }
        Annotated annotated = member.annotations();
        annotated
                .jackson("JsonIgnoreProperties")
                .or(() -> annotated.jackson("JsonIncludeProperties"))
                .ifPresent(mirror -> diagnostics.report(
                        Diagnostic.JSON_NOT_KNOWN,
                        annotated.origin(mirror),
                        "'" + member.javaName() + "'",
                        "@" + mirror.getAnnotationType().asElement().getSimpleName()
                                + " of what is one of several types"));
    }

    private Optional<Conversion> conversion(Member member, AnnotationMirror mirror) {
        Optional<Conversion> conversion = scalars.builtIn(member.type());
        String text = Annotations.text(mirror, "value").orElse("");
        Origin origin = member.annotations().originOfValue(mirror);
        if (conversion.isEmpty()) {
            diagnostics.report(
                    Diagnostic.DEFAULT_NOT_POSSIBLE,
                    origin,
                    member.javaName(),
                    isOptional(member.type())
                            ? "with a default it is never empty; write the type that the Optional holds"
                            : "no text stands for its type; write Optional, or set it in the record's constructor");
        }
        conversion
                .flatMap(by -> ScalarReader.expected(by, text))
                .ifPresent(expected -> diagnostics.report(
                        Diagnostic.DEFAULT_NOT_CONVERTIBLE, origin, text, member.javaName(), expected));
        return conversion;
    }

    private static boolean isOptional(TypeMirror type) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement())
                        .getQualifiedName()
                        .toString()
                        .startsWith("java.util.Optional");
    }

    private String doc(Member member) {
        return Said.swagger(member.annotations(), "media.Schema")
                .flatMap(schema -> schema.text("description"))
                .orElseGet(() -> comment(member));
    }

    private String comment(Member member) {
        Doc doc = docs.of(member.element());
        String text = doc.summary().isEmpty() ? doc.returns() : doc.summary();
        return doc.description().isEmpty() ? text : text + "\n\n" + doc.description();
    }
}
