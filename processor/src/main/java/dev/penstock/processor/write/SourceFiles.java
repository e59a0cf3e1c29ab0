package dev.penstock.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Writes generated classes beside those of an application, whatever these are called. */
public final class SourceFiles {

    /** What java.lang has got since Java 17. */
    private static final Set<String> NEWER = Set.of(
            "IO",
            "LazyConstant",
            "MatchException",
            "ScopedValue",
            "StableValue",
            "StringTemplate",
            "WrongThreadException");

    private final ProcessingEnvironment environment;
    private final GeneratedNames names;

    /**
     * Writes through the environment of a processor.
     *
     * @param names of all that this processor has written
     */
    public SourceFiles(ProcessingEnvironment environment, GeneratedNames names) {
        this.environment = environment;
        this.names = names;
    }

    /**
     * Writes a file with one class.
     *
     * @param origin the class that it is generated for
     * @throws NameTakenException if there is a class of that name
     */
    public void write(String packageName, TypeSpec type, TypeElement origin) throws IOException {
        String name = packageName.isEmpty() ? type.name() : packageName + "." + type.name();
        String owner = origin.getQualifiedName().toString();
        TypeSpec qualified = type.toBuilder().alwaysQualify(hidden(packageName)).build();
        JavaFile plain = file(packageName, qualified);
        List<String> warnings = Lint.of(plain.toString(), packageName, environment);
        JavaFile file = warnings.isEmpty() ? plain : file(packageName, suppressing(qualified, warnings));
        try {
            file.writeTo(environment.getFiler());
        } catch (FilerException taken) {
            throw new NameTakenException(name, owner, names.ownerOf(name), taken);
        }
        names.add(name, owner);
    }

    private static JavaFile file(String packageName, TypeSpec type) {
        return JavaFile.builder(packageName, type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }

    private static TypeSpec suppressing(TypeSpec type, List<String> warnings) {
        CodeBlock names =
                warnings.stream().map(warning -> CodeBlock.of("$S", warning)).collect(CodeBlock.joining(", "));
        return type.toBuilder()
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", warnings.size() == 1 ? "$L" : "{$L}", names)
                        .build())
                .build();
    }

    /** For files that are no classes. */
    Filer filer() {
        return environment.getFiler();
    }

    /** A class of the same package hides the one of java.lang that has its name. */
    private String[] hidden(String packageName) {
        PackageElement in = environment.getElementUtils().getPackageElement(packageName);
        return in == null
                ? new String[0]
                : in.getEnclosedElements().stream()
                        .map(type -> type.getSimpleName().toString())
                        .filter(SourceFiles::isInJavaLang)
                        .toArray(String[]::new);
    }

    /** Newer classes count on an older JDK too, so that what is generated does not depend on the JDK. */
    private static boolean isInJavaLang(String name) {
        if (NEWER.contains(name)) {
            return true;
        }
        try {
            Class.forName("java.lang." + name, false, null);
            return true;
        } catch (ClassNotFoundException none) {
            return false;
        }
    }
}
