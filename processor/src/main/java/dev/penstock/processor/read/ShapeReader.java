package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Conversion;
import dev.penstock.processor.model.JavaType;
import dev.penstock.processor.model.ObjectShape;
import dev.penstock.processor.model.Origin;
import dev.penstock.processor.model.SchemaNotes;
import dev.penstock.processor.model.Shape;
import dev.penstock.processor.model.Shape.AnyShape;
import dev.penstock.processor.model.Shape.ArrayShape;
import dev.penstock.processor.model.Shape.MapShape;
import dev.penstock.processor.model.Shape.NullableShape;
import dev.penstock.processor.model.Shape.RefShape;
import dev.penstock.processor.model.Shape.ScalarShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * Reads what values of a type look like in JSON, by the rules of Jackson 3 with its default visibility. One reader
 * serves one controller and gathers the objects that its bodies and results refer to.
 */
public final class ShapeReader {

    private static final int MOST_NESTED = 8;

    private final Containers containers;
    private final JavaTypes javaTypes;
    private final ConstraintReader constraints;
    private final Diagnostics diagnostics;
    private final OpaqueTypes opaque;
    private final ValueTypes valueTypes;
    private final ObjectReader objectReader;
    private final BodyTypes bodyTypes;
    private final Set<String> open = new HashSet<>();
    private final Set<String> ordinary = new HashSet<>();
    private final Map<String, Shape> values = new HashMap<>();
    private final Map<String, TypeElement> classes = new HashMap<>();
    private final Map<String, ObjectShape> objects = new TreeMap<>();
    private final Map<String, List<Consumer<ObjectShape>>> waiting = new HashMap<>();
    private final Map<String, SchemaNotes> notes = new TreeMap<>();
    private final ClassNotes classNotes;
    private boolean hidesObjects;

    /**
     * A reader for one controller.
     *
     * @param subject the controller, to whose diagnostics it adds
     */
    public ShapeReader(ProcessingEnvironment environment, Diagnostics diagnostics, TypeElement subject) {
        this.containers = new Containers(environment);
        this.javaTypes = new JavaTypes(environment);
        this.constraints = new ConstraintReader(environment, diagnostics);
        this.diagnostics = diagnostics;
        this.opaque = new OpaqueTypes(diagnostics, this, new BeanMembers(environment));
        this.valueTypes = new ValueTypes(environment, diagnostics, this, constraints);
        this.objectReader = new ObjectReader(environment, diagnostics, subject, this, constraints, opaque);
        this.classNotes = new ClassNotes(this, diagnostics);
        this.bodyTypes = new BodyTypes(new Visibility(environment, subject), diagnostics, new BeanMembers(environment));
    }

    /** The shape of what a handler returns, without {@code CompletionStage} and {@code Response}. */
    public Shape result(TypeMirror type, Element owner) {
        return read(type, owner);
    }

    /** The shape of a body; reports types that JSON can't be read into. */
    public Shape body(TypeMirror type, Element owner) {
        Shape shape = read(type, owner);
        for (String key : depth().objectsReadIn(shape)) {
            bodyTypes.check(classes.get(key), objects.get(key), objects, owner);
        }
        for (String key : depth().objectsIn(shape)) {
            bodyTypes.checkVisible(classes.get(key), owner);
            objectReader.checkRead(key);
        }
        return shape;
    }

    /** The shape of a path variable, query parameter, header or cookie that is read with a conversion. */
    public Shape scalar(TypeMirror type, Conversion conversion) {
        if (conversion instanceof Conversion.OfEnum of) {
            JavaType.ClassType plain = (JavaType.ClassType) javaTypes.of(type);
            return new Shape.EnumShape(plain.text(), plain.simpleName(), of.texts());
        }
        if (conversion instanceof Conversion.Factory) {
            return new ScalarShape("string", "");
        }
        if (type.getKind().isPrimitive()) {
            return ScalarShapes.of(type.getKind());
        }
        return ScalarShapes.of(nameOf(type)).orElse(new ScalarShape("string", ""));
    }

    /** The shape of a type that stands at an element, which messages are about. */
    public Shape read(TypeMirror type, Element owner) {
        return switch (type.getKind()) {
            case ARRAY -> array((ArrayType) type, owner);
            case DECLARED -> declared((DeclaredType) type, owner);
            case TYPEVAR -> read(((TypeVariable) type).getUpperBound(), owner);
            case WILDCARD -> wildcard((WildcardType) type, owner);
            case ERROR -> new AnyShape();
            case INTERSECTION -> read(((IntersectionType) type).getBounds().get(0), owner);
            default -> ScalarShapes.of(type.getKind());
        };
    }

    private Shape wildcard(WildcardType type, Element owner) {
        return type.getExtendsBound() == null ? new AnyShape() : read(type.getExtendsBound(), owner);
    }

    private static String placeOf(Element owner) {
        Element enclosing = owner.getEnclosingElement();
        return enclosing instanceof TypeElement
                ? enclosing.getSimpleName() + "." + owner.getSimpleName()
                : owner.getSimpleName().toString();
    }

    private Shape array(ArrayType type, Element owner) {
        TypeMirror component = type.getComponentType();
        return switch (component.getKind()) {
            case BYTE -> new ScalarShape("string", "byte");
            case CHAR -> new ScalarShape("string", "");
            // What is said before the type is about the array, and the elements are not validated by themselves.
            default -> new ArrayShape(held(component, owner), false, List.of());
        };
    }

    private Shape declared(DeclaredType type, Element owner) {
        TypeElement element = (TypeElement) type.asElement();
        String name = element.getQualifiedName().toString();
        Optional<Shape> scalar = ScalarShapes.of(name);
        if (scalar.isPresent()) {
            return scalar.get();
        }
        if (!element.getTypeParameters().isEmpty() && type.getTypeArguments().isEmpty()) {
            diagnostics.report(Diagnostic.OPEN_TYPE, Origin.of(owner), TypeTexts.of(type), placeOf(owner));
            return new AnyShape();
        }
        switch (name) {
            case "java.util.OptionalInt":
                return new NullableShape(ScalarShapes.of(TypeKind.INT));
            case "java.util.OptionalLong":
                return new NullableShape(ScalarShapes.of(TypeKind.LONG));
            case "java.util.OptionalDouble":
                return new NullableShape(ScalarShapes.of(TypeKind.DOUBLE));
            case "java.lang.Void":
                return new NullableShape(new AnyShape());
            case "tools.jackson.databind.node.ObjectNode":
                return new MapShape(new AnyShape(), List.of());
            case "tools.jackson.databind.node.ArrayNode":
                return new ArrayShape(new AnyShape(), false, List.of());
            case "java.util.Optional", "java.util.concurrent.atomic.AtomicReference":
                TypeMirror value = type.getTypeArguments().get(0);
                return new NullableShape(read(value, owner), constraints.onArgument(value, owner));
            default:
                return container(type, element, owner);
        }
    }

    /** What stands in a container, where it may be null only if that is said. */
    private Shape held(TypeMirror type, Element owner) {
        Shape shape = read(type, owner);
        return Annotations.hasSimpleName(type, "Nullable") && !(shape instanceof NullableShape)
                ? new NullableShape(shape)
                : shape;
    }

    /**
     * Only objects have schemas that can refer to themselves; a list of itself, say, has none. A generic type that holds
     * itself with ever longer arguments would be another object each time.
     */
    private Shape container(DeclaredType type, TypeElement element, Element owner) {
        JavaType plain = javaTypes.of(type);
        String key = plain.text();
        if (plain.nesting() > MOST_NESTED) {
            hidesObjects = true;
            diagnostics.report(
                    Diagnostic.TYPE_NOT_KNOWN,
                    Origin.of(owner),
                    element.getSimpleName() + "<…>, whose type arguments are nested more than " + MOST_NESTED
                            + " deep,");
            return new AnyShape();
        }
        if (!open.add(key) && !classes.containsKey(key)) {
            diagnostics.report(Diagnostic.TYPE_NOT_KNOWN, Origin.of(owner), TypeTexts.of(type));
            return new AnyShape();
        }
        try {
            return held(type, element, owner);
        } finally {
            open.remove(key);
        }
    }

    private Shape held(DeclaredType type, TypeElement element, Element owner) {
        Optional<DeclaredType> map = containers.asMap(type);
        if (map.isPresent()) {
            return map(containers.keyOf(type, map.get()), containers.valueOf(type, map.get()), owner);
        }
        Optional<TypeMirror> item = containers.elementOf(type);
        if (item.isPresent()) {
            return new ArrayShape(
                    held(item.get(), owner), containers.isSet(type), constraints.onArgument(item.get(), owner));
        }
        String key = javaTypes.of(type).text();
        if (ordinary.contains(key)) {
            return object(type, element);
        }
        Optional<Shape> found =
                opaque.ofClass(element, Annotated.on(element), owner).or(() -> value(key, type, element, owner));
        if (found.isEmpty()) {
            ordinary.add(key);
        }
        return found.map(shape -> named(shape, type, element)).orElseGet(() -> object(type, element));
    }

    /** An object that is read or written as another value; it is looked at where it stands first. */
    private Optional<Shape> value(String key, DeclaredType type, TypeElement element, Element owner) {
        Shape known = values.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Shape> found = value(type, element, owner);
        found.ifPresent(shape -> values.put(key, shape));
        return found;
    }

    /** What is said about a class that is written as a text, say, stands once, in a schema of its own. */
    private Shape named(Shape shape, DeclaredType type, TypeElement element) {
        boolean inline = shape.plain() instanceof ScalarShape || shape.plain() instanceof Shape.EnumShape;
        JavaType.ClassType plain = (JavaType.ClassType) javaTypes.of(type);
        SchemaNotes said = inline ? classNotes.of(element) : SchemaNotes.NONE;
        if (said.equals(SchemaNotes.NONE)) {
            return shape;
        }
        notes.put(plain.text(), said);
        return new Shape.NamedShape(plain.text(), ShapeNames.of(plain), shape);
    }

    /** Keys are texts of what would be another value elsewhere. */
    private Shape key(TypeMirror key) {
        Shape shape =
                objectReader.key(key).or(() -> ScalarShapes.of(nameOf(key))).orElse(new AnyShape());
        if (shape instanceof ScalarShape scalar && scalar.type().equals("integer")) {
            return new ScalarShape("string", "whole");
        }
        boolean text = shape instanceof Shape.EnumShape
                || shape instanceof ScalarShape scalar && scalar.type().equals("string");
        return text ? shape : new ScalarShape("string", "");
    }

    private Shape map(TypeMirror key, TypeMirror value, Element owner) {
        if (!containers.isKey(key)) {
            diagnostics.report(Diagnostic.MAP_KEY, Origin.of(owner), TypeTexts.of(key));
        }
        Shape name = Shape.ConstrainedShape.of(key(key), constraints.onArgument(key, owner), List.of());
        return new MapShape(held(value, owner), constraints.onArgument(value, owner), name);
    }

    private Optional<Shape> value(DeclaredType type, TypeElement element, Element owner) {
        Optional<Shape> written = valueTypes.written(type, element, owner);
        Optional<Shape> read = valueTypes.read(type, element, owner, written);
        if (written.isEmpty() && read.isEmpty()) {
            return Optional.empty();
        }
        Shape in = read.orElseGet(() -> object(type, element));
        Shape out = written.orElseGet(() -> object(type, element));
        return Optional.of(valueTypes.constrained(element, in.equals(out) ? in : new Shape.DirectedShape(in, out)));
    }

    /** Reads an object, also one that is being read. */
    ObjectShape again(DeclaredType type) {
        Set<String> around = Set.copyOf(open);
        open.clear(); // what an object holds may well be what holds the object
        try {
            return objectReader.read(type, (TypeElement) type.asElement(), (JavaType.ClassType) javaTypes.of(type));
        } finally {
            open.addAll(around);
        }
    }

    /** An object that was read to its end. */
    Optional<ObjectShape> object(String key) {
        return Optional.ofNullable(objects.get(key));
    }

    /** Hands over an object when it is read to its end: later, if what asks for it is part of it. */
    void onceRead(String key, Consumer<ObjectShape> then) {
        if (objects.containsKey(key)) {
            then.accept(objects.get(key));
        } else {
            waiting.computeIfAbsent(key, none -> new ArrayList<>()).add(then);
        }
    }

    /** The key is taken before the object is read, so that a type may refer to itself. */
    private Shape object(DeclaredType type, TypeElement element) {
        JavaType.ClassType plain = (JavaType.ClassType) javaTypes.of(type);
        String key = plain.text();
        if (element.getKind() == ElementKind.ENUM) {
            if (notes.putIfAbsent(key, SchemaNotes.NONE) == null) {
                notes.put(key, classNotes.of(element)); // which may read, and note, other classes
            }
            return objectReader.enumOf(element, plain);
        }
        if (classes.putIfAbsent(key, element) == null) {
            ObjectShape object = again(type);
            objects.put(key, object);
            Optional.ofNullable(waiting.remove(key)).ifPresent(all -> all.forEach(then -> then.accept(object)));
            notes.put(key, classNotes.of(element));
        }
        return new RefShape(key);
    }

    /** The objects read so far, and those that they refer to, by key. */
    public List<ObjectShape> objects() {
        return List.copyOf(objects.values());
    }

    /** What annotations say about the objects and enums read so far, by key. */
    public Map<String, SchemaNotes> notes() {
        return Map.copyOf(notes);
    }

    /** Whether anything in a value, in depth, has a constraint. */
    public boolean hasConstraints(Shape shape) {
        return hidesObjects || opaque.hidesObjects() || depth().hasConstraints(shape);
    }

    /** The application's own class that checks something in a value, in depth, and may block. */
    public Optional<String> customValidator(Shape shape) {
        return depth().customValidator(shape);
    }

    /** The application's own class that writes something in a value, in depth, and may block. */
    public Optional<String> blockingSerializer(Shape shape) {
        return depth().blockingSerializer(shape);
    }

    private ShapeDepth depth() {
        return new ShapeDepth(objects, objectReader.classConstraints());
    }

    private static String nameOf(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                ? ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .toString()
                : "";
    }
}
