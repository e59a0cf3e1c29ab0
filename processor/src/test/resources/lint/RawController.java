package shop;
import dev.penstock.annotation.*;
import jakarta.validation.constraints.*;
import java.util.*;
@SuppressWarnings("rawtypes")
@Controller("/raw")
class RawController {
    static class Box<T> { public T value; }
    RawController(Map raw, Box box, List<Box> boxes) {}
    @Provides @Singleton static Map map() { return Map.of(); }
    @Provides @Singleton static Box box() { return new Box(); }
    @Provides @Singleton static List<Box> boxes() { return List.of(); }
    record In<T>(T a, List<? extends Number> b, Map<String, T[]> c) {}
    @Post("/1") In<List<String>> one(In<List<String>> in) { return in; }
    @Post("/2") List<? extends Number> two(@Body Map<String, @Size(max = 3) List<@NotNull Integer>> in) { return null; }
    @Get("/4") int[] four(List<Integer> ints, Set<UUID> ids, Optional<@Min(3) Integer> opt, @Pattern(regexp = "a") String a) { return null; }
    record Rawer(Class c) {}
    @Get("/5") Rawer five() { return null; }
}
