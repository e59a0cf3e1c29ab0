package dev.penstock.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.penstock.processor.model.ObjectShape;
import dev.penstock.processor.model.Property;
import dev.penstock.runtime.BodyType;
import java.util.ArrayList;
import java.util.List;

/** Writes what the compiler knew of the classes in request bodies. */
final class BodyTypeCode {

    private BodyTypeCode() {}

    /** {@code BodyType.of(NewItem.class).required("name").cascade("lines", 0)}. */
    static CodeBlock of(ObjectShape object) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.of($T.class)", BodyType.class, TypeNames.rawOf(object.type()));
        List<CodeBlock> calls = calls(object);
        for (CodeBlock call : calls) {
            code.add(calls.size() > 1 ? "\n$L" : "$L", call);
        }
        return code.build();
    }

    private static List<CodeBlock> calls(ObjectShape object) {
        List<CodeBlock> calls = new ArrayList<>();
        List<Property> read = object.properties().stream()
                .filter(property -> property.inJava() && !property.readOnly())
                .toList();
        List<CodeBlock> required = read.stream()
                .filter(property -> property.required() && property.inJson())
                .map(property -> CodeBlock.of("$S", property.jsonName()))
                .toList();
        if (!required.isEmpty()) {
            calls.add(CodeBlock.of(".required($L)", required.stream().collect(CodeBlock.joining(", "))));
        }
        for (Property property : read) {
            if (property.fallback().isPresent() && property.conversion().isPresent()) {
                calls.add(CodeBlock.of(
                        ".orElse($S, $L.convert($S))",
                        property.jsonName(),
                        ConversionCode.converter(property.conversion().get(), property.type()),
                        property.fallback().get()));
            }
            if (property.inJson() && !property.javaName().equals(property.jsonName())) {
                calls.add(CodeBlock.of(".named($S, $S)", property.javaName(), property.jsonName()));
            }
            property.unwrapped()
                    .ifPresent(of -> calls.add(
                            CodeBlock.of(".unwrapped($S, $S, $S)", property.javaName(), of.prefix(), of.suffix())));
            for (List<Integer> container : property.cascades()) {
                CodeBlock positions = container.stream()
                        .map(position -> CodeBlock.of(", $L", position))
                        .collect(CodeBlock.joining(""));
                calls.add(CodeBlock.of(".cascade($S$L)", property.javaName(), positions));
            }
        }
        if (object.tag() == ObjectShape.Tag.WRAPPER && !object.ownValue().isEmpty()) {
            calls.add(CodeBlock.of(".wrapped($S)", object.ownValue()));
        }
        if (object.strict()) {
            calls.add(CodeBlock.of(".refusingUnknown()"));
        }
        return calls;
    }
}
