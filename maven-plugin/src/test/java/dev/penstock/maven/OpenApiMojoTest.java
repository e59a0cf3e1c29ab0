package dev.penstock.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.internal.document.DocumentHead;
import java.io.File;
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
        new OpenApiMojo(project).execute();
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
        write("META-INF/penstock/openapi.json", "{}");
        execute();
        assertFalse(Files.exists(target.resolve("openapi.json")));
        assertFalse(Files.exists(target.resolve("classes/META-INF/penstock/openapi.json")));
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
