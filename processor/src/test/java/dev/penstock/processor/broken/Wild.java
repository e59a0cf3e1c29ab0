package dev.penstock.processor.broken;

import java.util.List;

/** What careless, hurried and inventive authors write: parts of sources, most of them wrong in most places. */
final class Wild {

    static final List<String> TYPES = List.of(
            "Missing", "Missing<String>", "List<Missing>", "Missing.Inner", "java.util.Missing", "nowhere.Type",
            "Optional<Optional<String>>", "Optional<List<String>>", "List<List<String>>", "List<Optional<Integer>>",
            "Optional", "List", "Map", "Response", "CompletableFuture", "CompletionStage", "Set",
            "Response<Response<String>>", "List<Response<String>>", "CompletableFuture<CompletableFuture<String>>",
            "Response<CompletableFuture<String>>", "CompletableFuture<Response<Optional<String>>>",
            "Optional<Response<String>>", "Optional<CompletableFuture<String>>", "Future<String>", "Void", "void",
            "CompletableFuture<Void>", "CompletableFuture<void>", "Optional<Void>", "Response<Void>", "List<Void>",
            "int", "int[]", "int[][]", "byte[]", "char", "Character", "short", "boolean[]", "String[]", "List<int>",
            "List<String>[]", "Optional<String>[]", "Object", "Object[]", "Enum", "Enum<?>", "Record", "Number",
            "Comparable<String>", "CharSequence", "Class<?>", "Class", "Iterable<String>", "Iterator<String>",
            "Map<String, Map<String, List<Integer>>>", "Map<Object, Object>", "Map<List<String>, String>",
            "Map.Entry<String, Integer>", "Map<?, ?>", "Map<? super String, ? extends List<?>>", "List<?>",
            "List<? super Integer>", "List<? extends Number>", "List<? extends List<? extends Comparable<?>>>",
            "Function<String, Integer>", "Runnable", "Thread", "Exception", "Throwable", "Error", "Locale", "Date",
            "Calendar", "BitSet", "UUID", "Request", "Optional<Request>", "List<Request>", "Loop", "List<Loop>",
            "Tree<Tree<String>>", "Tree<?>", "Tree", "Growing<String>", "Recursive<?>", "Recursive", "Self", "Shape",
            "Colour", "Empty", "Marker", "Holder.Inner", "Holder<String>.Inner", "Holder.Deep", "Outside", "T", "var",
            "Comparable<? super Colour>", "Hidden", "Broken", "Sealed", "OptionalInt", "Optional<OptionalInt>",
            "java.io.InputStream", "java.util.stream.Stream<String>", "java.util.stream.IntStream", "Cyclic", "CyclicA",
            "java.sql.Date", "javax.swing.JFrame", "Unparsable", "Many", "Wide", "Twice", "Broken[]", "Deprecated",
            "java.lang.annotation.Annotation", "Override", "Bounded<String>", "Bounded<?>", "Bounded", "Both<?>");

    static final List<String> ANNOTATIONS = List.of(
            "@Get", "@Get(\"/x\")", "@Get(1)", "@Get(null)", "@Get({\"/a\", \"/b\"})", "@Get({})", "@Get(NOWHERE)",
            "@Get(\"/\" + 1)", "@Get(\"/\" + Self.class)", "@Get(path = \"/x\")", "@Get(value = \"/a\", value = \"/b\")",
            "@Get(@Get)", "@Get(String.class)", "@Get(TEXT)", "@Get('x')", "@Get(Colour.RED)", "@Get(1 / 0 + \"\")",
            "@Get(\"{\")", "@Get(\"/{}\")", "@Get(\"/{a}/{a}\")", "@Get(\"/{a:path}/b\")", "@Get(\"/\\u0000\")",
            "@Get(\"/\\ud800\")", "@Get(\"/{\\ud83d\\ude00}\")", "@Get(\"/ \")", "@Get(\"//\")", "@Get(\"/%zz\")",
            "@Get(\"/../x\")", "@Get(\"/a?b=c\")", "@Get(\"/a#b\")", "@Get(\"http://host/x\")", "@Get(\"/{class}\")",
            "@Get(\"/{id:[0-9]+}\")", "@Get(\"/{ id }\")", "@Get(\"/{a-b}\")", "@Get(\"/x\\ny\")", "@Get(\"*\")",
            "@Post", "@Put(\"/y\")", "@Patch", "@Delete", "@Head", "@Options", "@Trace", "@Missing", "@Missing(1)",
            "@nowhere.Annotation", "@Controller", "@Controller(\"/c\")", "@Controller(1)", "@Controller(TEXT)",
            "@Controller(\"c/\")", "@Controller(\"/{c}\")", "@Controller({\"/a\", \"/b\"})", "@Controller(Missing.PATH)",
            "@Application(title = \"T\")", "@Application", "@Application(title = 1)", "@Application(include = Missing.class)",
            "@Application(title = \"T\", include = {})", "@Application(title = \"T\", include = int.class)",
            "@Application(title = \"T\", include = String[].class)", "@Application(title = \"T\", include = Self.class)",
            "@Application(title = TEXT, version = Missing.VERSION)", "@Application(title = \"T\", include = {String.class, 1})",
            "@Singleton", "@Singleton(1)", "@Provides", "@Provides @Singleton", "@Config", "@Config(\"shop\")",
            "@Config(1)", "@Config(\"\")", "@Config({\"a\"})", "@Config(TEXT)", "@Flag(\"x\")", "@Flag(1)", "@Flag(\"--\")",
            "@Flag", "@Status", "@Status(404)", "@Status(\"404\")", "@Status(1 / 0)", "@Status({200, 201})", "@Status(-1)",
            "@Status(Integer.MAX_VALUE)", "@Status(99999999999)", "@Status(Missing.OK)", "@Status(204)", "@Status('a')",
            "@Status(404L)", "@Default", "@Default(\"\")", "@Default(\"x\")", "@Default(1)", "@Default(null)",
            "@Default({\"a\", \"b\"})", "@Default(\"\\ud800\")", "@Default(Missing.X)", "@Default(Colour.RED)",
            "@Default(\"2020-13-45\")", "@Default(TEXT)", "@PathParam", "@PathParam(\"\")", "@PathParam(1)",
            "@PathParam(\"{id}\")", "@QueryParam", "@QueryParam(\" \")", "@QueryParam(null)", "@HeaderParam(\"\\n\")",
            "@HeaderParam(\"\u00e9\")", "@HeaderParam({})", "@CookieParam(\"a;b\")", "@CookieParam(NOWHERE)", "@Body",
            "@Body @Body", "@Body(1)", "@Blocking", "@NonBlocking", "@NonBlocking(1)", "@NonBlocking(\"x\")",
            "@Converter", "@Converter(1)", "@Strict", "@NotNull", "@NotNull(groups = Missing.class)",
            "@NotNull(groups = int.class)", "@Size(max = \"x\")", "@Size(min = 5, max = 1)", "@Size(max = Missing.MAX)",
            "@Pattern(regexp = \"(\")", "@Pattern", "@Pattern(regexp = \"[\", flags = Pattern.Flag.MISSING)", "@Min",
            "@Min(\"x\")", "@Max(1L << 70)", "@Digits", "@DecimalMin(\"x\")", "@DecimalMax(value = 1)", "@Valid",
            "@Size.List({@Size(max = 1), @Size(max = 2)})", "@Size.List(1)", "@Size @Size", "@Unfinished", "@Own",
            "@Own(1)", "@Endless", "@JsonProperty(1)", "@JsonProperty(\"\")", "@JsonProperty(\"a\")", "@JsonIgnore",
            "@JsonIgnoreProperties({\"a\", 1})", "@JsonNaming(Missing.class)", "@JsonNaming", "@JsonNaming(int.class)",
            "@JsonTypeInfo", "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)", "@JsonTypeInfo(use = Missing.NAME)",
            "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = \"\")", "@JsonSubTypes({})", "@JsonSubTypes(1)",
            "@JsonSubTypes(@JsonSubTypes.Type(Self.class))", "@JsonSubTypes(@JsonSubTypes.Type(int.class))",
            "@JsonSubTypes({@JsonSubTypes.Type(Missing.class), @JsonSubTypes.Type(value = String.class, name = \"\")})",
            "@JsonSubTypes(@JsonSubTypes.Type(name = \"a\"))", "@JsonTypeName(1)", "@JsonCreator", "@JsonValue",
            "@JsonUnwrapped", "@JsonFormat(pattern = \"zzzz{\")", "@JsonFormat(shape = JsonFormat.Shape.OBJECT)",
            "@JsonInclude", "@JsonAnyGetter", "@JsonAnySetter", "@JsonGetter(1)", "@JsonSetter", "@JsonBackReference",
            "@JsonSerialize(using = Missing.class)", "@JsonDeserialize(as = Missing.class)", "@JsonSerialize(as = int.class)",
            "@JsonPropertyOrder(1)", "@JsonView(Missing.class)", "@Schema", "@Schema(type = 1)",
            "@Schema(implementation = Missing.class)", "@Schema(implementation = int.class)", "@Schema(example = 1)",
            "@Schema(implementation = Self.class)", "@Schema(allowableValues = 1)", "@Schema(type = \"array\")",
            "@Schema(example = \"{\", minimum = \"x\", oneOf = {Missing.class, Self.class})", "@Schema(hidden = 1)",
            "@Schema(maxLength = \"x\", pattern = 3, requiredMode = Missing.X)", "@Schema(defaultValue = \"{\", type = \"object\")",
            "@Operation(operationId = \"\")", "@Operation(operationId = 1, tags = {1, null})", "@Operation(hidden = Missing.X)",
            "@Operation(responses = @ApiResponse(responseCode = \"x\"))", "@Operation(parameters = @Parameter(name = 1))",
            "@ApiResponse(responseCode = \"999\", content = @Content(schema = @Schema(implementation = Missing.class)))",
            "@ApiResponses({})", "@Parameter(name = \"nowhere\")", "@Parameter(example = \"{\", schema = @Schema(type = \"x\"))",
            "@RequestBody(content = @Content(mediaType = \"\", examples = @ExampleObject(value = \"{\")))", "@Tag(name = 1)",
            "@Tag", "@Tag(name = \"\")", "@Hidden", "@SecurityRequirement(name = 1)", "@Deprecated", "@Override",
            "@SafeVarargs", "@FunctionalInterface", "@SuppressWarnings", "@Nullable", "@Target({})", "@Repeatable(Self.class)",
            "@Retention(null)", "@Inherited");

    static final List<String> NAMES = List.of(
            "gr\u00f6\u00dfe", "$", "$1", "_1", "__", "a$b", "\u0394\u03b4", "\ud835\udc9c", "\u4e2d\u6587", "arg0", "arg1",
            "String", "Override", "Object", "List", "Controller", "Get", "T", "call", "request", "handlers", "self",
            "toString", "hashCode", "getClass", "wait", "record", "var", "yield", "sealed", "permits", "module", "ID", "id",
            "controller", "Routes", "ItemController_Routes", "Self", "wiring", "arguments", "i\u0307d", "\u0130", "value");

    static final List<String> TEXTS = List.of(
            "\"\"", "\" \"", "\"/\"", "\"//\"", "\"{\"", "\"}\"", "\"/{\"", "\"/{}\"", "\"/{id}\"", "\"/{id}/{id}\"",
            "\"/{id:path}\"", "\"/{id:path}/x\"", "\"/{id}x\"", "\"x{id}\"", "\"/{{id}}\"", "\"/{id\\u0000}\"", "\"\\n\"",
            "\"\\ud800\"", "\"\\\\\"", "\"%\"", "\"$L $T $$ $\"", "\"$\"", "\"%s %n %d\"", "\"*/\"", "\"\\\"\"", "\"-1\"",
            "\"9223372036854775808\"", "\"NaN\"", "\"P1D\"", "\"null\"", "\"{\\\"a\\\":\"", "1", "null", "TEXT",
            "Missing.X", "String.class", "{\"a\"}", "\"a\" + \"b\"", "\"a\" + null", "(String) null", "new String()",
            "\"\"\"\n    /x\n    \"\"\"", "'c'", "1L", "0.5", "true", "\"http://x\"", "\"/" + "x".repeat(300) + "\"",
            "\"/" + "{a}/".repeat(70) + "\"", "\"/" + "a/".repeat(300) + "z\"");

    static final List<String> MODIFIERS = List.of(
            "private", "protected", "public", "static", "abstract", "final", "default", "native", "synchronized", "sealed",
            "non-sealed", "strictfp", "transient", "volatile");

    static final List<String> KINDS = List.of("class", "interface", "enum", "record", "@interface");

    static final List<String> HEADS = List.of(
            " extends Missing", " extends Self", " extends Loop", " extends Tree<Self>", " extends String", " extends Enum<Self>",
            " extends Record", " extends ArrayList<Self>", " extends ArrayList<Missing>", " extends nowhere.Base<Self>",
            " extends CyclicA", " extends Exception", " extends Throwable", " extends Number", " extends Thread", " extends T",
            " implements Missing", " implements Comparable<Self>", " implements Comparable", " implements List<String>",
            " implements Sealed", " implements Runnable, Runnable", " implements String", " implements Marker", " permits Self",
            " permits Missing", " permits", " extends HashMap<String, Self>", " extends Holder<String>.Inner", " implements Map<Missing, ?>",
            " extends Bounded<String>", " extends int", " extends List<?>[]");

    static final List<String> VARIABLES = List.of(
            "<T>", "<T extends T>", "<T extends U, U extends T>", "<T extends Missing>", "<T extends Number & Comparable<T>>",
            "<T extends Comparable<? super T>>", "<T extends String & Integer>", "<T, T>", "<String>", "<T extends int>",
            "<T extends List<? extends T>>", "<T extends Enum<T>>", "<@Missing T>", "<X extends Throwable>");

    static final List<String> THROWS = List.of(
            " throws Throwable", " throws Missing", " throws Exception", " throws String", " throws T", " throws Self",
            " throws java.io.IOException, Error", " throws int", " throws CyclicA", " throws NoItem, NoItem, NoItem.Deep");

    static final List<String> PARAMETERS = List.of(
            "String... rest", "Self this", "Missing this", "int... a, String b", "String this", "@Missing String x",
            "final String y", "int a, int a", "String id, String id", "List<String>... lists", "T t", "int size[]",
            "Missing m", "Loop loop, Loop other", "@Body Missing m", "@QueryParam Loop l", "@HeaderParam List<Loop> l",
            "@CookieParam Map<String, String> m", "@Default(\"x\") Colour colour", "@Default(\"{}\") Loop loop",
            "@Default(\"1\") Optional<Integer> i", "@Default({}) int i", "Request request, Request other", "Runnable r",
            "@PathParam(\"nowhere\") int i", "@QueryParam @QueryParam int i", "@Nullable int i", "Optional<@NotNull String> o",
            "@Size(max = 1) int i", "List<@Size(max = 2) int> l", "@Valid Missing m", "var v", "void v", "Object o",
            "@Body Tree<? extends Tree<?>> tree", "@Body Growing<String> g", "@Body Cyclic c", "@Body Unparsable u",
            "@Body Recursive<? extends Recursive<?>> r", "@Body Many many", "@Body Broken broken", "@Body Hidden hidden",
            "@Body Sealed sealed", "@Body Shape shape", "@Body Twice twice", "@Body Wide wide", "@Body Outside outside",
            "@Body Both<?> both", "@Body Bounded<?> bounded", "@Body Holder<String>.Inner inner", "@Body Empty empty");

    private Wild() {}
}
