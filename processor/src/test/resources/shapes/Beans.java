package shapes;

import com.fasterxml.jackson.annotation.*;
import jakarta.validation.constraints.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Classes whose properties are compared with what Jackson and swagger-core find. */
public class Beans {

    public record Plain(int a, String b, Optional<String> c, OptionalInt d) {}

    public record WithGetters(int a) {
        public boolean isEven() { return a % 2 == 0; }
        public int getTwice() { return 2 * a; }
        public int neither() { return a; }
        @JsonIgnore public boolean isIgnored() { return true; }
        public static int getStatic() { return 1; }
    }

    public record Renamed(@JsonProperty("first") int a, @JsonProperty(access = JsonProperty.Access.READ_ONLY) String id,
            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String password, @JsonIgnore String secret) {
        public Renamed(String password) { this(0, "", password, ""); }
    }

    public record Compact(@NotNull String name, int count) {
        public Compact { Objects.requireNonNull(name); }
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Snake(int itemCount, String URLValue, int aB, @JsonProperty("camelCase") int camelCase, int _lead) {}

    @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
    public record UpperCamel(int itemCount, String x) {}

    @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
    public record Kebab(int itemCount, String theURL) {}

    @JsonNaming(PropertyNamingStrategies.LowerCaseStrategy.class)
    public record Lower(int itemCount) {}

    @JsonNaming(PropertyNamingStrategies.LowerDotCaseStrategy.class)
    public record Dots(int itemCount) {}

    @JsonNaming(PropertyNamingStrategies.UpperSnakeCaseStrategy.class)
    public record UpperSnake(int itemCount) {}

    @JsonNaming(PropertyNamingStrategies.LowerCamelCaseStrategy.class)
    public record LowerCamel(int itemCount) {}

    @JsonIgnoreProperties({"b", "gone"})
    public record Ignoring(int a, int b) {}

    @JsonIgnoreProperties(value = "a", allowGetters = true)
    public static class ReadOnlyByClass { public int a; public int b; }

    @JsonIgnoreProperties(value = "a", allowSetters = true)
    public static class WriteOnlyByClass { public int a; public int b; }

    @JsonPropertyOrder({"z", "y"})
    public static class Ordered { public int a; public int y; public int z; }

    public static class Fields {
        public int shown;
        public final int constant = 1;
        int packagePrivate;
        protected int inherited;
        private int hidden;
        public transient int skipped;
        public static int shared;
        @JsonProperty private int explicit;
        @JsonProperty("other") private String renamed;
        @JsonIgnore public String ignored;
    }

    public static class Bean {
        private int id;
        private String name;
        private boolean active;
        private Boolean boxed;
        private List<String> tags = new ArrayList<>();
        private final List<String> fixed = new ArrayList<>();
        private int onlySet;
        private int packageSetter;
        private int xCoord;
        private String url;
        private int hiddenGetter;
        public int getId() { return id; }
        @NotNull public String getName() { return name; }
        public void setName(String name) { this.name = name; }
        public boolean isActive() { return active; }
        public void setActive(boolean active) { this.active = active; }
        public Boolean isBoxed() { return boxed; }
        public List<String> getTags() { return tags; }
        public List<String> getFixed() { return fixed; }
        public void setOnlySet(int onlySet) { this.onlySet = onlySet; }
        void setPackageSetter(int value) { this.packageSetter = value; }
        public int getXCoord() { return xCoord; }
        public String getURL() { return url; }
        int getHiddenGetter() { return hiddenGetter; }
        public String getComputed() { return ""; }
        public String get() { return ""; }
        public boolean is() { return true; }
        public String isNoBoolean() { return ""; }
        public AtomicBoolean isAtomic() { return new AtomicBoolean(); }
        public void setTwo(int a, int b) {}
    }

    public static class AnyGetter {
        public int a;
        @JsonAnyGetter public Map<String, Object> getRest() { return Map.of(); }
    }

    public static class Base {
        public int base;
        private int fromBase;
        public int getFromBase() { return fromBase; }
        @JsonProperty("renamedByBase") public int getOverridden() { return 1; }
        @JsonIgnore public int getIgnoredByBase() { return 1; }
    }

    public interface HasDefault {
        default int getByDefault() { return 1; }
        int getDeclared();
    }

    public static class Derived extends Base implements HasDefault {
        public String derived;
        @Override public int getOverridden() { return 2; }
        @Override public int getIgnoredByBase() { return 2; }
        @Override public int getDeclared() { return 2; }
    }

    public static class Immutable {
        private final int x;
        private final String y;
        public Immutable(int x, String y) { this.x = x; this.y = y; }
        public int getX() { return x; }
    }

    public static class Single {
        private final int x;
        public Single(int x) { this.x = x; }
        public int getX() { return x; }
    }

    public static class Creator {
        private final int x;
        private final int y;
        private Creator(int x, int y) { this.x = x; this.y = y; }
        @JsonCreator static Creator of(@JsonProperty("x") int x, @JsonProperty("why") int y) { return new Creator(x, y); }
        public int getX() { return x; }
    }

    public static class NamedParameters {
        private final int x;
        public NamedParameters() { this(1); }
        public NamedParameters(@JsonProperty("x") int x) { this.x = x; }
        public int getX() { return x; }
    }

    public static class Required {
        @NotBlank public String a;
        @NotEmpty public List<String> b;
        @JsonProperty(required = true) public int c;
        public int d;
        @Size(max = 3) public String e;
    }

    public static class Access {
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) public int a;
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) public int b;
        @JsonProperty(access = JsonProperty.Access.READ_WRITE) private int c;
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) private int d;
        public void setD(int d) { this.d = d; }
        @JsonGetter("gotten") public int e() { return 1; }
        @JsonSetter("given") public void f(int f) {}
        @JsonIgnore public int getG() { return 1; }
        public void setG(int g) {}
        @JsonProperty private int h;
        @JsonIgnore public int getH() { return h; }
    }

    public static class Generic<T> {
        private T value;
        public T getValue() { return value; }
        public void setValue(T value) { this.value = value; }
    }

    public static class Bound extends Generic<String> {
        public int own;
    }

    @JsonIgnoreType
    public record IgnoredType(int a) {}

    public record HoldsIgnored(int a, IgnoredType gone) {}

    @JacksonAnnotationsInside
    @JsonProperty("bundled")
    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
    public @interface Bundle {}

    public static class Bundled {
        @Bundle public int a;
    }

    public static class GottenAndSet {
        private int x;
        @JsonGetter("a") public int getX() { return x; }
        @JsonSetter("b") public void setX(int x) { this.x = x; }
    }

    public static class GottenAndSetWithField {
        @JsonProperty("f") private int x;
        @JsonProperty("a") public int getX() { return x; }
        @JsonProperty("b") public void setX(int x) { this.x = x; }
    }

    public static class OnlyGottenByName {
        private int x;
        @JsonGetter("a") public int getX() { return x; }
        public void setX(int x) { this.x = x; }
    }

    public static class HandedAndGotten {
        private final int x;
        @JsonCreator public HandedAndGotten(@JsonProperty("b") int x) { this.x = x; }
        @JsonProperty("a") public int getX() { return x; }
    }

    public static class HandedByName {
        private final int x;
        @JsonCreator public HandedByName(@JsonProperty("b") int x) { this.x = x; }
        public int getX() { return x; }
    }

    public static class HandedByOtherName {
        private final String name;
        @JsonCreator HandedByOtherName(@JsonProperty(value = "name", required = true) String n) { name = n; }
        public String getName() { return name; }
    }

    public record FromText(int from, int to) {
        @JsonCreator static FromText of(@JsonProperty("text") String text) { return new FromText(0, text.length()); }
    }

    public record FromLength(int from, int to) {
        @JsonCreator static FromLength of(@JsonProperty("from") int from, @JsonProperty("length") int length) {
            return new FromLength(from, from + length);
        }
    }

    public record FromRenamed(int from, int to) {
        @JsonCreator FromRenamed(@JsonProperty("first") int from, @JsonProperty("length") long length) {
            this(from, (int) (from + length));
        }
    }

    public record FromMore(@JsonProperty("f") int from, int to) {
        @JsonCreator static FromMore of(int from, int to, int more) { return new FromMore(from, to + more); }
    }
}
