package shop;

import dev.penstock.Response;
import dev.penstock.annotation.Controller;
import dev.penstock.annotation.Get;
import dev.penstock.annotation.NonBlocking;
import dev.penstock.annotation.Status;
import java.net.URI;

/** The way in. */
@Controller
final class HomeController {

    /** Shows the documentation. */
    @Get
    @Status(307)
    @NonBlocking("a constant answer")
    Response<Void> home() {
        return Response.redirect(URI.create("docs"));
    }
}
