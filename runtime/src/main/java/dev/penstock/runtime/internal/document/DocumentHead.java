package dev.penstock.runtime.internal.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an application says about its document as a whole: the content of {@code META-INF/penstock/application/}<i>class
 * name</i>{@code .json}.
 *
 * @param title the API's name
 * @param version the API's version
 * @param description Markdown; may be empty
 * @param fragments the names of the resources that hold the fragments of the application's controllers
 * @param definition what else is said, as it stands in the document: members of {@code info}, {@code servers},
 *     {@code security}, {@code tags}, {@code externalDocs}, {@code securitySchemes} and extensions
 */
public record DocumentHead(
        String title, String version, String description, List<String> fragments, Map<String, Object> definition) {

    private static final String DEFINITION = "definition";

    /** Copies the list. */
    public DocumentHead {
        fragments = List.copyOf(fragments);
        definition = Collections.unmodifiableMap(new LinkedHashMap<>(definition));
    }

    /** Of an application that says no more. */
    public DocumentHead(String title, String version, String description, List<String> fragments) {
        this(title, version, description, fragments, Map.of());
    }

    /** As JSON. */
    public String write() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(FragmentFormat.VERSION_KEY, FragmentFormat.VERSION);
        tree.put("info", names());
        if (!definition.isEmpty()) {
            tree.put(DEFINITION, new LinkedHashMap<>(definition));
        }
        tree.put("fragments", fragments);
        return CanonicalJson.write(tree);
    }

    /** The {@code info} of the document. */
    Map<String, Object> info() {
        Map<String, Object> info = names();
        Trees.object(definition, "info").forEach(info::putIfAbsent);
        info.put("version", info.remove("version"));
        return info;
    }

    private Map<String, Object> names() {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("title", title);
        if (!description.isEmpty()) {
            info.put("description", description);
        }
        info.put("version", version);
        return info;
    }

    /** What was {@link #write() written}. */
    static DocumentHead of(Map<String, Object> tree) {
        Map<String, Object> info = Trees.object(tree, "info");
        return new DocumentHead(
                Trees.text(info, "title"),
                Trees.text(info, "version"),
                Trees.text(info, "description"),
                Trees.list(tree, "fragments").stream().map(String.class::cast).toList(),
                Trees.object(tree, DEFINITION));
    }
}
