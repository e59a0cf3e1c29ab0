package dev.penstock.runtime.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.runtime.BodyType;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclaredTypesTest {

    record Page<T>(List<T> items, T first) {}

    @Test
    void whatEitherDeclarationOfAClassCascadesToIsKept() {
        DeclaredTypes types = new DeclaredTypes();
        types.body(BodyType.of(Page.class).required("items"));
        types.body(BodyType.of(Page.class).required("items").cascade("items", 0).cascade("first"));
        types.body(BodyType.of(Page.class).required("items").cascade("first"));
        assertEquals(
                List.of(BodyType.of(Page.class)
                        .required("items")
                        .cascade("items", 0)
                        .cascade("first")),
                List.copyOf(types.bodies()));
    }
}
