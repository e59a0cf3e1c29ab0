package shop;
import dev.penstock.annotation.*;
/** Old itself. */
@Deprecated
@Controller("/old")
class OldController {
    @Deprecated OldController() {}
    @Deprecated @Get("/{id}") int get(int id) { return id; }
}
