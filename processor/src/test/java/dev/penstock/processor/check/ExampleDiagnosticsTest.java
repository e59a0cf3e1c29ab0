package dev.penstock.processor.check;

import static dev.penstock.processor.check.Messages.assertMessages;
import static dev.penstock.processor.check.Messages.inController;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values in annotations are checked against the schemas that they stand for. */
class ExampleDiagnosticsTest {

    private static final String SCHEMA = "io.swagger.v3.oas.annotations.media.Schema";

    private static String body(String components) {
        return inController("    @Post void create(Item item) {}\n" + "    enum Color { RED, GREEN }\n"
                + "    record Maker(String name, Optional<Integer> since) {}\n" + "    record Item(\n        "
                + components.replace("@Schema", "@" + SCHEMA) + ") {}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    int size|abc|"abc" can't be the value of 'size': it is not JSON: expected a value at character 1, not 'a'
                    Maker maker|{"name": }|"{"name": }" can't be the value of 'maker': it is not JSON: expected a value at character 10, not '}'
                    List<Maker> makers|[{"name": "a"}|"[{"name": "a"}" can't be the value of 'makers': it is not JSON: expected ',' or ']' at character 15, not the end
                    """)
    void isJson(String component, String example, String message) {
        assertMessages(
                body("@Schema(example = \"" + example.replace("\"", "\\\"") + "\") " + component),
                "ERROR ItemController.java:8:63 [PEN221] " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    int size|1.5|1.5 for 'size' does not fit its schema: expected a whole number, not 1.5
                    int size|3000000000|3000000000 for 'size' does not fit its schema: 3000000000 is out of the range of int32
                    @jakarta.validation.constraints.Max(10) int size|11|11 for 'size' does not fit its schema: 11 is more than 10
                    @jakarta.validation.constraints.Size(min = 3) String name|ab|"ab" for 'name' does not fit its schema: it has 2 characters, and must have at least 3
                    @jakarta.validation.constraints.Pattern(regexp = "[a-z]+") String name|A|"A" for 'name' does not fit its schema: "A" does not match ^(?:[a-z]+)$
                    UUID id|1-2|"1-2" for 'id' does not fit its schema: "1-2" is not a UUID
                    java.time.LocalDate day|2026-02-30|"2026-02-30" for 'day' does not fit its schema: "2026-02-30" is not a date, such as 2026-01-31
                    java.time.Instant at|2026-02-20|"2026-02-20" for 'at' does not fit its schema: "2026-02-20" is not a time with its offset, such as 2026-01-31T12:00:00Z
                    Color color|BLUE|"BLUE" for 'color' does not fit its schema: "BLUE" is none of "RED", "GREEN"
                    Maker maker|{"since": 2}|{ "since": 2 } for 'maker' does not fit its schema: the property "name" is missing
                    Maker maker|{"name": "a", "since": true}|{ "name": "a", "since": true } for 'maker' does not fit its schema: at /since, expected a whole number or null, not true
                    List<Maker> makers|[{"name": 1}]|[ { "name": 1 } ] for 'makers' does not fit its schema: at /0/name, expected a string, not 1
                    Set<Integer> sizes|[1, 1]|[ 1, 1 ] for 'sizes' does not fit its schema: an element is there twice
                    """)
    void fits(String component, String example, String message) {
        assertMessages(
                body("@Schema(example = \"" + example.replace("\"", "\\\"") + "\") " + component),
                "ERROR ItemController.java:8:63 [PEN220] " + message + "; write a value that fits");
    }

    @Test
    void aDefaultKeepsTheConstraints() {
        assertMessages(
                body("@Default(\"0\") @jakarta.validation.constraints.Min(1) int size"),
                "ERROR ItemController.java:8:18 [PEN222] the default \"0\" of 'size' breaks what its own schema says: "
                        + "0 is less than 1; a request without it would be refused");
    }

    @Test
    void choicesAreOfTheType() {
        assertMessages(
                body("@Schema(allowableValues = {\"1\", \"x\"}) int size,\n"
                        + "        @Schema(allowableValues = {\"RED\", \"BLUE\"}) Color color"),
                "ERROR ItemController.java:8:77 [PEN221] \"x\" can't be the value of 'size': it is not JSON: "
                        + "expected a value at character 1, not 'x'",
                "ERROR ItemController.java:9:79 [PEN220] \"BLUE\" for 'color' does not fit its schema: "
                        + "\"BLUE\" is none of \"RED\", \"GREEN\"; write a value that fits");
    }

    @Test
    void whatTheCodeDoesOtherwiseIsSaid() {
        assertMessages(
                body(String.join(
                                ",\n        ",
                                "@Schema(name = \"label\") String a",
                                "@Schema(required = true) Optional<String> b",
                                "@Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String c",
                                "@Schema(nullable = true) String d",
                                "@Schema(accessMode = Schema.AccessMode.READ_ONLY) String e",
                                "@Schema(type = \"string\") int f",
                                "@Schema(format = \"date\") java.time.Instant g",
                                "@Schema(defaultValue = \"1\") int h",
                                "@Schema(hidden = true) int i"))
                        .replace("= Schema.", "= " + SCHEMA + "."),
                "WARNING ItemController.java:8:60 [PEN223] name of 'a' is not followed, since JSON has it as "
                        + "\"a\"; write @JsonProperty(\"label\")",
                "WARNING ItemController.java:9:64 [PEN223] required of 'b' is not followed, since a body "
                        + "without it is taken; write it without Optional, @Nullable and @Default",
                "WARNING ItemController.java:10:123 [PEN223] requiredMode of 'c' is not followed, since a body "
                        + "without it is refused; write Optional, @Nullable or @Default",
                "WARNING ItemController.java:11:64 [PEN223] nullable of 'd' is not followed, since it is never "
                        + "null; write @Nullable or Optional",
                "WARNING ItemController.java:12:119 [PEN223] accessMode of 'e' is not followed, since a body "
                        + "without it is refused; write @JsonProperty(access = READ_ONLY)",
                "WARNING ItemController.java:13:60 [PEN223] type \"string\" of 'f' is not followed, since "
                        + "Jackson writes it as integer; leave it out, or write @JsonFormat(shape = STRING)",
                "WARNING ItemController.java:14:62 [PEN223] format of 'g' is not followed, since it is written "
                        + "as date-time; leave it out, or change the type",
                "WARNING ItemController.java:15:68 [PEN223] defaultValue of 'h' is not followed, since nothing "
                        + "gives it that value; write @Default(\"1\")",
                "WARNING ItemController.java:16:62 [PEN223] hidden of 'i' is not followed, since a body without "
                        + "it is refused; write Optional or @Default, or show it");
    }

    @Test
    void aClassIsWhatTheCodeSays() {
        assertMessages(
                inController("    @Post void create(Item item) {}\n    @" + SCHEMA
                        + "(additionalProperties = " + SCHEMA + ".AdditionalPropertiesValue.FALSE, ref = \"#/Item\",\n"
                        + "        discriminatorProperty = \"kind\", subTypes = String.class)\n"
                        + "    record Item(int a) {}\n"),
                "WARNING ItemController.java:5:154 [PEN223] ref of @Schema is not followed, since schemas get "
                        + "their names and references when the document is put together; write implementation = the class",
                "WARNING ItemController.java:5:140 [PEN223] additionalProperties of Item is not followed, since "
                        + "unknown properties are taken; write @Strict",
                "WARNING ItemController.java:6:58 [PEN223] subTypes of Item is not followed, since Jackson does "
                        + "not know them; seal the type, or write @JsonSubTypes",
                "WARNING ItemController.java:6:33 [PEN223] discriminatorProperty of Item is not followed, since "
                        + "Jackson does not write it; write @JsonTypeInfo(use = NAME, property = \"kind\")");
    }

    @Test
    void whatIsSaidOfAnOperationAgreesWithIt() {
        assertMessages(
                inController(String.join(
                                "\n",
                                "    @Get @Operation(responses = {@ApiResponse(responseCode = \"2OO\"),",
                                "        @ApiResponse(responseCode = \"201\"), @ApiResponse(responseCode = \"200\",",
                                "        content = @Content(schema = @Schema(implementation = Long.class)))},",
                                "        parameters = @Parameter(name = \"p\"))",
                                "    int list(@Parameter(name = \"q\") int a, @Parameter(required = true) Optional<String> b,",
                                "        @Parameter(required = false) int c, @Parameter(in = @HEADER) int d,",
                                "        @Parameter(example = \"x\") int e, @Parameter(hidden = true) int f,",
                                "        @Parameter(allowReserved = true) int g, @Default(\"0\") @Min(1) int h,",
                                "        @Parameter(schema = @Schema(defaultValue = \"1\")) Optional<String> i) { return 1; }",
                                "    @Post void create(@RequestBody(required = false, content = @Content(mediaType = \"text/csv\",",
                                "        examples = @ExampleObject(\"{}\"))) Item item) {}",
                                "    record Item(int a) {}",
                                ""))
                        .replace("@HEADER", "@ParameterIn.HEADER")
                        .replaceAll("@(Operation|Parameter)\\(", "@io.swagger.v3.oas.annotations.$1(")
                        .replaceAll("@(Schema|Content|ExampleObject)\\(", "@io.swagger.v3.oas.annotations.media.$1(")
                        .replace("@ApiResponse(", "@io.swagger.v3.oas.annotations.responses.ApiResponse(")
                        .replace("@RequestBody(", "@io.swagger.v3.oas.annotations.parameters.RequestBody(")
                        .replace("@ParameterIn", "io.swagger.v3.oas.annotations.enums.ParameterIn")
                        .replace("@Min(", "@jakarta.validation.constraints.Min("),
                "WARNING ItemController.java:8:62 [PEN223] name of 'a' is not followed, since requests have it "
                        + "as \"a\"; write @QueryParam(\"q\")",
                "WARNING ItemController.java:8:126 [PEN223] required of 'b' is not followed, since a request "
                        + "without it is taken; remove Optional, @Nullable or @Default",
                "WARNING ItemController.java:9:61 [PEN223] required of 'c' is not followed, since a request "
                        + "without it is refused; write Optional, @Nullable or @Default",
                "WARNING ItemController.java:9:168 [PEN223] in of 'd' is not followed, since it is read from "
                        + "the query; write @HeaderParam",
                "WARNING ItemController.java:10:122 [PEN223] hidden of 'f' is not followed, since a request "
                        + "without it is refused; write Optional or @Default, or show it",
                "WARNING ItemController.java:11:66 [PEN223] allowReserved of 'g' is not followed, since that is "
                        + "not how it is read; leave it out",
                "WARNING ItemController.java:12:118 [PEN223] defaultValue of 'i' is not followed, since nothing "
                        + "gives it that value; write @Default(\"1\")",
                "WARNING ItemController.java:7:70 [PEN223] @Parameter \"p\" is not followed, since the handler "
                        + "has no such parameter; write it as a parameter of the method",
                "ERROR ItemController.java:4:132 [PEN224] \"2OO\" is no response code; write a status as 404, a "
                        + "class as 4XX, or default",
                "WARNING ItemController.java:5:77 [PEN223] responseCode \"201\" is not followed, since the "
                        + "handler answers 200; write @Status(201), or return a Response",
                "WARNING ItemController.java:6:19 [PEN223] content of the response is not followed, since the "
                        + "handler returns something else; leave out the schema, or change the type that is returned",
                "WARNING ItemController.java:13:88 [PEN223] required of 'item' is not followed, since a request "
                        + "without it is refused; write Optional or @Nullable",
                "WARNING ItemController.java:13:105 [PEN223] content of 'item' is not followed, since the body "
                        + "is read as JSON of its type; change the type, or leave it out");
    }

    @Test
    void examplesOfAnOperationFit() {
        assertMessages(
                inController(String.join(
                                "\n",
                                "    @Post void create(@RequestBody(content = @Content(examples = @ExampleObject(\"{}\"))) Item item,",
                                "        @Parameter(example = \"x\") int e,",
                                "        @Parameter(examples = @ExampleObject(name = \"n\", value = \"0\")) @Min(1) int g,",
                                "        @Default(\"0\") @Min(1) int h) {}",
                                "    record Item(int a) {}",
                                ""))
                        .replace("@Parameter(", "@io.swagger.v3.oas.annotations.Parameter(")
                        .replaceAll("@(Content|ExampleObject)\\(", "@io.swagger.v3.oas.annotations.media.$1(")
                        .replace("@RequestBody(", "@io.swagger.v3.oas.annotations.parameters.RequestBody(")
                        .replace("@Min(", "@jakarta.validation.constraints.Min("),
                "ERROR ItemController.java:5:60 [PEN221] \"x\" can't be the value of 'e': it is not JSON: "
                        + "expected a value at character 1, not 'x'",
                "ERROR ItemController.java:4:194 [PEN220] {} for the body does not fit its schema: the property "
                        + "\"a\" is missing; write a value that fits",
                "ERROR ItemController.java:6:132 [PEN220] 0 for 'g' does not fit its schema: 0 is less than 1; "
                        + "write a value that fits",
                "ERROR ItemController.java:7:18 [PEN222] the default \"0\" of 'h' breaks what its own schema "
                        + "says: 0 is less than 1; a request without it would be refused");
    }
}
