@Controller("/shapes")
final class Shapes extends Base<Shapes.Circle, Long> {
    @Get Page<Page<? extends Circle>> all(Set<Integer> ids, OptionalInt limit) { return null; }
    @Post Figure figure(@Body Figure figure) { return figure; }
    @Post("/many") List<String> many(@Body List<Page<Figure>> figures, @QueryParam int... sizes) throws java.io.IOException { return null; }
    @Put("/beans") Bean bean(Bean bean) { return bean; }
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Figure permits Circle, Square {}
    @JsonTypeName("round") record Circle(@JsonProperty("r") double radius, @JsonIgnore int secret) implements Figure {}
    record Square(double side, @JsonFormat(pattern = "yyyy") java.time.LocalDate day) implements Figure {}
    record Page<T>(List<T> items, Map<String, T> byName, Optional<Page<T>> next) { Page { items = List.copyOf(items); } }
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonIgnoreProperties({"hidden"})
    static class Bean {
        private String firstName;
        public transient int skipped;
        @JsonCreator Bean(@JsonProperty("first_name") String firstName, int other) { this.firstName = firstName; }
        public String getFirstName() { return firstName; }
        @Schema(description = "Text", example = "x") public Object any;
        @JsonAnyGetter public Map<String, Object> others() { return Map.of(); }
        public String text() { return ""; }
    }
}
abstract class Base<E, K extends Comparable<K>> {
    /** One. */
    @Get("/{key}") public E one(K key, @QueryParam("with") Set<K> with) { return null; }
    @Delete("/{key}") @Operation(operationId = "gone", tags = "x") @ApiResponse(responseCode = "404") public void gone(K key) {}
}
