class Self { Self self; static final String TEXT = "/text"; }
record Loop(Loop loop, List<Loop> loops, Optional<Loop> maybe) {}
record Tree<T>(T value, List<Tree<T>> children, Map<String, Tree<? extends T>> named) {}
record Growing<T>(T value, Growing<List<T>> next) {}
class Recursive<T extends Recursive<T>> { public T self; public List<? super T> others; }
abstract class Shape { public int sides; abstract Shape twice(); }
enum Colour { RED, @JsonProperty("gr\u00fcn") GREEN { int x; }, BLUE; static Colour of(String text) { return RED; } }
record Empty() {}
interface Marker {}
class Holder<T> {
    public T held;
    public class Inner { public T held; public Holder<T> outer; public Inner inner; }
    private static class Secret { public Secret secret; }
    public Secret secret;
    record Deep(Holder<Deep> holder, Holder<Deep>.Inner inner) {}
}
class Outside { private Outside() {} Outside(String text) {} static Outside parse(String text) { return null; } }
class Hidden { private record Part(Part part) {} public Part part; public List<Part> parts; }
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(Unparsable.class), @JsonSubTypes.Type(Unparsable.One.class), @JsonSubTypes.Type(Unparsable.One.class)})
class Unparsable { public int kind; public static class One extends Unparsable { @JsonProperty("kind") public String one; } }
class Many {
    static Many of(String text) { return null; }
    static Many parse(String text) { return null; }
    @Converter static Many valueOf(String text) { return null; }
    @Converter Many(String text) {}
}
abstract class Wide extends AbstractMap<String, List<Wide>> implements Iterable<Wide>, Marker { public Iterator<Wide> iterator() { return null; } }
class Bounded<T extends Number & Comparable<T>> { public T value; public Map<T, T> byValue; }
class Both<T extends Marker & Runnable> { public T both; public T[] all; public List<? extends T>[] lists; }
@Status(404) class NoItem extends RuntimeException { static class Deep extends NoItem {} }
@Constraint(validatedBy = {}) @interface Own { String message(); Class<?>[] groups() default {}; }
@Constraint(validatedBy = {}) @Endless(message = "") @interface Endless { String message() default ""; }
