package dev.penstock.processor.application;

import dev.penstock.processor.ApplicationProcessor;
import dev.penstock.processor.ControllerProcessor;
import dev.penstock.processor.ProviderProcessor;
import dev.penstock.processor.testing.Compiled;
import java.util.List;
import javax.annotation.processing.Processor;

/** Compiles applications of one and more jars with all processors. */
final class Sources {

    private Sources() {}

    static List<Processor> processors() {
        return List.of(new ControllerProcessor(), new ProviderProcessor(), new ApplicationProcessor());
    }

    static Compiled compile(String... sources) {
        return Compiled.with(processors(), sources);
    }

    static Compiled compile(List<Compiled> jars, String... sources) {
        return Compiled.with(processors(), List.of(), jars, sources);
    }

    /** A source file of the package {@code shop} that imports all annotations. */
    static String shop(String source) {
        return in("shop", source);
    }

    /** A source file that imports all annotations. */
    static String in(String packageName, String source) {
        return "package " + packageName + ";\nimport dev.penstock.annotation.*;\nimport java.util.*;\n" + source;
    }
}
