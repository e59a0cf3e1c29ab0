package shop;

import dev.penstock.annotation.Config;
import dev.penstock.annotation.Default;
import dev.penstock.annotation.Flag;
import java.net.URI;
import java.util.Optional;

/**
 * The shop's own settings.
 *
 * @param dbUrl the JDBC URL of the database; H2 in memory, unless told otherwise, or jdbc:postgresql://…
 * @param dbUser the database's user, if the URL does not say
 * @param dbPassword the database's password, if the URL does not say
 * @param dbConnections how many connections to the database are kept
 * @param ratesUrl the exchange-rate service; the shop's own, unless told otherwise
 */
@Config("shop")
public record ShopSettings(
        @Flag("db-url") @Default("jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1")
        String dbUrl,

        @Flag("db-user") Optional<String> dbUser,
        @Flag("db-password") Optional<String> dbPassword,
        @Default("8") int dbConnections,
        @Flag("rates-url") Optional<URI> ratesUrl) {}
