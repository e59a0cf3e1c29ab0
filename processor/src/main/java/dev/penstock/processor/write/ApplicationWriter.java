package dev.penstock.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.processor.model.Application;
import dev.penstock.processor.model.ConfigRecord;
import dev.penstock.processor.model.Part;
import dev.penstock.processor.model.Provided;
import dev.penstock.processor.model.WiringPlan;
import dev.penstock.runtime.RouteModule;
import dev.penstock.runtime.internal.document.DocumentHead;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/** Writes the wiring of one application, and the head of its OpenAPI document. */
public final class ApplicationWriter {

    private static final ClassName MODULE = ClassName.get("dev.penstock.runtime", "ApplicationModule");
    private static final ClassName WIRING = ClassName.get("dev.penstock.runtime", "Wiring");

    private final SourceFiles files;
    private final String processor;

    /**
     * A writer.
     *
     * @param processor the qualified name of the processor that writes
     */
    public ApplicationWriter(SourceFiles files, String processor) {
        this.files = files;
        this.processor = processor;
    }

    /** Writes a public class beside the application's, and the resource. */
    public void write(Application application, WiringPlan plan, TypeElement origin) throws IOException {
        String resource = "META-INF/penstock/application/" + application.type().binaryName() + ".json";
        TypeSpec module = TypeSpec.classBuilder(application.type().generatedName("Application"))
                .addJavadoc("What {@link $T} consists of.\n", TypeNames.rawOf(application.type()))
                .addAnnotation(AnnotationSpec.builder(Generated.class)
                        .addMember("value", "$S", processor)
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(MODULE)
                .addMethod(returning("apiVersion", TypeName.INT, CodeBlock.of("$L", RouteModule.API_VERSION)))
                .addMethod(text("title", application.title()))
                .addMethod(text("version", application.version()))
                .addMethod(text("openApiFragment", resource))
                .addMethod(wire(application, plan))
                .addOriginatingElement(origin)
                .build();
        files.write(application.type().packageName(), module, origin);
        // A writer would write in the encoding of the sources.
        try (OutputStream out = files.filer()
                .createResource(StandardLocation.CLASS_OUTPUT, "", resource, origin)
                .openOutputStream()) {
            out.write(head(application, plan).write().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static DocumentHead head(Application application, WiringPlan plan) {
        List<String> fragments = plan.controllers().stream()
                .map(part -> "META-INF/penstock/openapi/" + part.type().binaryName() + ".json")
                .toList();
        return new DocumentHead(
                application.title(),
                application.version(),
                application.description(),
                fragments,
                application.definition());
    }

    private static MethodSpec text(String name, String value) {
        return returning(name, ClassName.get(String.class), CodeBlock.of("$S", value));
    }

    private static MethodSpec returning(String name, TypeName type, CodeBlock value) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return $L", value)
                .build();
    }

    private static MethodSpec wire(Application application, WiringPlan plan) {
        MethodSpec.Builder wire = MethodSpec.methodBuilder("wire")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(WIRING, "wiring");
        for (Part part : plan.controllers()) {
            wire.addStatement(
                    "wiring.controller(new $T(), new $T())",
                    TypeNames.generated(part.type(), "Provider"),
                    TypeNames.generated(part.type(), "Routes"));
        }
        for (Provided singleton : plan.singletons()) {
            wire.addStatement("wiring.singleton(new $T())", provider(singleton));
        }
        plan.aliases()
                .forEach((type, provided) -> wire.addStatement("wiring.bind($S, new $T())", type, provider(provided)));
        for (ConfigRecord config : plan.configs()) {
            wire.addStatement("wiring.config(new $T())", TypeNames.generated(config.type(), "Config"));
        }
        for (Part part : application.parts()) {
            if (part.status().isPresent()) {
                wire.addStatement("wiring.problem(new $T())", TypeNames.generated(part.type(), "Problem"));
            }
        }
        for (Part other : application.others()) {
            if (other.controller().isPresent()) {
                wire.addStatement("wiring.notMounted($S)", other.type().canonicalName());
            }
        }
        return wire.build();
    }

    private static ClassName provider(Provided provided) {
        return ClassName.get(provided.owner().packageName(), provided.generatedName());
    }
}
