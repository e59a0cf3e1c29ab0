package dev.penstock.processor.openapi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object, in order; those that are null are left out. */
final class Members {

    private final Map<String, Object> map = new LinkedHashMap<>();

    Members put(String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
        return this;
    }

    Members putAll(@Nullable Map<String, Object> members) {
        (members == null ? Collections.<String, Object>emptyMap() : members).forEach(this::put);
        return this;
    }

    Map<String, Object> map() {
        return map;
    }
}
