package shop;

import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIf;

/** Items in PostgreSQL, where the environment names a database. */
@EnabledIf("thereIsADatabase")
class ItemsOnPostgresTest extends ItemsTests {

    private static final String VARIABLE = "PENSTOCK_TEST_POSTGRES_URL";

    static boolean thereIsADatabase() {
        return Skipped.unless(
                System.getenv(VARIABLE) != null,
                "no PostgreSQL: set " + VARIABLE + " to the JDBC URL of a database to run these tests");
    }

    @Override
    RunningShop start() {
        return RunningShop.start(Map.of("shop.db-url", System.getenv(VARIABLE)));
    }
}
