package dev.penstock.processor.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The types of the fixture, and a controller that takes and returns each of them. */
final class Fixtures {

    static final String CONTROLLER = "shapes.WireController";
    private static final String OUTER = "shapes.Wire";

    private Fixtures() {}

    static String source() throws IOException {
        try (InputStream in = Fixtures.class.getResourceAsStream("/shapes/Wire.java")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** All types that are no parts of others only: those with parameters stand in them with arguments. */
    static List<Class<?>> types(ClassLoader loader) throws ClassNotFoundException {
        return Arrays.stream(loader.loadClass(OUTER).getDeclaredClasses())
                .filter(type -> !type.isAnnotation() && !type.isEnum() && type.getTypeParameters().length == 0)
                .sorted(Comparator.comparing(Class::getName))
                .collect(Collectors.toList());
    }

    /** Whether values of a type are read, too. */
    static boolean isRead(String source, Class<?> type) {
        return !source.matches(
                "(?s).*@Written public [\\w ]*(interface|class|record) " + type.getSimpleName() + "\\b.*");
    }

    static String controller(String source, List<Class<?>> types) {
        StringBuilder handlers = new StringBuilder();
        for (Class<?> type : types) {
            String name = type.getSimpleName();
            handlers.append("    @Get(\"/%s\") public Wire.%s get%s() { return (Wire.%s) Wire.next; }\n"
                    .formatted(name, name, name, name));
            if (isRead(source, type)) {
                handlers.append("    @Post(\"/%s\") public Wire.%s post%s(@Body Wire.%s body) { return body; }\n"
                        .formatted(name, name, name, name));
            }
        }
        return "package shapes;\nimport dev.penstock.annotation.*;\n@Controller(\"\")\npublic class WireController {\n"
                + handlers + "}\n";
    }
}
