package dev.penstock.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.internal.document.DocumentHead;
import java.io.File;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class OpenApiMojoTest {

    private static final String FRAGMENT = """
            {"x-penstock-fragment": 1, "paths": {"/items": {"get": {"operationId": "itemsList",
              "description": "yes: \\"no\\"\\nand more", "responses": {"default": {"description": "1.0", "content":
              {"application/problem+json": {"schema": {"$ref": "#/components/schemas/dev.penstock.Problem"}}}}}}}}}
            """;

    @TempDir
    private Path target;

    private Path write(String name, String text) throws Exception {
        Path file = target.resolve("classes").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void writeApplication() throws Exception {
        DocumentHead head =
                new DocumentHead("Shop", "1.0", "", List.of("META-INF/penstock/openapi/shop.ItemController.json"));
        write("META-INF/penstock/application/shop.Shop.json", head.write());
        write("META-INF/penstock/openapi/shop.ItemController.json", FRAGMENT);
        write("META-INF/penstock/routes/shop.ItemController.json", "[{\"path\": \"/items\", \"method\": \"GET\"}]");
    }

    private void execute() throws Exception {
        execute("3.1");
    }

    private void execute(String version) throws Exception {
        MavenProject project = new MavenProject() {
            @Override
            public List<String> getRuntimeClasspathElements() {
                List<String> elements =
                        new ArrayList<>(List.of(target.resolve("classes").toString()));
                elements.addAll(List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)));
                return elements;
            }
        };
        Build build = new Build();
        build.setDirectory(target.toString());
        build.setOutputDirectory(target.resolve("classes").toString());
        project.setBuild(build);
        OpenApiMojo mojo = new OpenApiMojo(project);
        Field parameter = OpenApiMojo.class.getDeclaredField("openapiVersion");
        parameter.setAccessible(true);
        parameter.set(mojo, version);
        mojo.execute();
    }

    private String read(String name) throws Exception {
        return Files.readString(target.resolve(name));
    }

    @Test
    void theDocumentIsWrittenForPeopleAndForTheJar() throws Exception {
        writeApplication();
        execute();
        String json = read("openapi.json");
        assertEquals(
                "itemsList",
                JsonMapper.shared()
                        .readTree(json)
                        .at("/paths/~1items/get/operationId")
                        .asString());
        assertEquals(json, read("classes/META-INF/penstock/openapi.json"));
        assertTrue(read("classes/META-INF/penstock/openapi.modules").contains("openapi/shop.ItemController.json"));
        assertEquals("[\n  {\n    \"path\": \"/items\",\n    \"method\": \"GET\"\n  }\n]\n", read("routes.json"));
        String yaml = read("openapi.yaml");
        assertTrue(yaml.startsWith("openapi: 3.1.0\ninfo:\n  title: Shop\n  version: \"1.0\"\n"), yaml);
    }

    @Test
    void theDocumentCanBeInTheOlderVersion() throws Exception {
        writeApplication();
        execute("3.0");
        String json = read("openapi.json");
        assertTrue(json.startsWith("{\n  \"openapi\": \"3.0.3\",\n"), json);
        assertEquals(json, read("classes/META-INF/penstock/openapi.json"));
        assertTrue(read("openapi.yaml").startsWith("openapi: 3.0.3\n"));
        assertTrue(read("classes/META-INF/penstock/openapi.modules").startsWith("OpenAPI 3.0\n"));
    }

    @Test
    void anotherVersionIsRefused() throws Exception {
        writeApplication();
        MojoExecutionException error = assertThrows(MojoExecutionException.class, () -> execute("2.0"));
        assertTrue(error.getMessage().contains("write 3.0 or 3.1"), error.getMessage());
    }

    @Test
    void whatDidNotChangeIsNotWrittenAgain() throws Exception {
        writeApplication();
        execute();
        Path document = target.resolve("classes/META-INF/penstock/openapi.json");
        FileTime before = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(document, before);
        execute();
        assertEquals(before, Files.getLastModifiedTime(document));
    }

    @Test
    void aModuleWithoutAnApplicationHasNoDocument() throws Exception {
        writeApplication();
        execute();
        assertTrue(Files.exists(target.resolve("openapi.json")));
        Files.delete(target.resolve("classes/META-INF/penstock/application/shop.Shop.json"));
        execute();
        assertFalse(Files.exists(target.resolve("openapi.yaml")));
        assertFalse(Files.exists(target.resolve("routes.json")));
        assertFalse(Files.exists(target.resolve("openapi.json")));
        assertFalse(Files.exists(target.resolve("classes/META-INF/penstock/openapi.json")));
        assertFalse(Files.exists(target.resolve("classes/META-INF/penstock/application")));
        Files.delete(target.resolve("classes/META-INF/penstock/openapi/shop.ItemController.json"));
        Files.delete(target.resolve("classes/META-INF/penstock/routes/shop.ItemController.json"));
        execute();
        assertFalse(Files.exists(target.resolve("classes/META-INF")));
    }

    @Test
    void twoApplicationsAreAnError() throws Exception {
        writeApplication();
        write("META-INF/penstock/application/shop.Other.json", "{}");
        MojoExecutionException error = assertThrows(MojoExecutionException.class, this::execute);
        assertTrue(error.getMessage().contains("shop.Other.json"), error.getMessage());
    }

    @Test
    void aMissingFragmentIsNamed() throws Exception {
        writeApplication();
        Files.delete(target.resolve("classes/META-INF/penstock/openapi/shop.ItemController.json"));
        MojoExecutionException error = assertThrows(MojoExecutionException.class, this::execute);
        assertTrue(error.getMessage().contains("shop.ItemController.json"), error.getMessage());
    }
}
