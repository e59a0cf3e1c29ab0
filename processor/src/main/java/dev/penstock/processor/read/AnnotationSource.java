package dev.penstock.processor.read;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** An annotation as source text, every name in full: the same on every JDK, as {@code toString()} is not. */
final class AnnotationSource extends SimpleAnnotationValueVisitor14<String, Void> {

    private static final AnnotationSource VALUES = new AnnotationSource();

    private AnnotationSource() {}

    /** The text, with the explicit values only. */
    static String of(AnnotationMirror mirror) {
        String values = mirror.getElementValues().entrySet().stream()
                .map(entry -> entry.getKey().getSimpleName() + " = " + VALUES.visit(entry.getValue()))
                .collect(Collectors.joining(", "));
        String plain = mirror.getElementValues().size() == 1 && values.startsWith("value = ")
                ? values.substring("value = ".length())
                : values;
        return "@" + Annotations.nameOf(mirror) + (plain.isEmpty() ? "" : "(" + plain + ")");
    }

    @Override
    public String visitBoolean(boolean value, Void nothing) {
        return String.valueOf(value);
    }

    @Override
    public String visitByte(byte value, Void nothing) {
        return "(byte) " + value;
    }

    @Override
    public String visitShort(short value, Void nothing) {
        return "(short) " + value;
    }

    @Override
    public String visitInt(int value, Void nothing) {
        return String.valueOf(value);
    }

    @Override
    public String visitLong(long value, Void nothing) {
        return value + "L";
    }

    @Override
    public String visitFloat(float value, Void nothing) {
        if (Float.isNaN(value) || Float.isInfinite(value)) {
            return "(float) " + visitDouble(value, nothing);
        }
        return value + "F";
    }

    @Override
    public String visitDouble(double value, Void nothing) {
        if (Double.isNaN(value)) {
            return "(0.0 / 0.0)";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "(1.0 / 0.0)" : "(-1.0 / 0.0)";
        }
        return String.valueOf(value);
    }

    @Override
    public String visitChar(char value, Void nothing) {
        return "'" + (value == '\'' ? "\\'" : value == '"' ? "\"" : escaped(value)) + "'";
    }

    @Override
    public String visitString(String value, Void nothing) {
        return value.chars().mapToObj(c -> escaped((char) c)).collect(Collectors.joining("", "\"", "\""));
    }

    /** Letters beyond ASCII are escaped, so that the file's encoding does not matter. */
    private static String escaped(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\\' -> "\\\\";
            case '"' -> "\\\"";
            default ->
                c < ' ' || c > '~' ? String.format(java.util.Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c);
        };
    }

    @Override
    public String visitType(TypeMirror type, Void nothing) {
        return className(type) + ".class";
    }

    /** A class as a class literal names it. */
    static String className(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return className(array.getComponentType()) + "[]";
        }
        if (type instanceof DeclaredType declared) {
            return ((TypeElement) declared.asElement()).getQualifiedName().toString();
        }
        return type.getKind().name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String visitEnumConstant(VariableElement constant, Void nothing) {
        return ((TypeElement) constant.getEnclosingElement()).getQualifiedName() + "." + constant.getSimpleName();
    }

    @Override
    public String visitAnnotation(AnnotationMirror annotation, Void nothing) {
        return of(annotation);
    }

    @Override
    public String visitArray(List<? extends AnnotationValue> values, Void nothing) {
        return values.size() == 1
                ? visit(values.get(0))
                : values.stream().map(this::visit).collect(Collectors.joining(", ", "{", "}"));
    }
}
