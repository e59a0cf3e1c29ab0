package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.ConfigRecord;
import dev.penstock.processor.model.ConfigRecord.ConfigSetting;
import dev.penstock.processor.model.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads {@code @Config} records. */
public final class ConfigReader {

    private static final Pattern PREFIX = Pattern.compile(SettingReader.WORDS + "(\\." + SettingReader.WORDS + ")*");

    /** Also what makes the same environment variables. */
    private static final Pattern RESERVED = Pattern.compile("penstock([.-].*)?");

    private final ProcessingEnvironment environment;
    private final JavaTypes javaTypes;
    private final RecordMembers members;
    private final ConstructibleClass constructible = new ConstructibleClass();

    /** A reader for one compilation. */
    public ConfigReader(ProcessingEnvironment environment) {
        this.environment = environment;
        this.javaTypes = new JavaTypes(environment);
        this.members = new RecordMembers(environment.getTypeUtils());
    }

    /** Whether a class carries {@code @Config}. */
    public static boolean isConfig(TypeElement type) {
        return Annotations.penstock(type, "Config").isPresent();
    }

    /** The settings of a class annotated with {@code @Config}; empty if it has an error. */
    public Optional<ConfigRecord> read(TypeElement type, Diagnostics diagnostics) {
        AnnotationMirror config = Annotations.penstock(type, "Config").orElseThrow();
        Origin origin = Origin.of(type, config);
        String name = type.getSimpleName().toString();
        if (type.getKind() != ElementKind.RECORD) {
            diagnostics.report(Diagnostic.CONFIG_NOT_A_RECORD, origin, name, name);
            return Optional.empty();
        }
        boolean usable = constructible.isVisible(type, diagnostics);
        if (!type.getTypeParameters().isEmpty()) {
            diagnostics.report(Diagnostic.CLASS_GENERIC, origin, name, "write the types of its components out");
            usable = false;
        }
        Optional<String> prefix = prefix(type, config, diagnostics);
        List<Member> components = members.of((DeclaredType) type.asType(), type);
        SettingReader reader = new SettingReader(environment, type, diagnostics);
        List<ConfigSetting> settings = new ArrayList<>();
        components.forEach(
                component -> reader.read(component, prefix.orElse("")).ifPresent(settings::add));
        usable &= prefix.isPresent() && settings.size() == components.size();
        usable &= hasNoDuplicates(settings, diagnostics);
        boolean constrained = isConstrained(type, components, diagnostics);
        return usable
                ? Optional.of(new ConfigRecord(javaTypes.of(type), settings, constrained, Origin.of(type)))
                : Optional.empty();
    }

    private static Optional<String> prefix(TypeElement type, AnnotationMirror config, Diagnostics diagnostics) {
        String prefix = Annotations.text(config, "value").orElse("");
        boolean reserved = RESERVED.matcher(prefix).matches();
        if (PREFIX.matcher(prefix).matches() && !reserved) {
            return Optional.of(prefix);
        }
        String suggestion = SettingReader.kebab(
                type.getSimpleName().toString().replaceFirst("(Settings|Config|Configuration)$", ""));
        diagnostics.report(
                Diagnostic.CONFIG_PREFIX,
                new Origin(type, config, Annotations.written(config, "value").orElse(null)),
                prefix,
                reserved
                        ? "it is that of Penstock's own"
                        : "it is not made of words in lower case, joined by hyphens and dots",
                suggestion.isEmpty() || RESERVED.matcher(suggestion).matches() ? "app" : suggestion);
        return Optional.empty();
    }

    private static boolean hasNoDuplicates(List<ConfigSetting> settings, Diagnostics diagnostics) {
        Map<String, ConfigSetting> taken = new HashMap<>();
        boolean none = true;
        for (ConfigSetting setting : settings) {
            for (String claim : setting.claims()) {
                ConfigSetting first = taken.putIfAbsent(claim, setting);
                if (first != null) {
                    none = false;
                    diagnostics.report(
                            Diagnostic.SETTING_TAKEN, setting.origin(), first.component(), setting.component(), claim);
                }
            }
        }
        return none;
    }

    private boolean isConstrained(TypeElement type, List<Member> components, Diagnostics diagnostics) {
        ConstraintReader constraints = new ConstraintReader(environment, diagnostics);
        boolean constrained = !constraints.onClass(type).isEmpty();
        for (Member component : components) {
            constrained |=
                    !constraints.of(component.annotations(), component.type()).isEmpty();
            for (TypeMirror argument : argumentsOf(component.type())) {
                constrained |=
                        !constraints.onArgument(argument, component.element()).isEmpty();
            }
        }
        return constrained;
    }

    private static List<? extends TypeMirror> argumentsOf(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED ? ((DeclaredType) type).getTypeArguments() : List.of();
    }
}
