package shapes;

import com.fasterxml.jackson.annotation.*;
import dev.penstock.annotation.Default;
import dev.penstock.annotation.Strict;
import jakarta.validation.constraints.*;
import java.math.*;
import java.net.URI;
import java.time.*;
import java.util.*;
import java.util.concurrent.atomic.*;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Types whose JSON is compared with their schemas, both ways. */
public class Wire {

    /** Marks what is only ever returned. */
    public @interface Written {}

    /** What the next answer is. */
    public static volatile Object next;

    public record Scalars(boolean a, byte b, short c, int d, long e, float f, double g, char h, Boolean i, Byte j,
            Short k, Integer l, Long m, Float n, Double o, Character p, String q, BigDecimal r, BigInteger s, UUID t,
            AtomicInteger u, AtomicLong v, AtomicBoolean w, CharSequence x) {}

    public record Times(LocalDate a, LocalTime b, LocalDateTime c, OffsetDateTime d, OffsetTime e, ZonedDateTime f,
            Instant g, Year h, YearMonth yearMonth, MonthDay monthDay, Month k, DayOfWeek l, Duration m, Period n,
            ZoneId zone, ZoneOffset offset, Date r, Calendar s) {}

    public record Texts(URI uri, java.net.URL url, Locale locale, Currency currency, TimeZone timeZone,
            java.nio.charset.Charset charset, java.util.regex.Pattern regex, java.nio.file.Path path, java.io.File file,
            byte[] bytes, char[] chars, java.nio.ByteBuffer buffer, StringBuilder builder) {}

    public record Optionals(Optional<String> a, OptionalInt b, OptionalLong c, OptionalDouble d,
            Optional<Integer> e, @Nullable String f, @Nullable Integer g, Optional<Inner> h, @Nullable Inner i,
            Optional<List<String>> j, @Nullable Colour k, Optional<Colour> l, @Nullable LocalDate m) {}

    public record Defaults(@Default("3") int a, @Default("x") String b, @Default("RED") Colour c, @Default("2.5") double d) {}

    public record Containers(List<String> a, Set<Integer> b, int[] c, String[] d, List<List<Long>> e, Collection<Inner> f,
            Map<String, Integer> g, Map<String, List<Inner>> h, List<@Nullable String> i, Map<String, @Nullable Integer> j,
            Map<Integer, String> numbered, SortedSet<String> l, long[][] m) {}

    public record Enums(Colour a, List<Colour> b, EnumSet<Colour> c, EnumSet<Month> d, Map<Month, Integer> e,
            EnumMap<Colour, String> f, Map<DayOfWeek, Colour> g, Set<Colour> h) {}

    public enum Colour { RED, @JsonProperty("dark-blue") DARK_BLUE, @JsonAlias("lime") @JsonEnumDefaultValue GREEN;
        @Override public String toString() { return "colour"; } }

    public record Inner(int n, String text) {}

    public record Node(String name, List<Node> children, @Nullable Node parent) {}

    public record Nodes(List<Node> nodes, Map<String, List<Node>> byName, Optional<List<Node>> others) {}

    public record Forest(List<Tree> trees) {}
    public record Tree(List<Tree> trees, Map<String, List<Tree>> byName) {}

    public record Page<T>(List<T> items, Optional<T> first, int total) {}

    public record Generics(Page<Inner> a, Page<String> b, Page<Page<Colour>> c) {}

    @Strict public record Strictly(int a, Optional<String> b) {}

    public record Named(@JsonProperty("first") int a, @JsonProperty(value = "second", required = true) @Nullable String b,
            @JsonAlias({"other", "another"}) String c, @JsonProperty(index = 0) int d) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Snake(int itemCount, List<Inner> someItems) {}

    public record Access(@JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable String id, String name,
            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String password) {}

    public record Accesses(List<Access> all, Inner inner) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Sparse(String text, List<String> list, int number, Optional<String> maybe, Map<String, String> map) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NonNull(@Nullable String a, String b, Optional<String> c) {}

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public record NonDefault(int a, String b, boolean c, List<String> d) {}

    public record NonAbsent(@JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> a,
            @JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.NON_NULL) Map<String, @Nullable String> b) {}

    @JsonIgnoreProperties({"b"})
    public record Ignoring(int a, @Nullable String b) {}

    @JsonIncludeProperties({"a", "c"})
    public record Including(int a, @Nullable String b, String c) {}

    public record Part(int a, @Nullable String b, @Nullable String c) {}

    public record Parts(@JsonIgnoreProperties({"b", "c"}) Part first, @JsonIncludeProperties({"a", "b"}) @Nullable Part second,
            @JsonIgnoreProperties("b") List<Part> third) {}

    public record Formatted(@JsonFormat(pattern = "dd.MM.yyyy") LocalDate day,
            @JsonFormat(shape = JsonFormat.Shape.STRING) int text, @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount) {}

    public record Email(@JsonValue String value) {}

    public record Celsius(@JsonValue double degrees) {
        @JsonCreator public static Celsius of(double degrees) { return new Celsius(degrees); }
    }

    public static final class Money {
        private final long cents;
        private Money(long cents) { this.cents = cents; }
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING) public static Money of(long cents) { return new Money(cents); }
        @JsonValue public long cents() { return cents; }
    }

    public record Tags(@JsonValue List<String> tags) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING) public Tags {}
    }

    public record Point(int x, int y) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING) public static Point of(List<Integer> xy) {
            return new Point(xy.size() > 0 ? xy.get(0) : 0, xy.size() > 1 ? xy.get(1) : 0);
        }
    }

    public record Values(Email email, Celsius celsius, Money money, Tags tags, List<Money> all, Optional<Email> maybe,
            Point point) {}

    public static final class Factory {
        private final int x;
        private final String y;
        private Factory(int x, String y) { this.x = x; this.y = y; }
        @JsonCreator public static Factory of(@JsonProperty("x") int x, @JsonProperty("why") String y) { return new Factory(x, y); }
        public int getX() { return x; }
        @JsonProperty("why") public String getY() { return y; }
    }

    public record Address(String street, @Nullable String city) {}

    public record Unwrapped(String name, @JsonUnwrapped Address home,
            @JsonUnwrapped(prefix = "work_", suffix = "_1") Address work) {}

    public static class UnwrappedBean {
        public String name;
        @JsonUnwrapped(prefix = "home.") public Address home;
    }

    public static class Any {
        public String name;
        private final Map<String, Integer> rest = new TreeMap<>();
        @JsonAnyGetter public Map<String, Integer> rest() { return rest; }
        @JsonAnySetter public void put(String key, Integer value) { rest.put(key, value); }
    }

    public record AnyRecord(int id, @JsonAnySetter @JsonAnyGetter Map<String, String> more) {}

    public static class Bean {
        private String name;
        private int count;
        private List<Inner> inner;
        public @NotNull String needed;
        public final int constant = 4;
        public String getName() { return name; }
        public void setName(String name) { this.name = name; }
        public int getCount() { return count; }
        public void setCount(int count) { this.count = count; }
        public List<Inner> getInner() { return inner; }
        public void setInner(List<Inner> inner) { this.inner = inner; }
        public String getComputed() { return name == null ? null : name + "!"; }
    }

    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY, getterVisibility = JsonAutoDetect.Visibility.NONE)
    public static class ByFields {
        private int a;
        protected String b;
        @JsonIgnore private int c;
        public int getD() { return 1; }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    public sealed interface Shape permits Circle, Square, Group {}
    @JsonTypeName("circle") public record Circle(double radius) implements Shape {}
    public record Square(double side, @Nullable String label) implements Shape {}
    public record Group(List<Shape> shapes) implements Shape {}

    public record Shapes(Circle circle, List<Shape> all, Optional<Square> square) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({@JsonSubTypes.Type(value = Dog.class, name = "dog"), @JsonSubTypes.Type(value = Cat.class, name = "cat")})
    public interface Pet {}
    public record Dog(String name, boolean barks) implements Pet {}
    public record Cat(String name) implements Pet {}

    public record Pets(List<Pet> all, Dog dog) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "op")
    @JsonSubTypes({@JsonSubTypes.Type(value = Add.class, name = "add"), @JsonSubTypes.Type(value = Remove.class, name = "remove")})
    public interface Change { String op(); }
    public record Add(String path, int value) implements Change { @JsonProperty public String op() { return "add"; } }
    public record Remove(String path) implements Change { @JsonProperty public String op() { return "remove"; } }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    @JsonSubTypes({@JsonSubTypes.Type(Manager.class)})
    public static class Person { public String name; }
    public static class Manager extends Person { public int reports; }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    public sealed interface Event permits Created, Deleted {}
    @JsonTypeName("created") public record Created(String by) implements Event {}
    @JsonTypeName("deleted") public record Deleted(int reason) implements Event {}

    public record Events(List<Event> all, Created created) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    public sealed interface Contact permits Mail, Phone {}
    public record Mail(String address) implements Contact {}
    public record Phone(String number) implements Contact {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    public sealed interface Level1 permits Level2, LeafA {}
    public sealed interface Level2 extends Level1 permits LeafB, LeafC {}
    @JsonTypeName("a") public record LeafA(int a) implements Level1 {}
    @JsonTypeName("b") public record LeafB(int b) implements Level2 {}
    @JsonTypeName("c") public record LeafC(Level2 inner, LeafB b) implements Level2 {}

    public record Levels(Level1 one, List<Level2> two, LeafB b) {}

    @Strict
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    public sealed interface Tight permits TightA, TightB {}
    @Strict public record TightA(int a, @JsonAlias("bee") @Nullable String b) implements Tight {}
    @Strict public record TightB(@JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable String id) implements Tight {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = Apple.class)
    @JsonSubTypes({@JsonSubTypes.Type(value = Apple.class, name = "apple"), @JsonSubTypes.Type(value = Pear.class, name = "pear")})
    public abstract static class Fruit { public int weight; }
    public static class Apple extends Fruit { public @NotNull String sort; }
    public static class Pear extends Fruit { public boolean ripe; }

    public enum Op { UP, DOWN }
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "op", visible = true)
    @JsonSubTypes({@JsonSubTypes.Type(value = Up.class, name = "UP")})
    public interface Move {}
    public record Up(int by) implements Move { @JsonProperty public Op op() { return Op.UP; } }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public static class SparseBean { public String a; public int b; public List<String> c; public @NotNull String d; }

    @JsonPropertyOrder(alphabetic = true)
    @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
    public record Ordered(int zoneCount, @JsonUnwrapped Snake snake, @Nullable String aName) {}

    @Written public record Maybe(@JsonUnwrapped Optional<Part> part, int n) {}
    public record Rest(@Nullable String a, Optional<Integer> b) {}
    public record MaybeRest(@JsonUnwrapped Optional<Rest> rest, @Nullable @JsonUnwrapped(prefix = "x_") Rest more, int n) {}

    public static final class ByCreator {
        private final int a;
        private String b;
        @JsonCreator public ByCreator(@JsonProperty(value = "a", required = true) int a) { this.a = a; }
        public int getA() { return a; }
        public String getB() { return b; }
        public void setB(String b) { this.b = b; }
    }

    public static final class HandedAsText {
        private List<String> name;
        @JsonCreator public HandedAsText(@JsonProperty(value = "name", required = true) String n) { name = List.of(n + n); }
        public @NotNull List<String> getName() { return name; }
    }

    public static final class SetAsText {
        private List<String> name = List.of();
        public List<String> getName() { return name; }
        @JsonSetter("name") public void put(String n) { name = List.of(n + n); }
    }

    public record OtherCreator(int a, @Nullable String b) {
        @JsonCreator public static OtherCreator of(@JsonProperty("a") int a) { return new OtherCreator(a, null); }
    }

    @Written public interface Wrapped { @JsonValue Map<String, Integer> counts(); }
    @Written public record Counts(Map<String, Integer> counts) implements Wrapped {}

    public record Keys(Map<UUID, Integer> a, Map<Integer, String> b, Map<LocalDate, Inner> c, Set<Inner> d,
            Map<Colour, Map<Colour, Integer>> e) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    public sealed interface Result<T> permits Ok, Failed {}
    @JsonTypeName("ok") public record Ok<T>(T value) implements Result<T> {}
    @JsonTypeName("failed") public record Failed<T>(String why) implements Result<T> {}
    public record Results(Result<Inner> a, Result<String> b, List<Ok<Integer>> c) {}

    public static class Parent<T> { public T value; public List<T> list; }
    public static class Child extends Parent<Inner> { public @NotNull Colour colour; }

    @Written public interface HasTotal { int getTotal(); String getNote(); }

    @Written public sealed interface Either permits Left, Right {}
    public record Left(int left) implements Either {}
    public record Right(String right) implements Either {}

    @Written public sealed interface Code permits Known, Free {}
    public enum Known implements Code { A, B }
    public record Free(String text) implements Code {}
    public record Codes(Map<Known, Free> all, Known one) {}

    @Written public static sealed class Animal permits Bird { public @NotNull String name = "Rex"; }
    @Written public static final class Bird extends Animal { public int wings; }
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes(@JsonSubTypes.Type(Truck.class))
    @Written public static class Car { public @NotNull String plate; }
    public static class Truck extends Car { public double load; }

    @Written public static class Getters {
        public int getA() { return 1; }
        public String getB() { return null; }
        public Optional<String> getC() { return Optional.empty(); }
        public Object getD() { return Map.of("x", 1); }
    }

    public record Constrained(@Size(min = 2, max = 5) String a, @Min(1) @Max(9) int b, @NotEmpty List<@NotBlank String> c,
            @Positive BigDecimal d, @DecimalMin(value = "0.5", inclusive = false) @DecimalMax("9.5") double e,
            @Size(max = 2) Map<String, @Min(0) Integer> f, Optional<@Size(max = 3) String> g, @Nullable @Size(min = 1) String h,
            @AssertTrue boolean i, @Digits(integer = 3, fraction = 2) BigDecimal j, @PositiveOrZero Long k, @Negative int l) {}
}
