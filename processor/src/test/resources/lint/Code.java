package shop;
import dev.penstock.annotation.Converter;
record Code(String text) {
    @Deprecated
    @Converter
    static Code of(String text) { return new Code(text); }
}
