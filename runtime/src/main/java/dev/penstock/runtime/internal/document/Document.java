package dev.penstock.runtime.internal.document;

import dev.penstock.runtime.ApplicationModule;
import dev.penstock.runtime.RouteModule;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document of a running application. */
public final class Document {

    /** The resource that the build leaves the merged document in. */
    public static final String RESOURCE = "META-INF/penstock/openapi.json";

    /** The resource beside it that tells what it was merged from. */
    public static final String FINGERPRINT_RESOURCE = "META-INF/penstock/openapi.modules";

    private Document() {}

    /**
     * The document of an application: the one that the build left, if it describes just what is mounted, or else merged
     * now. Called once, before the port opens.
     *
     * @param version of OpenAPI; null for that of the document which the build left
     * @throws IllegalStateException if a part is missing
     */
    public static byte[] load(
            ApplicationModule application,
            Collection<RouteModule<?>> mounted,
            @Nullable DocumentVersion version,
            ClassLoader loader) {
        DocumentSources sources = DocumentSources.of(application.openApiFragment(), fragments(mounted), loader);
        DocumentVersion wanted = version == null ? builtVersion(application.openApiFragment(), loader) : version;
        byte[] built = built(sources.fingerprint(wanted), loader);
        return built == null ? bytes(sources.merge(wanted)) : built;
    }

    /**
     * The document of controllers that were mounted by hand.
     *
     * @param openApi the version of OpenAPI; null for the default
     * @throws IllegalStateException if a part is missing
     */
    public static byte[] load(
            String title,
            String version,
            Collection<RouteModule<?>> mounted,
            @Nullable DocumentVersion openApi,
            ClassLoader loader) {
        List<String> fragments = fragments(mounted);
        DocumentHead head = new DocumentHead(title, version, "", fragments);
        return bytes(
                DocumentSources.of(head, fragments, loader).merge(openApi == null ? DocumentVersion.V3_1 : openApi));
    }

    private static List<String> fragments(Collection<RouteModule<?>> mounted) {
        return mounted.stream().map(RouteModule::openApiFragment).distinct().toList();
    }

    /** Also where the document itself is stale, its version is what the build was told. */
    private static DocumentVersion builtVersion(String head, ClassLoader loader) {
        try {
            for (URL url : Collections.list(loader.getResources(FINGERPRINT_RESOURCE))) {
                String fingerprint = new String(read(url), StandardCharsets.UTF_8);
                if (fingerprint.contains(" " + head + "\n")) {
                    return DocumentVersion.ofFingerprint(fingerprint);
                }
            }
            return DocumentVersion.V3_1;
        } catch (IOException e) {
            throw new IllegalStateException("the OpenAPI document can't be read", e);
        }
    }

    /** There may be several, if the application includes the jar of another. */
    private static byte @Nullable [] built(String fingerprint, ClassLoader loader) {
        try {
            for (URL url : Collections.list(loader.getResources(FINGERPRINT_RESOURCE))) {
                if (new String(read(url), StandardCharsets.UTF_8).equals(fingerprint)) {
                    return read(new URL(url, "openapi.json"));
                }
            }
            return null;
        } catch (IOException e) {
            throw new IllegalStateException("the OpenAPI document can't be read", e);
        }
    }

    /** Without the cache of jar files, which would keep a replaced jar open. */
    private static byte[] read(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
