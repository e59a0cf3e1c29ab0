package dev.penstock.processor.write;

import dev.penstock.processor.model.JavaType;

/** The names of the resources that are written for a controller. */
public final class GeneratedResources {

    private GeneratedResources() {}

    /** Its part of the OpenAPI document. */
    public static String fragment(JavaType.ClassType controller) {
        return "META-INF/penstock/openapi/" + controller.binaryName() + ".json";
    }

    /** Its table of routes. */
    public static String routes(JavaType.ClassType controller) {
        return "META-INF/penstock/routes/" + controller.binaryName() + ".json";
    }
}
