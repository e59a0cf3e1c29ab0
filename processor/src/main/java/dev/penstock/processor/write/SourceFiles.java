package dev.penstock.processor.write;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;

/** Writes generated classes beside those of an application, whatever these are called. */
public final class SourceFiles {

    /** The names of java.lang that generated code uses of itself, and those that are often in signatures. */
    private static final List<String> JAVA_LANG = List.of(
            "Boolean",
            "Byte",
            "CharSequence",
            "Character",
            "Class",
            "Comparable",
            "Deprecated",
            "Double",
            "Enum",
            "Error",
            "Exception",
            "Float",
            "Integer",
            "Iterable",
            "Long",
            "Number",
            "Object",
            "Override",
            "Record",
            "RuntimeException",
            "Short",
            "String",
            "SuppressWarnings",
            "Throwable",
            "Void");

    private final ProcessingEnvironment environment;

    /** Writes through the environment of a processor. */
    public SourceFiles(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** Writes a file with one class. */
    public void write(String packageName, TypeSpec type) throws IOException {
        TypeSpec qualified = type.toBuilder().alwaysQualify(hidden(packageName)).build();
        JavaFile.builder(packageName, qualified)
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .writeTo(environment.getFiler());
    }

    /** For files that are no classes. */
    Filer filer() {
        return environment.getFiler();
    }

    /** A class of the same package hides the one of java.lang that has its name. */
    private String[] hidden(String packageName) {
        Elements elements = environment.getElementUtils();
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        return JAVA_LANG.stream()
                .filter(name -> elements.getTypeElement(prefix + name) != null)
                .toArray(String[]::new);
    }
}
