/** Items, {@link Missing} and <b>more. */
@Controller("/items/{shop}")
class Items {
    static final String TEXT = "/text";
    private final Store store;
    Items(Store store) { this.store = store; }
    /** Lists. @param limit {@code} @return {@link */
    @Get List<Item> list(String shop, @Max(100) @Default("20") int limit, Optional<@NotBlank String> q, List<Colour> colour) { return List.of(); }
    /** One. @throws NoItem never */
    @Get("/{id}") Item get(String shop, long id, @HeaderParam Optional<String> userAgent) throws NoItem { return null; }
    @Post @Status(201) CompletableFuture<Response<Item>> create(String shop, Item item) { return null; }
    @Put("/{id}") void put(@PathParam("shop") String where, UUID id, @Body Map<String, Item> items, Request request) {}
    @Delete("/{rest:path}") @Blocking CompletionStage<Void> delete(String shop, String rest, @CookieParam("c") int cookie) { return null; }
    @Patch("/size") @NonBlocking("quick") Optional<Extent> size(String shop, Extent size, double[] weights) { return Optional.empty(); }
    record Item(@NotNull @Size(max = 10) String name, int size, List<@NotBlank String> tags, Optional<Item> parent, Kind kind) {}
    enum Kind { SMALL, @JsonProperty("big") LARGE }
    static final class Extent { public int width; private int height; public int getHeight() { return height; } public void setHeight(int h) {} }
    interface Store { Item find(long id); }
}
