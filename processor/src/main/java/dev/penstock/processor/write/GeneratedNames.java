package dev.penstock.processor.write;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The classes that one processor has written in one compilation, and what it has written them for. */
public final class GeneratedNames {

    private final Map<String, String> owners = new HashMap<>();

    /** None yet. */
    public GeneratedNames() {}

    void add(String name, String owner) {
        owners.put(name, owner);
    }

    /** What a class was generated for; empty if the processor has not generated it. */
    Optional<String> ownerOf(String name) {
        return Optional.ofNullable(owners.get(name));
    }
}
