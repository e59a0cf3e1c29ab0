package dev.penstock.processor.read;

import dev.penstock.processor.model.JavaType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads types as the model holds them. Type annotations are dropped, as their text differs between JDKs. */
public final class JavaTypes {

    private static final JavaType OBJECT = new JavaType.ClassType("java.lang", List.of("Object"), List.of());

    private final Types types;
    private final Elements elements;

    /** A reader for one compilation. */
    public JavaTypes(ProcessingEnvironment environment) {
        this.types = environment.getTypeUtils();
        this.elements = environment.getElementUtils();
    }

    /** A type with its arguments; a type variable becomes its erasure. */
    public JavaType of(TypeMirror type) {
        return switch (type.getKind()) {
            case ARRAY -> new JavaType.ArrayType(of(((ArrayType) type).getComponentType()));
            case WILDCARD -> ofWildcard((WildcardType) type);
            case TYPEVAR -> of(types.erasure(type));
            case INTERSECTION -> of(((IntersectionType) type).getBounds().get(0));
            case DECLARED, ERROR -> ofDeclared((DeclaredType) type);
            default -> ofKeyword(type);
        };
    }

    /** A class without type arguments. */
    public JavaType.ClassType of(TypeElement type) {
        return new JavaType.ClassType(packageOf(type), simpleNames(type), List.of());
    }

    private JavaType ofDeclared(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        List<JavaType> arguments =
                type.getTypeArguments().stream().map(this::of).toList();
        return new JavaType.ClassType(packageOf(element), simpleNames(element), arguments);
    }

    private JavaType ofWildcard(WildcardType type) {
        TypeMirror bound = type.getExtendsBound();
        return new JavaType.WildcardType(bound == null ? OBJECT : of(bound));
    }

    private static JavaType ofKeyword(TypeMirror type) {
        TypeKind kind = type.getKind();
        if (!kind.isPrimitive() && kind != TypeKind.VOID) {
            throw new IllegalArgumentException("no type of a value: " + kind);
        }
        return new JavaType.Primitive(kind.name().toLowerCase(java.util.Locale.ROOT));
    }

    private String packageOf(TypeElement type) {
        PackageElement in = elements.getPackageOf(type);
        return in == null ? "" : in.getQualifiedName().toString();
    }

    private static List<String> simpleNames(TypeElement type) {
        List<String> names = new ArrayList<>();
        for (Element outer = type; outer instanceof TypeElement; outer = outer.getEnclosingElement()) {
            names.add(outer.getSimpleName().toString());
        }
        Collections.reverse(names);
        return names;
    }
}
