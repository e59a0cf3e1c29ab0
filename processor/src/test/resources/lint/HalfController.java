package shop;
import dev.penstock.annotation.*;
@Controller("/half")
class HalfController {
    @Deprecated(forRemoval = true) @Get("/{id}") int get(int id) { return id; }
}
