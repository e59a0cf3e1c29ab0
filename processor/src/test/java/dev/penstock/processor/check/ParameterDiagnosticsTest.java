package dev.penstock.processor.check;

import static dev.penstock.processor.check.Messages.assertMessages;
import static dev.penstock.processor.check.Messages.inController;

import org.junit.jupiter.api.Test;

/** Messages about parameters, each on the exact place. */
final class ParameterDiagnosticsTest {

    @Test
    void twoBodies() {
        assertMessages(
                inController("""
                    record Item(String name, int size) {}

                    @Post
                    void create(Item one, Item other) {}
                """),
                "ERROR ItemController.java:7:32 [PEN105] 'one' and 'other' of ItemController.create are "
                        + "both read from the body, and a request has one; put both in one record, or write "
                        + "@QueryParam on one");
    }

    @Test
    void bodyOfGet() {
        assertMessages(
                inController("""
                    record Filter(String name, int size) {}

                    @Get
                    String list(Filter filter) {
                        return "";
                    }
                """),
                "ERROR ItemController.java:7:24 [PEN106] 'filter' of ItemController.list is read from "
                        + "the body, and a GET request has none; write @QueryParam on parameters of a type that "
                        + "text can be read as, or use @Post");
    }

    @Test
    void explicitBodyOfHead() {
        assertMessages(
                inController("""
                    @Head
                    void head(@Body String text) {}
                """),
                "ERROR ItemController.java:5:15 [PEN106] 'text' of ItemController.head is read from the "
                        + "body, and a HEAD request has none; write @QueryParam on parameters of a type that text "
                        + "can be read as, or use @Post");
    }

    @Test
    void interfaceAsParameter() {
        assertMessages(
                inController("""
                    interface Item {}

                    @Post
                    void create(Item item) {}
                """),
                "ERROR ItemController.java:7:22 [PEN107] 'item' can't be a parameter of "
                        + "ItemController.create: nothing says which class to make of the interface Item; seal it, "
                        + "or write a record");
    }

    @Test
    void mapAsParameter() {
        assertMessages(
                inController("""
                    @Post
                    void create(Map<String, Integer> sizes) {}
                """),
                "ERROR ItemController.java:5:38 [PEN107] 'sizes' can't be a parameter of "
                        + "ItemController.create: Map<String, Integer> is read from a JSON body only if that is "
                        + "said; write @Body");
    }

    @Test
    void collectionAsParameter() {
        assertMessages(
                inController("""
                    @Get
                    String list(Collection<String> tag) {
                        return "";
                    }
                """),
                "ERROR ItemController.java:5:36 [PEN107] 'tag' can't be a parameter of "
                        + "ItemController.list: write List or Set instead of Collection<String>");
    }

    @Test
    void optionalListAsParameter() {
        assertMessages(
                inController("""
                    @Get
                    String list(@QueryParam Optional<List<String>> tag) {
                        return "";
                    }
                """),
                "ERROR ItemController.java:5:17 [PEN107] 'tag' can't be a parameter of "
                        + "ItemController.list: no text is read as List<String>; a list that is not sent is empty, "
                        + "so leave out Optional");
    }

    @Test
    void classOfTheJdkAsParameter() {
        assertMessages(
                inController("""
                    @Post
                    void create(BitSet bits) {}
                """),
                "ERROR ItemController.java:5:24 [PEN107] 'bits' can't be a parameter of "
                        + "ItemController.create: neither text nor JSON is read as BitSet; write a record that "
                        + "holds what is sent");
    }

    @Test
    void noTextForAnExplicitQueryParameter() {
        assertMessages(
                inController("""
                    record Size(int width, int height) {}

                    @Get
                    String list(@QueryParam Size size) {
                        return "";
                    }
                """),
                "ERROR ItemController.java:7:17 [PEN107] 'size' can't be a parameter of "
                        + "ItemController.list: no text is read as Size; give it a static method of(String) with "
                        + "@Converter, or write @Body");
    }

    @Test
    void listInThePath() {
        assertMessages(
                inController("""
                    @Get("/{ids}")
                    String list(List<Long> ids) {
                        return "";
                    }
                """),
                "ERROR ItemController.java:5:28 [PEN107] 'ids' can't be a parameter of "
                        + "ItemController.list: a path variable has one value; write Long");
    }

    @Test
    void listInACookie() {
        assertMessages(
                inController("""
                    @Get
                    String list(@CookieParam List<Long> ids) {
                        return "";
                    }
                """),
                "ERROR ItemController.java:5:17 [PEN107] 'ids' can't be a parameter of "
                        + "ItemController.list: a cookie has one value; write Long");
    }

    @Test
    void severalFactories() {
        assertMessages(
                inController("""
                    static final class Size {
                        static Size of(String text) {
                            return new Size();
                        }

                        static Size parse(String text) {
                            return new Size();
                        }
                    }

                    @Get
                    String list(@QueryParam Size size) {
                        return "";
                    }
                """),
                "ERROR ItemController.java:15:34 [PEN108] Size can be read from text by of(String) and "
                        + "parse(String); write @Converter on the one that is meant");
    }

    @Test
    void factoryWithoutAnnotation() {
        assertMessages(
                inController("""
                    static final class Size {
                        static Size of(String text) {
                            return new Size();
                        }
                    }

                    @Post
                    void create(Size size) {}
                """),
                "ERROR ItemController.java:11:22 [PEN109] 'size' could be read from text, by of(String), "
                        + "or from a JSON body; write @QueryParam or @Body on it, or @Converter on the type");
    }

    @Test
    void defaultThatDoesNotParse() {
        assertMessages(
                inController("""
                    @Get
                    String list(@Default("ten") int limit) {
                        return "";
                    }
                """),
                "ERROR ItemController.java:5:26 [PEN116] the default \"ten\" of 'limit' must be a whole "
                        + "number from -2147483648 to 2147483647");
    }

    @Test
    void defaultThatIsNoConstant() {
        assertMessages(
                inController("""
                    enum Order {
                        CHEAP,
                        NEW
                    }

                    @Get
                    String list(@Default("cheap") Order order) {
                        return "";
                    }
                """),
                "ERROR ItemController.java:10:26 [PEN116] the default \"cheap\" of 'order' must be one of "
                        + "CHEAP, NEW");
    }

    @Test
    void defaultOfAnOptional() {
        assertMessages(
                inController("""
                    @Get
                    String list(@Default("10") Optional<Integer> limit) {
                        return "";
                    }
                """),
                "ERROR ItemController.java:5:26 [PEN117] 'limit' can't have a default: with a default it "
                        + "is never empty; write Integer");
    }

    @Test
    void defaultInThePath() {
        assertMessages(
                inController("""
                    @Get("/{id}")
                    String get(@Default("1") long id) {
                        return "";
                    }
                """),
                "ERROR ItemController.java:5:25 [PEN117] 'id' can't have a default: a path variable is "
                        + "always there; remove @Default");
    }

    @Test
    void defaultOfABody() {
        assertMessages(
                inController("""
                    record Item(String name, int size) {}

                    @Post
                    void create(@Default("{}") Item item) {}
                """),
                "ERROR ItemController.java:7:26 [PEN117] 'item' can't have a default: it is the body; "
                        + "write @Default on components of the record");
    }

    @Test
    void optionalInThePath() {
        assertMessages(
                inController("""
                    @Get("/{id}")
                    String get(Optional<Long> id) {
                        return "";
                    }
                """),
                "ERROR ItemController.java:5:31 [PEN123] 'id' can't be left out: a path variable is "
                        + "always there; write Long, and a second handler for the path without it");
    }

    @Test
    void nullablePrimitive() {
        assertMessages(
                inController("""
                    @interface Nullable {}

                    @Get
                    String list(@Nullable int limit) {
                        return "";
                    }
                """),
                "ERROR ItemController.java:7:31 [PEN123] 'limit' can't be left out: int can't be null; "
                        + "write Optional, or @Default");
    }

    @Test
    void nullableOptional() {
        assertMessages(
                inController("""
                    @interface Nullable {}

                    @Get
                    String list(@Nullable Optional<String> q) {
                        return "";
                    }
                """),
                "ERROR ItemController.java:7:44 [PEN123] 'q' can't be left out: Optional says that "
                        + "already; remove @Nullable");
    }

    @Test
    void nullableList() {
        assertMessages(
                inController("""
                    @interface Nullable {}

                    @Get
                    String list(@Nullable List<String> q) {
                        return "";
                    }
                """),
                "ERROR ItemController.java:7:40 [PEN123] 'q' can't be left out: a list that is not sent "
                        + "is empty, never null; remove @Nullable");
    }

    @Test
    void conflictingBindings() {
        assertMessages(
                inController("""
                    @Get
                    String list(@QueryParam("q") @HeaderParam("X-Q") String q) {
                        return "";
                    }
                """),
                "ERROR ItemController.java:5:34 [PEN122] 'q' has @QueryParam and @HeaderParam; remove one");
    }
}
