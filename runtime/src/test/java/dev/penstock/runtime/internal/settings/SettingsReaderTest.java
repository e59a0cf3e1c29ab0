package dev.penstock.runtime.internal.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.Converters;
import dev.penstock.runtime.Setting;
import dev.penstock.runtime.SettingValues;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

    private static final Setting<URI> RATES_URL = Setting.of(
                    "shop.rates-url", Converters.URI, "Where the rates come from.")
            .flag("rates-url");

    private static SettingsResult read(
            List<Setting<?>> application, List<String> arguments, Map<String, String> environment, String... file) {
        List<Setting<?>> all = new ArrayList<>(ServerSettings.all());
        all.addAll(application);
        Properties properties = new Properties();
        for (String line : file) {
            int equals = line.indexOf('=');
            properties.setProperty(line.substring(0, equals), line.substring(equals + 1));
        }
        return SettingsReader.read(all, arguments, environment, properties);
    }

    private static SettingValues values(SettingsResult result) {
        return assertInstanceOf(SettingsResult.Values.class, result, result::toString)
                .values();
    }

    private static List<String> wrong(SettingsResult result) {
        return assertInstanceOf(SettingsResult.Wrong.class, result, result::toString)
                .messages();
    }

    private static List<String> wrong(String... arguments) {
        return wrong(read(List.of(), List.of(arguments), Map.of()));
    }

    private static int port(SettingsResult result) {
        Integer port = values(result).get(ServerSettings.PORT);
        return port == null ? -1 : port;
    }

    @Test
    void needsNothing() {
        SettingsResult.Values result =
                assertInstanceOf(SettingsResult.Values.class, read(List.of(), List.of(), Map.of()));
        assertFalse(result.routesOnly());
        assertEquals("127.0.0.1", result.values().get(ServerSettings.HOST));
        assertEquals(8080, result.values().get(ServerSettings.PORT));
        assertNull(result.values().get(ServerSettings.WORKER_THREADS));
    }

    @Test
    void theCommandLineCountsBeforeTheEnvironmentBeforeTheFile() {
        Map<String, String> environment = Map.of("PENSTOCK_PORT", "2");
        assertEquals(1, port(read(List.of(), List.of("--port", "1"), environment, "penstock.port=3")));
        assertEquals(2, port(read(List.of(), List.of(), environment, "penstock.port=3")));
        assertEquals(3, port(read(List.of(), List.of(), Map.of("PENSTOCK_PORT", ""), "penstock.port= 3 ")));
    }

    @Test
    void understandsEveryFormOfAnOption() {
        assertEquals(1, port(read(List.of(), List.of("--port=1"), Map.of())));
        assertEquals(1, port(read(List.of(), List.of("--penstock.port", "1"), Map.of())));
        assertEquals(2, port(read(List.of(), List.of("--port", "1", "--penstock.port=2"), Map.of())));
        SettingValues values = values(read(List.of(RATES_URL), List.of("--rates-url", "http://a?b=c"), Map.of()));
        assertEquals(URI.create("http://a?b=c"), values.get(RATES_URL));
        assertEquals(
                URI.create("http://e"),
                values(read(List.of(RATES_URL), List.of(), Map.of("SHOP_RATES_URL", "http://e")))
                        .get(RATES_URL));
    }

    @ParameterizedTest
    @CsvSource({
        "--docs-enabled --port 1, true",
        "--docs-enabled, true",
        "--docs-enabled true, true",
        "--docs-enabled false --port 1, false",
        "--docs-enabled=false, false",
    })
    void aBooleanOptionNeedsNoValue(String arguments, boolean expected) {
        SettingValues values = values(read(List.of(), List.of(arguments.split(" ")), Map.of()));
        assertEquals(expected, values.get(ServerSettings.DOCS_ENABLED));
    }

    @Test
    void reportsAllThatIsWrongAtOnce() {
        SettingsResult result = read(
                List.of(RATES_URL),
                List.of("--port", "65536", "--prot", "1", "stray", "--host", "--worker-threads=0"),
                Map.of("PENSTOCK_BODY_LIMIT", "2MB"),
                "penstock.handler.timeout=soon",
                "penstock.prot=1",
                "other.thing=1");
        assertEquals(
                List.of(
                        "--prot is not an option; did you mean --port?",
                        "Argument 5 is not expected: write settings as --name value; --help lists all of them.",
                        "--host has no value: write --host=VALUE, a host name or IP address.",
                        "penstock.prot in application.properties is not a setting; did you mean penstock.port?",
                        "--port: must be a whole number from 0 to 65535.",
                        "--worker-threads: must be a whole number from 1 to 1000000.",
                        "penstock.handler.timeout in application.properties: must be a duration of at least 1ms,"
                                + " such as 500ms, 30s, 2m, 1h or PT30S.",
                        "PENSTOCK_BODY_LIMIT in the environment: must be a size from 0 to 1GiB,"
                                + " such as 64KiB, 2MiB, 1GiB or 4096.",
                        "shop.rates-url is required (a URI): give --rates-url, SHOP_RATES_URL in the environment,"
                                + " or shop.rates-url in application.properties."),
                wrong(result));
    }

    @Test
    void suggestsOnlyWhatIsNear() {
        assertEquals(List.of("--colour is not an option; --help lists all of them."), wrong("--colour=red"));
        assertEquals(List.of("--route is not an option; did you mean --routes?"), wrong("--route"));
        assertEquals(
                List.of("--worker.threads is not an option; did you mean --worker-threads?"),
                wrong("--worker.threads", "4"));
        assertEquals(
                List.of("Argument 1 is not expected: write settings as --name value; did you mean --port?"),
                wrong("-port"));
        assertTrue(wrong("-p").get(0).startsWith("Argument 1 is not expected"));
    }

    @Test
    void neverRepeatsAValue() {
        Setting<Integer> secret = Setting.of("shop.pin", Converters.ofFactory(Integer::valueOf), "A secret.");
        for (String argument : List.of("hunter2", "--shop.pin=hunter2", "--unknown=hunter2", "--port=hunter2")) {
            List<String> messages = wrong(read(List.of(secret), List.of(argument), Map.of()));
            assertFalse(messages.toString().contains("hunter2"), messages.toString());
        }
    }

    @Test
    void tellsWhatAnApplicationsOwnTypeSays() {
        Setting<Object> mode = Setting.<Object>of(
                        "shop.mode",
                        Converters.ofFactory(text -> {
                            throw new IllegalArgumentException("only \"fast\" is left.");
                        }),
                        "How.")
                .orElse("x");
        assertEquals(
                List.of("The default of shop.mode: only \"fast\" is left."),
                wrong(read(List.of(mode), List.of(), Map.of())));
        Setting<Object> broken = Setting.of(
                "shop.mode",
                Converters.ofFactory(text -> {
                    throw new IllegalStateException("a bug");
                }),
                "How.");
        assertThrows(IllegalStateException.class, () -> read(List.of(broken), List.of("--shop.mode=x"), Map.of()));
    }

    @Test
    void refusesTwoSettingsWithOneName() {
        Setting<String> first =
                Setting.of("a.b-c", Converters.STRING, "").flag("port").optional();
        Setting<String> second =
                Setting.of("a.b.c", Converters.STRING, "").flag("help").optional();
        Setting<String> third = Setting.of("a.b-c", Converters.STRING, "other").optional();
        assertEquals(
                List.of(
                        "--port stands for both penstock.port and a.b-c: give one another @Flag.",
                        "A_B_C stands for both a.b-c and a.b.c: give one another name or prefix.",
                        "--help can't stand for a.b.c: give it another @Flag.",
                        "Two settings are called a.b-c: give one another name or prefix."),
                wrong(read(List.of(first, second, third), List.of(), Map.of())));
        values(read(List.of(RATES_URL, RATES_URL), List.of("--rates-url", "x"), Map.of()));
    }

    @Test
    void recognizesRoutesAndHelp() {
        SettingsResult routes = read(List.of(), List.of("--routes", "--port=1"), Map.of());
        assertTrue(assertInstanceOf(SettingsResult.Values.class, routes).routesOnly());
        assertInstanceOf(SettingsResult.Help.class, read(List.of(), List.of("--help", "--nonsense"), Map.of()));
        assertInstanceOf(SettingsResult.Help.class, read(List.of(), List.of("-h"), Map.of()));
        assertInstanceOf(SettingsResult.Help.class, read(List.of(), List.of("--port", "--help"), Map.of()));
    }

    @Test
    void knowsOnlyTheSettingsThatWereRead() {
        SettingValues values = values(read(List.of(), List.of(), Map.of()));
        assertThrows(IllegalArgumentException.class, () -> values.get(RATES_URL));
    }
}
