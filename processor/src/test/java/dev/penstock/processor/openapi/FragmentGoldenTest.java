package dev.penstock.processor.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.processor.ControllerProcessor;
import dev.penstock.processor.testing.Compiled;
import dev.penstock.runtime.internal.document.CanonicalJson;
import dev.penstock.runtime.internal.document.DocumentHead;
import dev.penstock.runtime.internal.document.DocumentMerge;
import dev.penstock.runtime.internal.document.FragmentFormat;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Sources and the fragments that come of them, in src/test/resources/openapi; -Dgolden.update=true rewrites these. */
class FragmentGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/openapi");
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static String fragment(String name) throws Exception {
        String source = Files.readString(FOLDER.resolve(name + ".java"));
        return Compiled.with(List.of(new ControllerProcessor()), source)
                .orFail()
                .resource("META-INF/penstock/openapi/shop." + name + ".json");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(String json) {
        return MAPPER.readValue(json, Map.class);
    }

    private static String document(String fragment) throws Exception {
        try (InputStream problem =
                FragmentGoldenTest.class.getClassLoader().getResourceAsStream(FragmentFormat.PROBLEM_RESOURCE)) {
            Map<String, Object> problems = tree(new String(problem.readAllBytes(), StandardCharsets.UTF_8));
            DocumentHead head = new DocumentHead("Shop", "1.0", "", List.of());
            return CanonicalJson.write(DocumentMerge.merge(head, List.of(tree(fragment), problems)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Annotated", "Noted", "Operations", "Schemas"})
    void theFragmentIsTheGolden(String name) throws Exception {
        String fragment = fragment(name);
        Path golden = FOLDER.resolve(name + ".json");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, fragment);
        }
        assertEquals(Files.readString(golden), fragment);
    }

    /** What swagger's own mapper reads and writes again has not lost anything, so all of it is OpenAPI 3.1. */
    @ParameterizedTest
    @ValueSource(strings = {"Annotated", "Noted", "Operations", "Schemas"})
    void theDocumentIsOpenApi(String name) throws Exception {
        String document = document(Files.readString(FOLDER.resolve(name + ".json")));
        OpenAPI model = Json31.mapper().readValue(document, OpenAPI.class);
        assertEquals(normal(tree(document)), normal(tree(Json31.mapper().writeValueAsString(model))));
    }

    @Test
    void theOrderOfSourcesAndTheSystemMakeNoDifference() throws Exception {
        Locale locale = Locale.getDefault();
        String separator = System.lineSeparator();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            System.setProperty("line.separator", "\r\n");
            assertEquals(Files.readString(FOLDER.resolve("Operations.json")), fragment("Operations"));
        } finally {
            Locale.setDefault(locale);
            System.setProperty("line.separator", separator);
        }
    }

    @Test
    void shortNamesAreUsedInTheDocument() throws Exception {
        JsonNode schemas = MAPPER.readTree(document(Files.readString(FOLDER.resolve("Schemas.json"))))
                .at("/components/schemas");
        assertEquals(
                List.of(
                        "Circle",
                        "Everything",
                        "Figure",
                        "Kind",
                        "Node",
                        "PageOfNode",
                        "Problem",
                        "Square",
                        "Violation"),
                List.copyOf(schemas.propertyNames()));
    }

    /** Swagger sorts what is required, and writes numbers its own way. */
    private static Object normal(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<Object, Object> sorted = new TreeMap<>();
            map.forEach((key, value) -> sorted.put(
                    key,
                    key.equals("required") && value instanceof List<?> names
                            ? names.stream().sorted().toList()
                            : normal(value)));
            return sorted;
        }
        if (tree instanceof List<?> list) {
            List<Object> all = new ArrayList<>();
            list.forEach(element -> all.add(normal(element)));
            return all;
        }
        return tree instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros() : tree;
    }
}
