package dev.penstock.runtime.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class OpenApi30Test {

    private static String resource(String name) throws IOException {
        try (InputStream in = OpenApi30Test.class.getResourceAsStream("/document/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Object> parse(String json) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readValue(json, new TypeReference<>() {});
    }

    /** Everything that the two versions say differently; {@code -Dgolden.update=true} writes what comes out. */
    @Test
    void whatIsSaidDifferentlyIsTranslated() throws Exception {
        String older = CanonicalJson.write(OpenApi30.of(parse(resource("newer.json"))));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(Path.of("src/test/resources/document/older.json"), older);
        } else {
            assertEquals(resource("older.json"), older);
        }
    }

    @Test
    void theNewerDocumentStaysAsItIs() throws Exception {
        Map<String, Object> newer = parse(resource("newer.json"));
        String before = CanonicalJson.write(newer);
        OpenApi30.of(newer);
        assertEquals(before, CanonicalJson.write(newer));
    }
}
