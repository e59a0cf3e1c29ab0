package shop;
import dev.penstock.annotation.*;
import java.util.List;
@Deprecated
record Old(String name, @Default("1") int number) {}
