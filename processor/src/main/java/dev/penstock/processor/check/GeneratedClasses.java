package dev.penstock.processor.check;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.model.Application;
import dev.penstock.processor.model.JavaType;
import dev.penstock.processor.model.Part;
import dev.penstock.runtime.RouteModule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** An application's wiring can name every generated class that it needs. */
public final class GeneratedClasses {

    private final Predicate<String> exists;
    private final Reports reports;

    /**
     * A check.
     *
     * @param exists whether there is a class of a qualified name
     */
    public GeneratedClasses(Predicate<String> exists, Reports reports) {
        this.exists = exists;
        this.reports = reports;
    }

    /** Reports what is missing in jars, and what can't be imported. What is compiled right now has been looked after. */
    public void check(Application application) {
        for (Part part : application.parts()) {
            String name = part.type().canonicalName();
            if (part.type().packageName().isEmpty()
                    && !application.type().packageName().isEmpty()) {
                reports.report(
                        Diagnostic.UNNAMED_PACKAGE,
                        part,
                        part.origin(),
                        name,
                        application.type().packageName());
            }
            if (!part.fromSource() && part.apiVersion() == RouteModule.API_VERSION) {
                for (String generated : namesOf(part)) {
                    if (!exists.test(generated)) {
                        reports.report(Diagnostic.GENERATED_CLASS_MISSING, part, part.origin(), name, generated);
                    }
                }
            }
        }
    }

    /** The classes that are generated beside a part. */
    public static List<String> namesOf(Part part) {
        List<String> names = new ArrayList<>();
        part.controller().ifPresent(controller -> {
            names.add(beside(part.type(), controller.generatedName()));
            names.add(beside(part.type(), part.type().generatedName("Routes")));
        });
        part.provided().forEach(one -> names.add(beside(part.type(), one.generatedName())));
        part.config()
                .ifPresent(config -> names.add(beside(part.type(), part.type().generatedName("Config"))));
        part.status()
                .ifPresent(status -> names.add(beside(part.type(), part.type().generatedName("Problem"))));
        return names;
    }

    private static String beside(JavaType.ClassType type, String simpleName) {
        return type.packageName().isEmpty() ? simpleName : type.packageName() + "." + simpleName;
    }
}
