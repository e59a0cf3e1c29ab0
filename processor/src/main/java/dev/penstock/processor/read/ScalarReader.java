package dev.penstock.processor.read;

import dev.penstock.processor.model.Conversion;
import dev.penstock.runtime.Converter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Tells which types are scalars, values that one text stands for, and how they are read. The same rules hold for
 * parameters, record components and settings.
 */
public final class ScalarReader {

    private static final Set<String> FACTORY_NAMES = Set.of("of", "valueOf", "parse", "fromString");

    private final Types types;
    private final Elements elements;
    private final Element user;

    /**
     * A reader for one class.
     *
     * @param user the class that code is generated beside; it may see package-private factories
     */
    public ScalarReader(ProcessingEnvironment environment, Element user) {
        this.types = environment.getTypeUtils();
        this.elements = environment.getElementUtils();
        this.user = user;
    }

    /**
     * How a type is read that is a scalar wherever it stands: a built-in one, an enum, or one with
     * {@code @Converter}; empty for every other type, and for one whose {@code @Converter} is ambiguous.
     */
    public Optional<Conversion> builtIn(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return BuiltInScalars.constantOf(type.getKind()).map(Conversion.Builtin::new);
        }
        if (type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
        Optional<String> constant =
                BuiltInScalars.constantOf(element.getQualifiedName().toString());
        if (constant.isPresent()) {
            return constant.map(Conversion.Builtin::new);
        }
        if (isMarked(element)) {
            return factory(type);
        }
        return element.getKind() == ElementKind.ENUM ? Optional.of(ofEnum(element)) : Optional.empty();
    }

    /**
     * How a type is read that has exactly one factory: a static {@code of}, {@code valueOf}, {@code parse} or
     * {@code fromString} that takes a {@code String}, or else such a constructor.
     */
    public Optional<Conversion> factory(TypeMirror type) {
        List<ExecutableElement> found = factories(type);
        return found.size() == 1 ? Optional.of(conversion(found.get(0))) : Optional.empty();
    }

    /**
     * The factories that a type could be read with. Those marked {@code @Converter} count before all others, and static
     * methods before a constructor; more than one is ambiguous.
     */
    public List<ExecutableElement> factories(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return List.of();
        }
        TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
        List<ExecutableElement> marked = new ArrayList<>();
        List<ExecutableElement> methods = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
            if (method.getModifiers().contains(Modifier.STATIC)
                    && takesText(method)
                    && types.isSubtype(types.erasure(method.getReturnType()), types.erasure(type))) {
                if (hasConverter(method)) {
                    marked.add(method);
                } else if (FACTORY_NAMES.contains(method.getSimpleName().toString())) {
                    methods.add(method);
                }
            }
        }
        List<ExecutableElement> constructors = new ArrayList<>();
        for (ExecutableElement constructor : ElementFilter.constructorsIn(element.getEnclosedElements())) {
            if (takesText(constructor) && !element.getModifiers().contains(Modifier.ABSTRACT)) {
                (hasConverter(constructor) ? marked : constructors).add(constructor);
            }
        }
        if (!marked.isEmpty()) {
            return marked;
        }
        return methods.isEmpty() ? constructors : methods;
    }

    /**
     * Whether a type could be meant to be read from text although nothing says so: it has a factory other than the
     * constructor that every record has for its components.
     */
    public boolean couldBeText(TypeMirror type) {
        return factories(type).stream()
                .anyMatch(factory -> factory.getKind() != ElementKind.CONSTRUCTOR
                        || factory.getEnclosingElement().getKind() != ElementKind.RECORD);
    }

    /** Whether a type, or one of its factories, carries {@code @Converter}. */
    public boolean isMarked(TypeElement type) {
        return hasConverter(type) || type.getEnclosedElements().stream().anyMatch(ScalarReader::hasConverter);
    }

    /**
     * What a default has to be, if it is not that: {@code a whole number}. A factory's defaults are converted at start,
     * as its code can't run while compiling.
     */
    public static Optional<String> expected(Conversion conversion, String text) {
        if (conversion instanceof Conversion.OfEnum of) {
            return of.texts().contains(text)
                    ? Optional.empty()
                    : Optional.of("one of " + String.join(", ", of.texts()));
        }
        if (conversion instanceof Conversion.Builtin builtin) {
            Converter<?> converter = BuiltInScalars.converter(builtin.constant());
            try {
                converter.convert(text);
            } catch (RuntimeException wrong) {
                return Optional.of(converter.expected());
            }
        }
        return Optional.empty();
    }

    private boolean takesText(ExecutableElement method) {
        return method.getParameters().size() == 1
                && method.getTypeParameters().isEmpty()
                && isString(method.getParameters().get(0).asType())
                && isVisible(method)
                && method.getThrownTypes().stream().allMatch(this::isUnchecked);
    }

    /** A method reference to anything else would not compile. */
    private boolean isUnchecked(TypeMirror thrown) {
        return isSubtype(thrown, "java.lang.RuntimeException") || isSubtype(thrown, "java.lang.Error");
    }

    private boolean isSubtype(TypeMirror type, String supertype) {
        TypeElement element = elements.getTypeElement(supertype);
        return element != null && types.isSubtype(type, element.asType());
    }

    private static boolean isString(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .contentEquals("java.lang.String");
    }

    private boolean isVisible(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        return modifiers.contains(Modifier.PUBLIC)
                || (!modifiers.contains(Modifier.PRIVATE)
                        && elements.getPackageOf(method).equals(elements.getPackageOf(user)));
    }

    private static boolean hasConverter(Element element) {
        return Annotations.penstock(element, "Converter").isPresent();
    }

    private static Conversion conversion(ExecutableElement factory) {
        return new Conversion.Factory(
                factory.getKind() == ElementKind.CONSTRUCTOR
                        ? "new"
                        : factory.getSimpleName().toString());
    }

    /** A query parameter is written as JSON writes the constant, so that callers meet one spelling. */
    private static Conversion ofEnum(TypeElement type) {
        List<String> texts = new ArrayList<>();
        for (Element constant : type.getEnclosedElements()) {
            if (constant.getKind() == ElementKind.ENUM_CONSTANT) {
                String name = constant.getSimpleName().toString();
                texts.add(Annotations.find(constant, "com.fasterxml.jackson.annotation.JsonProperty")
                        .flatMap(mirror -> Annotations.text(mirror, "value"))
                        .filter(text -> !text.isEmpty())
                        .orElse(name));
            }
        }
        return new Conversion.OfEnum(texts);
    }
}
