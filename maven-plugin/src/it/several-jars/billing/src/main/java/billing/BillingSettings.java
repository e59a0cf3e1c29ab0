package billing;

import dev.penstock.annotation.Config;
import dev.penstock.annotation.Default;
import jakarta.validation.constraints.Pattern;

/**
 * Settings of the billing.
 *
 * @param currency what bills are counted in
 */
@Config("billing")
record BillingSettings(
        @Pattern(regexp = "[A-Z]{3}") @Default("EUR") String currency) {}
