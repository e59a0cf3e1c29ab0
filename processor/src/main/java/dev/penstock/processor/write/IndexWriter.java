package dev.penstock.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.processor.model.JavaType;
import dev.penstock.runtime.Indexed;
import dev.penstock.runtime.RouteModule;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Writes the marker classes by which the processor of an application finds, in one package over all jars, what it can
 * consist of. A class has one marker: a controller's is written with its routes, whatever else the class is.
 */
public final class IndexWriter {

    /** The package of all markers. */
    public static final String PACKAGE = "dev.penstock.index";

    private IndexWriter() {}

    /** Writes the marker of a class that is not a controller. */
    public static void write(Filer filer, JavaType.ClassType type, String processor, TypeElement origin)
            throws IOException {
        write(filer, type, List.of(), List.of(), processor, origin);
    }

    /**
     * Writes the marker of a class.
     *
     * @param routes {@code METHOD template handler} of each
     * @param operations the id of the OpenAPI operation of each route
     * @param processor the qualified name of the processor that writes it
     * @param origin the class
     */
    public static void write(
            Filer filer,
            JavaType.ClassType type,
            List<String> routes,
            List<String> operations,
            String processor,
            TypeElement origin)
            throws IOException {
        AnnotationSpec.Builder indexed = AnnotationSpec.builder(Indexed.class)
                .addMember("apiVersion", "$L", RouteModule.API_VERSION)
                .addMember("type", "$S", type.binaryName());
        routes.forEach(route -> indexed.addMember("routes", "$S", route));
        operations.forEach(operation -> indexed.addMember("operations", "$S", operation));
        TypeSpec marker = TypeSpec.classBuilder(markerName(type))
                .addJavadoc("Names a class that applications can be made of.\n")
                .addAnnotation(AnnotationSpec.builder(javax.annotation.processing.Generated.class)
                        .addMember("value", "$S", processor)
                        .build())
                .addAnnotation(indexed.build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(com.palantir.javapoet.MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addOriginatingElement(origin)
                .build();
        JavaFile.builder(PACKAGE, marker).indent("    ").build().writeTo(filer);
    }

    /** The simple name of a marker; underscores and dollars are escaped, so that no two classes have the same. */
    static String markerName(JavaType.ClassType type) {
        return type.binaryName().replace("_", "_1").replace("$", "_2").replace('.', '_');
    }
}
