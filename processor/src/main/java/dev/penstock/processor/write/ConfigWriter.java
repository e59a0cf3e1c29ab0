package dev.penstock.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.penstock.processor.model.Arity;
import dev.penstock.processor.model.ConfigRecord;
import dev.penstock.processor.model.ConfigRecord.ConfigSetting;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes the generated settings of one {@code @Config} record. */
public final class ConfigWriter {

    private static final ClassName MODULE = ClassName.get("dev.penstock.runtime", "ConfigModule");
    private static final ClassName SETTING = ClassName.get("dev.penstock.runtime", "Setting");
    private static final ClassName VALUES = ClassName.get("dev.penstock.runtime", "SettingValues");
    private static final ClassName ARGUMENTS = ClassName.get("dev.penstock.runtime", "Arguments");
    private static final TypeName ANY = WildcardTypeName.subtypeOf(Object.class);

    private final SourceFiles files;
    private final String processor;

    /**
     * A writer.
     *
     * @param processor the qualified name of the processor that writes
     */
    public ConfigWriter(SourceFiles files, String processor) {
        this.files = files;
        this.processor = processor;
    }

    /** Writes a public class beside the record. */
    public void write(ConfigRecord config, TypeElement origin) throws IOException {
        ClassName record = TypeNames.rawOf(config.type());
        NameAllocator names = new NameAllocator();
        config.settings().forEach(setting -> names.newName(constant(setting), setting));
        TypeSpec.Builder module = TypeSpec.classBuilder(config.type().generatedName("Config"))
                .addJavadoc("The settings that a {@link $T} holds.\n", record)
                .addAnnotation(AnnotationSpec.builder(Generated.class)
                        .addMember("value", "$S", processor)
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(MODULE, record))
                .addOriginatingElement(origin);
        config.settings().forEach(setting -> module.addField(field(setting, names.get(setting))));
        String constraints = names.newName("CONSTRAINTS");
        if (config.constrained()) {
            module.addField(constraintsField(config, record, constraints));
        }
        module.addMethod(overriding("type", ParameterizedTypeName.get(ClassName.get(Class.class), record))
                        .addStatement("return $T.class", record)
                        .build())
                .addMethod(overriding(
                                "settings",
                                ParameterizedTypeName.get(
                                        ClassName.get(List.class), ParameterizedTypeName.get(SETTING, ANY)))
                        .addStatement(
                                "return $T.of($L)",
                                List.class,
                                config.settings().stream()
                                        .map(setting -> CodeBlock.of("$N", names.get(setting)))
                                        .collect(CodeBlock.joining(", ")))
                        .build())
                .addMethod(create(config, record, names));
        if (config.constrained()) {
            module.addMethod(overriding(
                            "constraints",
                            ParameterizedTypeName.get(
                                    ClassName.get(Optional.class), ParameterizedTypeName.get(ARGUMENTS, ANY)))
                    .addStatement("return $T.of($N)", Optional.class, constraints)
                    .build());
        }
        files.write(config.type().packageName(), module.build(), origin);
    }

    private static MethodSpec.Builder overriding(String name, TypeName returns) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(returns);
    }

    private static FieldSpec field(ConfigSetting setting, String name) {
        CodeBlock.Builder value = CodeBlock.builder()
                .add(
                        "$T.of($>$>\n$S,\n$L,\n$S)",
                        SETTING,
                        setting.name(),
                        ConversionCode.converter(setting.conversion(), setting.scalar()),
                        setting.description());
        setting.flag().ifPresent(flag -> value.add("\n.flag($S)", flag));
        if (setting.arity() instanceof Arity.OrElse fallback) {
            value.add("\n.orElse($S)", fallback.text());
        } else if (!(setting.arity() instanceof Arity.Required)) {
            value.add("\n.optional()");
        }
        TypeName type = ParameterizedTypeName.get(SETTING, TypeNames.boxed(setting.scalar()));
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value.add("$<$<").build())
                .build();
    }

    private static FieldSpec constraintsField(ConfigRecord config, ClassName record, String name) {
        CodeBlock.Builder value = CodeBlock.builder().add("$T.of($T.class)$>$>", ARGUMENTS, record);
        config.settings().forEach(setting -> value.add("\n.setting($S)", setting.name()));
        return FieldSpec.builder(
                        ParameterizedTypeName.get(ARGUMENTS, record),
                        name,
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(value.add("$<$<").build())
                .build();
    }

    private static MethodSpec create(ConfigRecord config, ClassName record, NameAllocator names) {
        CodeBlock arguments = config.settings().stream()
                .map(setting -> {
                    CodeBlock value = CodeBlock.of("values.get($N)", names.get(setting));
                    return setting.optional() ? CodeBlock.of("$T.ofNullable($L)", Optional.class, value) : value;
                })
                .collect(CodeBlock.joining(",\n"));
        return overriding("create", record)
                .addParameter(VALUES, "values")
                .addStatement(
                        config.settings().isEmpty() ? "return new $T($L)" : "return new $T(\n$L)", record, arguments)
                .build();
    }

    private static String constant(ConfigSetting setting) {
        String words = setting.name().substring(setting.name().lastIndexOf('.') + 1);
        return words.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
