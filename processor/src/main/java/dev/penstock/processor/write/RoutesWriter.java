package dev.penstock.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.processor.model.Binding;
import dev.penstock.processor.model.Controller;
import dev.penstock.processor.model.Endpoint;
import dev.penstock.processor.model.Failure;
import dev.penstock.processor.model.ObjectShape;
import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.Execution;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.RouteModule;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.Types;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes {@code X_Routes}: the routes of a controller, and the methods that call it. */
public final class RoutesWriter {

    private static final String PROCESSOR = "dev.penstock.processor.ControllerProcessor";

    private final Controller controller;
    private final ClassName type;
    private final RouteNames names;
    private final ArgumentRecords arguments;
    private final HandlersRecord handlers;

    private RoutesWriter(Controller controller) {
        this.controller = controller;
        this.type = TypeNames.rawOf(controller.type());
        this.names = new RouteNames(controller);
        this.arguments = new ArgumentRecords(names, type);
        this.handlers = new HandlersRecord(controller, names);
    }

    /**
     * Writes the file.
     *
     * @param origin the controller's class
     */
    public static void write(SourceFiles files, Controller controller, TypeElement origin) throws IOException {
        TypeSpec routes = new RoutesWriter(controller).routes(origin);
        files.write(controller.type().packageName(), routes, origin);
    }

    private TypeSpec routes(TypeElement origin) {
        TypeSpec.Builder routes = TypeSpec.classBuilder(names.routes())
                .addJavadoc("Routes of {@link $T}.\n", type)
                .addAnnotation(AnnotationSpec.builder(Generated.class)
                        .addMember("value", "$S", PROCESSOR)
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(ClassName.get(RouteModule.class), type))
                .addOriginatingElement(origin);
        controller.endpoints().forEach(endpoint -> routes.addField(route(endpoint)));
        controller.endpoints().forEach(endpoint -> addParameters(endpoint, routes));
        List<Endpoint> validated = controller.endpoints().stream()
                .filter(endpoint -> !ArgumentRecords.components(endpoint).isEmpty())
                .toList();
        validated.forEach(endpoint -> routes.addField(arguments.constant(endpoint)));
        addContract(routes);
        routes.addMethod(types(validated)).addMethod(register());
        routes.addType(handlers.type());
        validated.forEach(endpoint -> routes.addType(arguments.record(endpoint)));
        return routes.build();
    }

    private FieldSpec route(Endpoint endpoint) {
        String factory = endpoint.threading().execution() == Execution.IO ? "onIo" : "onWorker";
        CodeBlock route = CodeBlock.of(
                "$T.$L($S, $S, $S, $S)",
                Route.class,
                factory,
                endpoint.verb(),
                endpoint.path().toString(),
                RouteLines.handler(controller, endpoint),
                endpoint.threading().why());
        String produces = CodecCode.mediaType(endpoint);
        return FieldSpec.builder(Route.class, names.route(endpoint), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(produces.isEmpty() ? route : CodeBlock.of("$L.producing($S)", route, produces))
                .build();
    }

    private void addParameters(Endpoint endpoint, TypeSpec.Builder routes) {
        endpoint.parameters().forEach(parameter -> {
            if (parameter.binding() instanceof Binding.Scalar scalar) {
                routes.addField(ParameterFields.of(names.parameter(endpoint, parameter), parameter, scalar));
            }
        });
    }

    private void addContract(TypeSpec.Builder routes) {
        routes.addMethod(override("apiVersion", TypeName.INT)
                .addStatement("return $L", RouteModule.API_VERSION)
                .build());
        routes.addMethod(override("controllerType", ParameterizedTypeName.get(ClassName.get(Class.class), type))
                .addStatement("return $T.class", type)
                .build());
        CodeBlock all = controller.endpoints().stream()
                .map(endpoint -> CodeBlock.of("$L", names.route(endpoint)))
                .collect(CodeBlock.joining(", "));
        routes.addMethod(override("routes", ParameterizedTypeName.get(List.class, Route.class))
                .addStatement("return $T.of($L)", List.class, all)
                .build());
        routes.addMethod(override("openApiFragment", ClassName.get(String.class))
                .addStatement("return $S", GeneratedResources.fragment(controller.type()))
                .build());
    }

    private MethodSpec types(List<Endpoint> validated) {
        MethodSpec.Builder types = override("types", TypeName.VOID).addParameter(Types.class, "types");
        Set<String> seen = new HashSet<>();
        for (ObjectShape object : controller.bodyObjects()) {
            CodeBlock code = BodyTypeCode.of(object);
            if (seen.add(code.toString())) {
                types.addStatement("types.body($L)", code);
            }
        }
        validated.forEach(endpoint -> types.addStatement("types.arguments($L)", names.argumentsConstant(endpoint)));
        controller.endpoints().stream()
                .flatMap(endpoint -> endpoint.failures().stream())
                .map(RoutesWriter::problem)
                .filter(code -> seen.add(code.toString()))
                .forEach(types::addStatement);
        return types.build();
    }

    private static CodeBlock problem(Failure failure) {
        return CodeBlock.of("types.problem($T.class, $L)", TypeNames.rawOf(failure.exception()), failure.status());
    }

    private MethodSpec register() {
        MethodSpec.Builder register = override("register", TypeName.VOID)
                .addParameter(type, "controller")
                .addParameter(Codecs.class, "codecs")
                .addParameter(Routes.class, "routes")
                .addStatement("$T handlers = $L", names.handlers(), handlers.construction());
        for (Endpoint endpoint : controller.endpoints()) {
            CodeBlock.Builder add = CodeBlock.builder().add("routes.add($L", names.route(endpoint));
            if (HandlersRecord.body(endpoint).isPresent()) {
                add.add(", $L", handlers.bodyReader(endpoint));
            }
            if (ArgumentRecords.isReadApart(endpoint)) {
                add.add(", handlers::$L", names.reader(endpoint));
            }
            add.add(", handlers::$L)", names.method(endpoint));
            register.addStatement(add.build());
        }
        return register.build();
    }

    private static MethodSpec.Builder override(String name, TypeName returned) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(returned);
    }
}
