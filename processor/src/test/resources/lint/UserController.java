package shop;
import dev.penstock.*;
import dev.penstock.annotation.*;
import jakarta.validation.Valid;
import java.util.*;
import java.util.concurrent.*;
/** Uses what is old. */
@SuppressWarnings({"deprecation", "removal"})
@Controller("/users")
class UserController {
    private final OldStore store;
    private final OldSettings settings;
    UserController(OldStore store, OldSettings settings, List<String> names) { this.store = store; this.settings = settings; }
    @Get("/{form}") Old old(Form form, Code code, @Even int number) throws Gone { return null; }
    @Post Older post(Older older) { return older; }
    @Post("/list") CompletableFuture<List<Old>> list(@Body List<@Valid Old> all) { return null; }
    @Post("/held") Held held(Held held) { return null; }
    record Held(Old old, List<Older> more) {}
}
