package shop;
@Deprecated(forRemoval = true)
record Older(String name) {}
