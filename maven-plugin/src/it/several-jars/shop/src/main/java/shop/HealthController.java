package shop;

import dev.penstock.annotation.Controller;
import dev.penstock.annotation.Get;

/** Whether the shop is open. */
@Controller("/open")
final class HealthController {

    /** Whether it is. */
    @Get
    boolean isOpen() {
        return true;
    }
}
