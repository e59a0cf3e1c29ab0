package dev.penstock.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import dev.penstock.processor.model.Binding;
import dev.penstock.processor.model.Controller;
import dev.penstock.processor.model.Endpoint;
import dev.penstock.processor.model.Parameter;
import java.util.List;
import java.util.Locale;

/** The names in a generated class; none clashes with another, whatever handlers and parameters are called. */
final class RouteNames {

    /** The names that no component of a record may have, and those that methods of every object have. */
    static final List<String> TAKEN_BY_JAVA =
            List.of("clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final ClassName routes;
    private final NameAllocator constants = new NameAllocator();
    private final NameAllocator types = new NameAllocator();
    private final NameAllocator members = new NameAllocator();

    RouteNames(Controller controller) {
        this.routes = TypeNames.generated(controller.type(), "Routes");
        types.newName("Handlers", "Handlers");
        types.newName(routes.simpleName());
        TAKEN_BY_JAVA.forEach(members::newName);
        members.newName("controller", "controller");
        List<Endpoint> endpoints = controller.endpoints();
        endpoints.forEach(endpoint -> constants.newName(constantName(endpoint.name()), key(endpoint, "route")));
        for (Endpoint endpoint : endpoints) {
            for (Parameter parameter : endpoint.parameters()) {
                if (parameter.binding() instanceof Binding.Scalar) {
                    constants.newName(
                            constantName(endpoint.name()) + "_" + constantName(parameter.javaName()),
                            key(endpoint, "parameter " + parameter.javaName()));
                }
            }
        }
        for (Endpoint endpoint : endpoints) {
            String capitalised = capitalised(endpoint.name());
            members.newName(endpoint.name(), key(endpoint, "method"));
            constants.newName(constantName(endpoint.name()) + "_ARGUMENTS", key(endpoint, "arguments"));
            types.newName(capitalised + "Arguments", key(endpoint, "arguments"));
        }
        for (Endpoint endpoint : endpoints) {
            members.newName(endpoint.name() + "Reply", key(endpoint, "reply"));
            members.newName(endpoint.name() + "Body", key(endpoint, "body"));
            members.newName("read" + capitalised(endpoint.name()), key(endpoint, "read"));
        }
    }

    private static String key(Endpoint endpoint, String what) {
        return endpoint.name() + " " + what;
    }

    ClassName routes() {
        return routes;
    }

    ClassName handlers() {
        return routes.nestedClass("Handlers");
    }

    String route(Endpoint endpoint) {
        return constants.get(key(endpoint, "route"));
    }

    String parameter(Endpoint endpoint, Parameter parameter) {
        return constants.get(key(endpoint, "parameter " + parameter.javaName()));
    }

    String argumentsConstant(Endpoint endpoint) {
        return constants.get(key(endpoint, "arguments"));
    }

    ClassName argumentsType(Endpoint endpoint) {
        return routes.nestedClass(types.get(key(endpoint, "arguments")));
    }

    String controller() {
        return members.get("controller");
    }

    String method(Endpoint endpoint) {
        return members.get(key(endpoint, "method"));
    }

    String reader(Endpoint endpoint) {
        return members.get(key(endpoint, "read"));
    }

    String reply(Endpoint endpoint) {
        return members.get(key(endpoint, "reply"));
    }

    String body(Endpoint endpoint) {
        return members.get(key(endpoint, "body"));
    }

    /** The name of a component of an endpoint's record of arguments. */
    String component(Endpoint endpoint, String javaName) {
        NameAllocator components = new NameAllocator();
        TAKEN_BY_JAVA.forEach(components::newName);
        endpoint.parameters().forEach(parameter -> components.newName(parameter.javaName(), parameter.javaName()));
        return components.get(javaName);
    }

    /** The local variables of an endpoint's method, by the parameter's name. */
    NameAllocator locals(Endpoint endpoint) {
        NameAllocator locals = new NameAllocator();
        for (String taken : List.of("call", controller(), reply(endpoint), body(endpoint))) {
            locals.newName(taken);
        }
        if (ArgumentRecords.isReadApart(endpoint)) {
            locals.newName("arguments");
        }
        endpoint.parameters().forEach(parameter -> locals.newName(parameter.javaName(), parameter.javaName()));
        return locals;
    }

    /** {@code itemPrice} is {@code ITEM_PRICE}. */
    static String constantName(String name) {
        StringBuilder constant = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean startsWord = i > 0
                    && Character.isUpperCase(c)
                    && (!Character.isUpperCase(name.charAt(i - 1))
                            || (i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1))));
            constant.append(startsWord && name.charAt(i - 1) != '_' ? "_" : "").append(c);
        }
        return constant.toString().toUpperCase(Locale.ROOT);
    }

    static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
