package dev.penstock.runtime.internal.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The resources that a document is merged from. */
public final class DocumentSources {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private final Supplier<DocumentHead> head;
    private final SortedMap<String, byte[]> resources;
    private final List<String> fragments;

    private DocumentSources(Supplier<DocumentHead> head, SortedMap<String, byte[]> resources, List<String> fragments) {
        this.head = head;
        this.resources = resources;
        this.fragments = fragments;
    }

    /**
     * Reads an application's head and its controllers' fragments, as the head lists them.
     *
     * @throws IllegalStateException if one of them is not on the class path
     */
    public static DocumentSources ofApplication(String headResource, ClassLoader loader) {
        DocumentHead head = head(headResource, loader);
        return read(() -> head, List.of(headResource), head.fragments(), loader);
    }

    /** Reads an application's head and the given fragments: some controllers may not be mounted, others by hand. */
    static DocumentSources of(String headResource, List<String> fragments, ClassLoader loader) {
        // Parsed only if there is something to merge, which at start there seldom is.
        return read(() -> head(headResource, loader), List.of(headResource), fragments, loader);
    }

    /** Reads the given fragments. */
    static DocumentSources of(DocumentHead head, List<String> fragments, ClassLoader loader) {
        return read(() -> head, List.of(), fragments, loader);
    }

    private static DocumentHead head(String resource, ClassLoader loader) {
        return DocumentHead.of(parse(bytes(resource, loader)));
    }

    private static DocumentSources read(
            Supplier<DocumentHead> head, List<String> others, List<String> fragments, ClassLoader loader) {
        SortedMap<String, byte[]> resources = new TreeMap<>();
        List<String> names = new ArrayList<>(new TreeSet<>(fragments));
        names.add(FragmentFormat.PROBLEM_RESOURCE);
        others.forEach(name -> resources.put(name, bytes(name, loader)));
        names.forEach(name -> resources.put(name, bytes(name, loader)));
        return new DocumentSources(head, resources, List.copyOf(names));
    }

    /** The names of the fragments of the controllers, sorted. */
    public List<String> fragments() {
        return fragments.subList(0, fragments.size() - 1);
    }

    /** The document. */
    public String merge(DocumentVersion version) {
        List<Map<String, Object>> trees =
                fragments.stream().map(name -> parse(resources.get(name))).toList();
        Map<String, Object> document = DocumentMerge.merge(head.get(), trees);
        return CanonicalJson.write(version == DocumentVersion.V3_0 ? OpenApi30.of(document) : document);
    }

    /**
     * What it is merged from, one resource a line, each with its size and check sum, after the version of OpenAPI: to see
     * whether a document is stale.
     */
    public String fingerprint(DocumentVersion version) {
        StringBuilder lines = new StringBuilder(version.fingerprint());
        resources.forEach((name, bytes) -> {
            CRC32 sum = new CRC32();
            sum.update(bytes);
            lines.append(String.format("%08x", sum.getValue()))
                    .append(' ')
                    .append(bytes.length)
                    .append(' ')
                    .append(name)
                    .append('\n');
        });
        return lines.toString();
    }

    private static byte[] bytes(String resource, ClassLoader loader) {
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("a part of the OpenAPI document is not on the class path: " + resource
                        + ". The processor writes it beside the classes; the jar must keep it, "
                        + "or set penstock.docs.enabled=false to do without the document");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("a part of the OpenAPI document can't be read: " + resource, e);
        }
    }

    private static Map<String, Object> parse(byte[] json) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readValue(new String(json, StandardCharsets.UTF_8), TREE);
    }
}
