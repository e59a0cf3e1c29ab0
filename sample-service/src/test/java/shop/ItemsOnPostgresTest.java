package shop;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;

/** Items in PostgreSQL, where the environment names a database. */
class ItemsOnPostgresTest extends ItemsTests {

    private static final String VARIABLE = "PENSTOCK_TEST_POSTGRES_URL";

    @Override
    RunningShop start() {
        String url = System.getenv(VARIABLE);
        assumeTrue(url != null, "no PostgreSQL: set " + VARIABLE + " to the JDBC URL of a database to run these tests");
        return RunningShop.start(Map.of("shop.db-url", url));
    }
}
