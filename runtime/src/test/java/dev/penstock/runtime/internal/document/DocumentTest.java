package dev.penstock.runtime.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.ApplicationModule;
import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.RouteModule;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.Types;
import dev.penstock.runtime.Wiring;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {

    private static final String HEAD = "META-INF/penstock/application/shop.Shop.json";
    private static final String ITEMS = "META-INF/penstock/openapi/shop.ItemController.json";
    private static final String BILLS = "META-INF/penstock/openapi/shop.BillController.json";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeResources() throws Exception {
        write(HEAD, new DocumentHead("Shop", "1.0", "The shop.", List.of(ITEMS, BILLS)).write());
        write(ITEMS, fragment("/items", "itemsList"));
        write(BILLS, fragment("/bills", "billsList"));
    }

    private static String fragment(String path, String id) {
        return """
                {"x-penstock-fragment": 1, "paths": {"%s": {"get": {"operationId": "%s", "responses":
                  {"default": {"content": {"application/problem+json":
                    {"schema": {"$ref": "#/components/schemas/dev.penstock.Problem"}}}}}}}}}
                """.formatted(path, id);
    }

    private void write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void build() throws Exception {
        build(DocumentVersion.V3_1);
    }

    private void build(DocumentVersion version) throws Exception {
        try (URLClassLoader loader = loader()) {
            DocumentSources sources = DocumentSources.ofApplication(HEAD, loader);
            write(Document.RESOURCE, sources.merge(version) + " ");
            write(Document.FINGERPRINT_RESOURCE, sources.fingerprint(version));
        }
    }

    private URLClassLoader loader() throws Exception {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    }

    private String load(RouteModule<?>... mounted) throws Exception {
        return load(null, mounted);
    }

    private String load(@Nullable DocumentVersion version, RouteModule<?>... mounted) throws Exception {
        try (URLClassLoader loader = loader()) {
            return new String(Document.load(new Shop(), List.of(mounted), version, loader), StandardCharsets.UTF_8);
        }
    }

    @Test
    void isInTheVersionOfTheBuildAlsoWhenMergedAnew() throws Exception {
        build(DocumentVersion.V3_0);
        String built = load(new Module(ITEMS), new Module(BILLS));
        assertEquals(Files.readString(folder.resolve(Document.RESOURCE)), built);
        assertTrue(built.contains("\"openapi\": \"3.0.3\""), built);
        assertTrue(load(new Module(ITEMS)).contains("\"openapi\": \"3.0.3\""));
    }

    @Test
    void isInTheVersionThatIsAskedFor() throws Exception {
        build(DocumentVersion.V3_0);
        String document = load(DocumentVersion.V3_1, new Module(ITEMS), new Module(BILLS));
        assertTrue(document.contains("\"openapi\": \"3.1.0\""), document);
        build(DocumentVersion.V3_1);
        String older = load(DocumentVersion.V3_0, new Module(ITEMS), new Module(BILLS));
        assertTrue(older.contains("\"openapi\": \"3.0.3\""), older);
    }

    @Test
    void isMergedIfTheBuildLeftNone() throws Exception {
        String document = load(new Module(ITEMS), new Module(BILLS));
        assertTrue(document.contains("\"/items\"") && document.contains("\"/bills\""), document);
        assertTrue(document.contains("\"description\": \"The shop.\""), document);
        assertTrue(document.contains("\"urn:") || document.contains("\"Problem\""), document);
    }

    @Test
    void isTheBytesThatTheBuildLeft() throws Exception {
        build();
        String document = load(new Module(BILLS), new Module(ITEMS));
        assertEquals(Files.readString(folder.resolve(Document.RESOURCE)), document);
        Files.delete(folder.resolve(Document.RESOURCE));
        Files.delete(folder.resolve(Document.FINGERPRINT_RESOURCE));
        assertEquals(document, load(new Module(BILLS), new Module(ITEMS)) + " ");
    }

    @Test
    void isMergedIfOtherControllersAreMounted() throws Exception {
        build();
        String document = load(new Module(ITEMS));
        assertTrue(document.contains("\"/items\"") && !document.contains("\"/bills\""), document);
    }

    @Test
    void isMergedIfAFragmentChangedSinceTheBuild() throws Exception {
        build();
        write(ITEMS, fragment("/goods", "goodsList"));
        String document = load(new Module(ITEMS), new Module(BILLS));
        assertTrue(document.contains("\"/goods\""), document);
        assertNotEquals(Files.readString(folder.resolve(Document.RESOURCE)), document);
    }

    @Test
    void controllersMountedByHandNeedNoApplication() throws Exception {
        try (URLClassLoader loader = loader()) {
            String document = new String(
                    Document.load("By hand", "2", List.of(new Module(ITEMS)), null, loader), StandardCharsets.UTF_8);
            assertTrue(document.contains("\"title\": \"By hand\"") && document.contains("\"/items\""), document);
        }
    }

    @Test
    void aMissingFragmentIsNamed() {
        IllegalStateException error =
                assertThrows(IllegalStateException.class, () -> load(new Module("META-INF/none.json")));
        assertTrue(error.getMessage().contains("META-INF/none.json"), error.getMessage());
    }

    @Test
    void anApplicationWithoutControllersHasADocumentToo() throws Exception {
        assertTrue(load().contains("\"paths\": {}"));
    }

    private static final class Shop implements ApplicationModule {

        @Override
        public int apiVersion() {
            return RouteModule.API_VERSION;
        }

        @Override
        public String title() {
            return "Shop";
        }

        @Override
        public String version() {
            return "1.0";
        }

        @Override
        public String openApiFragment() {
            return HEAD;
        }

        @Override
        public void wire(Wiring wiring) {}
    }

    private record Module(String openApiFragment) implements RouteModule<Object> {

        @Override
        public int apiVersion() {
            return API_VERSION;
        }

        @Override
        public Class<Object> controllerType() {
            return Object.class;
        }

        @Override
        public List<Route> routes() {
            return List.of();
        }

        @Override
        public void types(Types types) {}

        @Override
        public void register(Object controller, Codecs codecs, Routes routes) {}
    }
}
