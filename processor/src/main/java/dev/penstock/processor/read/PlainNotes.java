package dev.penstock.processor.read;

import dev.penstock.runtime.internal.document.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Swagger's annotations that say just what stands in the document, as the trees that stand there. */
final class PlainNotes {

    private PlainNotes() {}

    /** The members of an annotation that are texts, each under the name that the document has for it. */
    private static Map<String, Object> texts(Said said, String... members) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (String member : members) {
            said.text(member).ifPresent(text -> tree.put(member, text));
        }
        return tree;
    }

    private static Map<String, Object> extended(Said said, Map<String, Object> tree) {
        tree.putAll(extensions(said.each("extensions")));
        return tree;
    }

    static Map<String, Object> externalDocs(Said said) {
        return extended(said, texts(said, "description", "url"));
    }

    static Map<String, Object> tag(Said said) {
        Map<String, Object> tree = texts(said, "name", "description");
        said.inside("externalDocs").ifPresent(docs -> tree.put("externalDocs", externalDocs(docs)));
        return extended(said, tree);
    }

    static Map<String, Object> info(Said said) {
        Map<String, Object> tree = texts(said, "summary", "description", "termsOfService");
        said.inside("contact")
                .ifPresent(contact -> tree.put("contact", extended(contact, texts(contact, "name", "url", "email"))));
        said.inside("license")
                .ifPresent(
                        license -> tree.put("license", extended(license, texts(license, "name", "identifier", "url"))));
        return extended(said, tree);
    }

    static Map<String, Object> server(Said said) {
        Map<String, Object> tree = texts(said, "url", "description");
        Map<String, Object> variables = new LinkedHashMap<>();
        for (Said variable : said.each("variables")) {
            Map<String, Object> one = new LinkedHashMap<>();
            if (!variable.texts("allowableValues").isEmpty()) {
                one.put("enum", variable.texts("allowableValues"));
            }
            one.put("default", variable.text("defaultValue").orElse(""));
            one.putAll(texts(variable, "description"));
            variable.text("name").ifPresent(name -> variables.put(name, extended(variable, one)));
        }
        if (!variables.isEmpty()) {
            tree.put("variables", variables);
        }
        return extended(said, tree);
    }

    /** One alternative; several schemes in it are needed together. */
    static Map<String, Object> requirement(Said said) {
        Map<String, Object> tree = new LinkedHashMap<>();
        said.text("name").ifPresent(name -> tree.put(name, said.texts("scopes")));
        said.each("combine").forEach(more -> tree.putAll(requirement(more)));
        return tree;
    }

    static Map<String, Object> securityScheme(Said said) {
        Map<String, Object> tree = new LinkedHashMap<>();
        said.constant("type").map(PlainNotes::schemeType).ifPresent(type -> tree.put("type", type));
        tree.putAll(texts(said, "description"));
        said.text("paramName").ifPresent(name -> tree.put("name", name));
        said.constant("in")
                .filter(in -> !in.equals("DEFAULT"))
                .ifPresent(in -> tree.put("in", in.toLowerCase(Locale.ROOT)));
        tree.putAll(texts(said, "scheme", "bearerFormat"));
        said.inside("flows").ifPresent(flows -> tree.put("flows", flows(flows)));
        tree.putAll(texts(said, "openIdConnectUrl"));
        return extended(said, tree);
    }

    private static String schemeType(String constant) {
        return switch (constant) {
            case "APIKEY" -> "apiKey";
            case "OPENIDCONNECT" -> "openIdConnect";
            case "MUTUALTLS" -> "mutualTLS";
            default -> constant.toLowerCase(Locale.ROOT);
        };
    }

    private static Map<String, Object> flows(Said said) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (String name : List.of("implicit", "password", "clientCredentials", "authorizationCode")) {
            said.inside(name).ifPresent(flow -> {
                Map<String, Object> one = texts(flow, "authorizationUrl", "tokenUrl", "refreshUrl");
                Map<String, Object> scopes = new LinkedHashMap<>();
                flow.each("scopes")
                        .forEach(scope -> scopes.put(
                                scope.text("name").orElse(""),
                                scope.text("description").orElse("")));
                one.put("scopes", scopes);
                tree.put(name, extended(flow, one));
            });
        }
        return extended(said, tree);
    }

    static Map<String, Object> link(Said said) {
        Map<String, Object> tree = texts(said, "operationRef", "operationId", "description");
        Map<String, Object> parameters = new LinkedHashMap<>();
        said.each("parameters")
                .forEach(parameter -> parameters.put(
                        parameter.text("name").orElse(""),
                        parameter.text("expression").orElse("")));
        if (!parameters.isEmpty()) {
            tree.put("parameters", parameters);
        }
        tree.putAll(texts(said, "requestBody"));
        said.inside("server")
                .filter(server -> !server.isEmpty())
                .ifPresent(server -> tree.put("server", server(server)));
        return extended(said, tree);
    }

    /** Extensions have names that begin with {@code x-}, also where that is not written. */
    static Map<String, Object> extensions(List<Said> extensions) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Said extension : extensions) {
            Map<String, Object> properties = new LinkedHashMap<>();
            for (Said property : extension.each("properties")) {
                String text = property.text("value").orElse("");
                Object value = property.isTrue("parseValue") ? JsonText.parseOr(text, text) : text;
                properties.put(property.text("name").orElse(""), value);
            }
            Optional<String> name = extension.text("name");
            if (name.isPresent()) {
                tree.put(prefixed(name.get()), properties);
            } else {
                properties.forEach((key, value) -> tree.put(prefixed(key), value));
            }
        }
        return tree;
    }

    private static String prefixed(String name) {
        return name.startsWith("x-") ? name : "x-" + name;
    }

    static List<Object> list(List<Said> all, Function<Said, Map<String, Object>> one) {
        List<Object> list = new ArrayList<>();
        all.forEach(said -> list.add(one.apply(said)));
        return list;
    }
}
