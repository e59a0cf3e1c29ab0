package dev.penstock.runtime.internal.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NearestNameTest {

    @Test
    void findsSlipsOfTheFingers() {
        assertEquals(Optional.of("itemId"), NearestName.of("itmId", List.of("size", "itemId", "item")));
        assertEquals(Optional.of("itemid"), NearestName.of("itemId", List.of("itemid", "items")));
        assertEquals(Optional.empty(), NearestName.of("id", List.of("size", "name")));
    }

    @Test
    void countsChanges() {
        assertEquals(0, NearestName.distance("limit", "LIMIT"));
        assertEquals(3, NearestName.distance("kitten", "sitting"));
        assertEquals(4, NearestName.distance("", "size"));
    }
}
