package dev.penstock.processor.application;

import static dev.penstock.processor.application.Sources.compile;
import static dev.penstock.processor.application.Sources.shop;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with one settings record. */
class ConfigErrorsTest {

    private static void assertMessages(String source, String... expected) {
        assertEquals(List.of(expected), compile(shop(source)).messages());
    }

    @Test
    void notARecord() {
        assertMessages(
                "@Config(\"shop\") class Settings {}",
                "ERROR Settings.java:4:1 [PEN351] @Config is on Settings, which is not a record; write 'record Settings(…)' with one component a setting");
    }

    @Test
    void genericOrPrivateRecord() {
        assertMessages(
                "@Config(\"shop\") record Settings<T>(int max) {}",
                "ERROR Settings.java:4:1 [PEN315] Settings has type parameters, so it is open what it is built for; write the types of its components out");
        assertMessages(
                """
                class Outer {
                    @Config("shop") private record Settings(int max) {}
                }
                """,
                "ERROR Outer.java:5:29 [PEN316] the generated class beside Settings can't see it, as Settings is private; remove 'private'");
    }

    @Test
    void prefixThatIsNone() {
        assertMessages(
                "@Config(\"\") record ShopSettings(int max) {}",
                "ERROR ShopSettings.java:4:9 [PEN352] \"\" can't be the prefix of settings: it is not made of words in lower case, joined by hyphens and dots; write one or more words in lower case, for example \"shop\"");
        assertMessages(
                "@Config(\"My Shop\") record Settings(int max) {}",
                "ERROR Settings.java:4:9 [PEN352] \"My Shop\" can't be the prefix of settings: it is not made of words in lower case, joined by hyphens and dots; write one or more words in lower case, for example \"app\"");
        assertMessages(
                "@Config(\"penstock.worker\") record PoolConfig(int max) {}",
                "ERROR PoolConfig.java:4:9 [PEN352] \"penstock.worker\" can't be the prefix of settings: it is that of Penstock's own; write one or more words in lower case, for example \"pool\"");
    }

    @Test
    void typesThatNoTextStandsFor() {
        assertMessages(
                """
                @Config("shop")
                record Settings(
                        Object any,
                        List<String> names) {}
                """,
                "ERROR Settings.java:6:16 [PEN353] setting 'shop.any' has the type java.lang.Object, which no text can be converted to; use a scalar, an enum, a type with @Converter, or an Optional of one of these",
                "ERROR Settings.java:7:22 [PEN353] setting 'shop.names' has the type java.util.List<java.lang.String>, which no text can be converted to; use a scalar, an enum, a type with @Converter, or an Optional of one of these");
    }

    @Test
    void defaultThatDoesNotParse() {
        assertMessages(
                """
                @Config("shop")
                record Settings(
                        @Default("many") int max,
                        @Default("soon") java.time.Duration timeout) {}
                """,
                "ERROR Settings.java:6:18 [PEN116] the default \"many\" of 'max' must be a whole number from -2147483648 to 2147483647",
                "ERROR Settings.java:7:18 [PEN116] the default \"soon\" of 'timeout' must be a duration, such as 500ms, 30s, 2m, 1h or PT30S");
    }

    @Test
    void flagsThatAreNone() {
        assertMessages(
                """
                @Config("shop")
                record Settings(
                        @Flag("--rates-url") String ratesUrl,
                        @Flag("ratesUrl") String other,
                        @Flag("port") int port) {}
                """,
                "ERROR Settings.java:6:37 [PEN354] \"--rates-url\" can't be a command-line name: the hyphens before it are not part of it; write words in lower case with hyphens between them, for example \"rates-url\"",
                "ERROR Settings.java:7:34 [PEN354] \"ratesUrl\" can't be a command-line name: it is not made of words in lower case; write words in lower case with hyphens between them, for example \"other\"",
                "ERROR Settings.java:8:27 [PEN354] \"port\" can't be a command-line name: Penstock's own --port has it; write words in lower case with hyphens between them, for example \"shop-port\"");
    }

    @Test
    void twoComponentsThatMeanTheSame() {
        assertMessages(
                """
                @Config("shop")
                record Settings(
                        String ratesUrl,
                        String ratesURL,
                        @Flag("a") int one,
                        @Flag("a") int two) {}
                """,
                "ERROR Settings.java:7:16 [PEN355] ratesUrl and ratesURL are both set by the environment variable SHOP_RATES_URL; rename one of them",
                "ERROR Settings.java:9:24 [PEN355] one and two are both set by --a; rename one of them");
    }
}
