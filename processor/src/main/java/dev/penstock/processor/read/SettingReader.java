package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Arity;
import dev.penstock.processor.model.ConfigRecord.ConfigSetting;
import dev.penstock.processor.model.Conversion;
import dev.penstock.processor.model.Origin;
import dev.penstock.runtime.Setting;
import dev.penstock.runtime.internal.settings.ServerSettings;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the components of one {@code @Config} record. */
final class SettingReader {

    /** One or more words in lower case, joined by hyphens. */
    static final Pattern WORDS = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private static final Set<String> RESERVED = Stream.concat(
                    Stream.of("help", "routes"), ServerSettings.all().stream().map(Setting::flag))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());

    private final ScalarReader scalars;
    private final JavaTypes javaTypes;
    private final DocReader docs;
    private final Diagnostics diagnostics;

    SettingReader(ProcessingEnvironment environment, TypeElement record, Diagnostics diagnostics) {
        this.scalars = new ScalarReader(environment, record);
        this.javaTypes = new JavaTypes(environment);
        this.docs = new DocReader(environment);
        this.diagnostics = diagnostics;
    }

    /** The setting of a component; empty if it has an error. */
    Optional<ConfigSetting> read(Member component, String prefix) {
        String own = kebab(component.javaName());
        String name = prefix.isEmpty() ? own : prefix + "." + own;
        Optional<TypeMirror> held = heldByOptional(component.type());
        TypeMirror scalar = held.orElse(component.type());
        Optional<Conversion> conversion =
                scalars.builtIn(scalar).or(() -> scalars.factory(scalar)).map(SettingReader::asWrittenByHand);
        if (conversion.isEmpty()) {
            diagnostics.report(
                    Diagnostic.SETTING_TYPE,
                    Origin.of(component.element()),
                    name,
                    javaTypes.of(component.type()).text());
            return Optional.empty();
        }
        Optional<Arity> arity = arity(component, conversion.get(), held.isPresent());
        Optional<Optional<String>> flag = flag(component, prefix);
        return arity.isEmpty() || flag.isEmpty()
                ? Optional.empty()
                : Optional.of(new ConfigSetting(
                        component.javaName(),
                        name,
                        flag.get(),
                        javaTypes.of(scalar),
                        conversion.get(),
                        arity.get(),
                        held.isPresent(),
                        docs.of(component.element()).summary(),
                        Origin.of(component.element())));
    }

    /** In settings {@code 30s} is a duration, as in the server's own. */
    private static Conversion asWrittenByHand(Conversion conversion) {
        return conversion.equals(new Conversion.Builtin("DURATION"))
                ? new Conversion.Builtin("SHORT_DURATION")
                : conversion;
    }

    private Optional<Arity> arity(Member component, Conversion conversion, boolean optional) {
        Optional<AnnotationMirror> annotation = annotation(component, "Default");
        if (annotation.isEmpty()) {
            return Optional.of(
                    optional
                            ? new Arity.AsOptional()
                            : component.annotations().hasNamed("Nullable") ? new Arity.OrNull() : new Arity.Required());
        }
        String text = Annotations.text(annotation.get(), "value").orElse("");
        Optional<String> expected = ScalarReader.expected(conversion, text);
        expected.ifPresent(what -> diagnostics.report(
                Diagnostic.DEFAULT_NOT_CONVERTIBLE,
                valueOf(component, annotation.get()),
                text,
                component.javaName(),
                what));
        return expected.isPresent() ? Optional.empty() : Optional.of(new Arity.OrElse(text));
    }

    private Optional<Optional<String>> flag(Member component, String prefix) {
        Optional<AnnotationMirror> annotation = annotation(component, "Flag");
        Optional<String> flag =
                annotation.map(mirror -> Annotations.text(mirror, "value").orElse(""));
        Optional<String> wrong = flag.flatMap(SettingReader::whyNot);
        wrong.ifPresent(why -> diagnostics.report(
                Diagnostic.SETTING_FLAG,
                valueOf(component, annotation.orElseThrow()),
                flag.get(),
                why,
                suggestion(kebab(component.javaName()), prefix)));
        return wrong.isPresent() ? Optional.empty() : Optional.of(flag);
    }

    private static String suggestion(String flag, String prefix) {
        return RESERVED.contains(flag) ? prefix.replace('.', '-') + "-" + flag : flag;
    }

    private static Optional<String> whyNot(String flag) {
        if (flag.startsWith("-")) {
            return Optional.of("the hyphens before it are not part of it");
        }
        if (!WORDS.matcher(flag).matches()) {
            return Optional.of("it is not made of words in lower case");
        }
        return RESERVED.contains(flag) ? Optional.of("Penstock's own --" + flag + " has it") : Optional.empty();
    }

    private static Optional<AnnotationMirror> annotation(Member component, String name) {
        return component.annotations().find("dev.penstock.annotation." + name);
    }

    private static Origin valueOf(Member component, AnnotationMirror annotation) {
        return component.annotations().originOfValue(annotation);
    }

    private static Optional<TypeMirror> heldByOptional(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        DeclaredType declared = (DeclaredType) type;
        boolean optional =
                ((TypeElement) declared.asElement()).getQualifiedName().contentEquals("java.util.Optional");
        return optional && !declared.getTypeArguments().isEmpty()
                ? Optional.of(declared.getTypeArguments().get(0))
                : Optional.empty();
    }

    /** {@code ratesUrl}, {@code ratesURL} and {@code rates_url} are all {@code rates-url}. */
    static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1-$2")
                .replace('_', '-')
                .toLowerCase(Locale.ROOT);
    }
}
