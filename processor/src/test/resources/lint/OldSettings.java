package shop;
import dev.penstock.annotation.*;
import jakarta.validation.constraints.*;
import java.util.*;
@Deprecated
@Config("old")
record OldSettings(@Default("ROUND") @SuppressWarnings("deprecation") Form form, @Min(1) @Default("2") int number, Optional<String> text) {}
