package dev.penstock.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.penstock.processor.model.JavaType;
import java.util.ArrayList;
import java.util.List;

/**
 * Names a type with the constraints of its type arguments. It follows the text of
 * {@link dev.penstock.processor.model.Parameter#annotatedType()} along the type that it was made of.
 */
final class AnnotatedTypeNames {

    private static final ClassName VALID = ClassName.get("jakarta.validation", "Valid");

    private final String text;
    private int position;

    private AnnotatedTypeNames(String text) {
        this.text = text;
    }

    /**
     * The type.
     *
     * @param cascading whether objects in it are validated in depth
     */
    static TypeName of(JavaType type, String annotatedType, boolean cascading) {
        return new AnnotatedTypeNames(annotatedType).read(type, cascading);
    }

    private TypeName read(JavaType type, boolean cascading) {
        if (type instanceof JavaType.ArrayType array) {
            return readArray(array);
        }
        if (type instanceof JavaType.WildcardType wildcard) {
            expect("? extends ");
            return WildcardTypeName.subtypeOf(read(wildcard.bound(), cascading));
        }
        if (type instanceof JavaType.ClassType classType) {
            return readClass(classType, cascading);
        }
        List<AnnotationSpec> annotations = readAnnotations();
        expect(type.text());
        return TypeNames.of(type).annotated(annotations);
    }

    /** Hibernate Validator warns of arrays that are cascaded; the runtime goes into them itself. */
    private TypeName readArray(JavaType.ArrayType array) {
        int brackets = 1;
        JavaType element = array.component();
        while (element instanceof JavaType.ArrayType inner) {
            element = inner.component();
            brackets++;
        }
        TypeName name = read(element, false);
        List<AnnotationSpec> annotations = List.of();
        if (text.startsWith(" @", position)) {
            expect(" ");
            annotations = readAnnotations();
        }
        expect("[]".repeat(brackets));
        for (int i = 0; i < brackets; i++) {
            name = ArrayTypeName.of(name);
        }
        return name.annotated(annotations);
    }

    private TypeName readClass(JavaType.ClassType type, boolean cascading) {
        String name = type.canonicalName();
        expect(name.substring(0, name.length() - type.simpleName().length()));
        List<AnnotationSpec> annotations = readAnnotations();
        if (cascading && isObject(type) && annotations.stream().noneMatch(AnnotatedTypeNames::isValid)) {
            annotations.add(AnnotationSpec.builder(VALID).build());
        }
        expect(type.simpleName());
        ClassName raw = TypeNames.rawOf(type);
        if (type.arguments().isEmpty()) {
            return raw.annotated(annotations);
        }
        List<TypeName> arguments = new ArrayList<>();
        for (JavaType argument : type.arguments()) {
            expect(arguments.isEmpty() ? "<" : ", ");
            // What an object holds is validated through its properties; only containers can be looked into.
            arguments.add(read(argument, cascading && !isObject(type)));
        }
        expect(">");
        return ParameterizedTypeName.get(raw, arguments.toArray(TypeName[]::new))
                .annotated(annotations);
    }

    /** A container is not validated itself; what it holds is. */
    private static boolean isObject(JavaType.ClassType type) {
        return !type.packageName().equals("java") && !type.packageName().startsWith("java.");
    }

    private static boolean isValid(AnnotationSpec annotation) {
        return annotation.type().equals(VALID);
    }

    private List<AnnotationSpec> readAnnotations() {
        List<AnnotationSpec> found = new ArrayList<>();
        while (text.startsWith("@", position)) {
            int end = AnnotationText.endOf(text, position);
            found.add(AnnotationText.spec(text.substring(position, end)));
            position = end;
            expect(" ");
        }
        return found;
    }

    private void expect(String part) {
        if (!text.startsWith(part, position)) {
            throw new IllegalStateException("expected \"" + part + "\" at " + position + " of " + text);
        }
        position += part.length();
    }
}
